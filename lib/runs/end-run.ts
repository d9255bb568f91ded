import type { ErrorBody } from "../errors.ts";
import type { Finish } from "../reply/types.ts";
import { checkRun } from "./check-run.ts";
import { endUnstored } from "./end-unstored.ts";
import type { LiveRun } from "./live-run.ts";
import { commitEvents } from "./live-run.ts";
import { sayNotices } from "./run-notices.ts";
import { runTiming } from "./run-timing.ts";
import type { Runtime } from "./runtime.ts";
import { type RunEnd, storeEnd } from "./store-end.ts";
import { parseReplies } from "./to-run.ts";
import { wakeViewers } from "./wake-viewers.ts";

export type Outcome = { status: RunEnd["status"]; error: ErrorBody | null };

/** How a reply that never finished ended, by how its run did. */
export const UNFINISHED: Record<RunEnd["status"], Finish> = {
  done: "unknown",
  stopped: "stopped",
  interrupted: "interrupted",
  failed: "error",
};

/** Stops a run of this process at the model server at once; resolves when that is recorded. */
export function requestStop(runtime: Runtime, live: LiveRun): Promise<void> {
  return endRun(runtime, live, { status: "stopped", error: null });
}

/**
 * Ends a run of this process: hangs up on the model, stores what was told until now, records the end. The first call
 * decides; later ones wait for it. Never rejects: what cannot be stored is still told to viewers.
 */
export async function endRun(runtime: Runtime, live: LiveRun, outcome: Outcome): Promise<void> {
  if (live.ending) return live.ended;
  live.ending = true;
  live.controller.abort();
  // The checks begin while the last text is stored: what is told is what will be stored, or nothing of this counts.
  const building = buildEnd(runtime, live, outcome);
  building.catch(() => {});
  await runtime.log.drain(live);
  // The log may have found meanwhile that it cannot write, or that the run is another's.
  if (live.unstored || runtime.live.get(live.id) !== live) return live.ended;
  try {
    const end = await building;
    const seq = await runtime.database.kysely.transaction().execute((trx) => storeEnd(trx, end));
    if (seq !== null) {
      commitEvents(live, [{ seq, type: "status", status: end.status }]);
      if (runtime.database.engine === "postgres") {
        void sayNotices(runtime.database, [{ type: "stored", runId: live.id, seq }]);
      }
    }
    runtime.live.delete(live.id);
    live.markEnded();
    wakeViewers(runtime, live.id);
  } catch (error) {
    await endUnstored(runtime, live, error);
  }
}

async function buildEnd(runtime: Runtime, live: LiveRun, outcome: Outcome): Promise<RunEnd> {
  const finishedAt = Date.now();
  const finishOf = (told: Finish | null) => (outcome.status === "failed" ? null : told) ?? UNFINISHED[outcome.status];
  const texts = live.told.map((reply) => ({ ...reply, finish: finishOf(reply.finish) }));
  const parsed = parseReplies(live.row, texts);
  const timing = runTiming(live, parsed[0]?.thinking !== "", finishedAt);
  const checked = await checkRun(runtime.database.kysely, runtime.checker, live.row, parsed);
  return {
    runId: live.id,
    owner: runtime.owner,
    ...outcome,
    usage: live.usage,
    timing,
    texts: texts.map((text, i) => ({ ...text, checked: checked[i] ?? null })),
    parsed,
    finishedAt,
  };
}
