import { sql } from "kysely";
import type { Engine } from "../db/database.ts";
import type { ErrorBody } from "../errors.ts";
import { abandonRun } from "./abandon-run.ts";
import { checkRecovered } from "./check-recovered.ts";
import { requestStop, UNFINISHED } from "./end-run.ts";
import { replayReplies } from "./load-runs.ts";
import { ownerState } from "./process-owner.ts";
import { sayNotices } from "./run-notices.ts";
import type { Runtime } from "./runtime.ts";
import { type RunEnd, storeEnd } from "./store-end.ts";
import { parseReplies } from "./to-run.ts";
import { wakeViewers } from "./wake-viewers.ts";

export const CRASHED: ErrorBody = {
  code: "internal",
  message: "The workbench ended while this reply was being written.",
  hint: "Its text is kept up to the last stored character; continue goes on from there.",
};

/** The database's clock, so that processes of several machines mean the same by a lease. SQLite is one machine. */
export function databaseNow(engine: Engine) {
  return engine === "postgres"
    ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
    : sql<number>`cast(${Date.now()} as bigint)`;
}

/** Vouches for this process's runs. */
export async function beat(runtime: Runtime): Promise<void> {
  if (runtime.live.size === 0) return;
  await runtime.database.kysely
    .updateTable("runs")
    .set({ lease_expires_at: sql<number>`${databaseNow(runtime.database.engine)} + ${runtime.times.leaseMs}` })
    .where("lease_owner", "=", runtime.owner)
    .where("status", "in", ["queued", "running"])
    .execute();
}

/** One round over what is still going anywhere: stops asked for elsewhere, and runs whose process is dead. */
export async function sweepRuns(runtime: Runtime): Promise<void> {
  const going = await goingRuns(runtime);
  for (const run of going) {
    const live = runtime.live.get(run.id);
    if (run.lease_owner !== runtime.owner || !live || live.unstored) continue;
    if (run.stop_requested_at !== null) void requestStop(runtime, live);
  }
  abandonLost(runtime, going);
  await recoverDead(runtime, going);
}

/** A silent stream would find out only at its next token that its run is another's or deleted. */
function abandonLost(runtime: Runtime, going: Going[]): void {
  const mine = new Set(going.filter((run) => run.lease_owner === runtime.owner).map((run) => run.id));
  for (const live of runtime.live.values()) {
    const isNew = Date.now() - live.row.created_at < runtime.times.graceMs;
    if (!mine.has(live.id) && !isNew && !live.ending) abandonRun(runtime, live);
  }
}

/** Marks what dead processes left as interrupted, with the text of its log. Runs of living processes are not touched. */
export async function recoverRuns(runtime: Runtime): Promise<void> {
  await recoverDead(runtime, await goingRuns(runtime));
}

async function goingRuns(runtime: Runtime) {
  return await runtime.database.kysely
    .selectFrom("runs")
    .select(["id", "lease_owner", "stop_requested_at", "created_at"])
    .select(sql<number>`lease_expires_at - ${databaseNow(runtime.database.engine)}`.as("lease_left"))
    // Written out, so that the partial index on what is going serves it.
    .where(sql<boolean>`status in ('queued', 'running')`)
    .execute();
}

type Going = Awaited<ReturnType<typeof goingRuns>>[number];

async function recoverDead(runtime: Runtime, going: Going[]): Promise<void> {
  const states = new Map<string, "alive" | "dead" | "unknown">();
  for (const run of going) {
    const owner = run.lease_owner ?? "";
    if (!states.has(owner)) states.set(owner, ownerState(owner));
    if (isAbandoned(runtime, run, states.get(owner) ?? "unknown")) await recoverRun(runtime, run.id, owner);
  }
}

function isAbandoned(runtime: Runtime, run: Going, state: "alive" | "dead" | "unknown"): boolean {
  if (run.lease_owner === runtime.owner) {
    const live = runtime.live.get(run.id);
    return live ? live.unstored !== null : Date.now() - run.created_at > runtime.times.graceMs;
  }
  return state === "dead" || (state === "unknown" && (run.lease_left ?? 0) < 0);
}

async function recoverRun(runtime: Runtime, runId: string, deadOwner: string): Promise<void> {
  const ended = await runtime.database.kysely.transaction().execute(async (trx) => {
    // Taking the lease first shuts out the old owner, should it only have been asleep, and every other recoverer.
    const row = await trx
      .updateTable("runs")
      .set({ lease_owner: runtime.owner })
      .where("id", "=", runId)
      .where(sql<string>`coalesce(lease_owner, '')`, "=", deadOwner)
      .where("status", "in", ["queued", "running"])
      .returningAll()
      .executeTakeFirst();
    if (!row) return null;
    const status: RunEnd["status"] = row.stop_requested_at === null ? "interrupted" : "stopped";
    const texts = (await replayReplies(trx, runId, row.n)).map((text) => ({
      ...text,
      finish: text.finish ?? UNFINISHED[status],
    }));
    const parsed = parseReplies(row, texts);
    const seq = await storeEnd(trx, {
      runId,
      owner: runtime.owner,
      status,
      error: status === "stopped" ? null : (runtime.live.get(runId)?.unstored?.error ?? CRASHED),
      usage: null,
      timing: null,
      texts,
      parsed,
      finishedAt: Date.now(),
    });
    return seq === null ? null : { seq, row, parsed };
  });
  if (!ended) return;
  const { seq, row, parsed } = ended;
  // Nobody waits for it: a start with a thousand interrupted runs must not take minutes.
  const checking = checkRecovered(runtime, row, parsed)
    .catch((error) => console.error(`checks of ${runId}: ${error}`))
    .finally(() => runtime.beside.delete(checking));
  runtime.beside.add(checking);
  const live = runtime.live.get(runId);
  if (live) abandonRun(runtime, live);
  else wakeViewers(runtime, runId);
  if (runtime.database.engine === "postgres") await sayNotices(runtime.database, [{ type: "stored", runId, seq }]);
}
