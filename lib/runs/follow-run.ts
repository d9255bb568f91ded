import type { Actor } from "../access/actor.ts";
import { AppError } from "../errors.ts";
import { findRunRow, getRun } from "./get-run.ts";
import { isOver } from "./is-over.ts";
import { tailAfter } from "./live-run.ts";
import { fromEventRow, type LoggedEvent, type RunWait } from "./logged-event.ts";
import { paceMs } from "./pace.ts";
import type { Runtime } from "./runtime.ts";
import type { Run, RunStatus } from "./schema.ts";
import { onWake } from "./wake-viewers.ts";

/** What a viewer is told. `silence` has been nothing for a while: the connection lives. */
export type ViewerEvent =
  | { type: "status"; seq: number; status: RunStatus }
  | ({ type: "waiting"; seq: number } & RunWait)
  | { type: "delta"; seq: number; index: number; text: string }
  | { type: "end"; seq: number; run: Run }
  | { type: "silence" };

const ROWS_PER_READ = 1000;

type Step = { events: LoggedEvent[]; over: boolean; elsewhere: boolean };

/**
 * Tells a viewer everything after `seq`, then follows until the end, which comes exactly once. The viewer pulls: a slow
 * one holds up nobody, it just gets more text at once. It reads the log (from memory while it can), never the stream
 * itself, so that there is no gap and no double at the joint. The caller has checked that the run is the actor's.
 */
export async function* followRun(
  runtime: Runtime,
  actor: Actor,
  runId: string,
  seq: number,
  signal: AbortSignal,
): AsyncGenerator<ViewerEvent[]> {
  const { viewerMs, silenceMs, pollMs } = runtime.times;
  const bell = createBell();
  const leave = onWake(runtime, runId, bell.ring);
  signal.addEventListener("abort", bell.ring, { once: true });
  let cursor = seq;
  let toldAt = Date.now();
  let textAt = 0;
  let firstTextAt = 0;
  try {
    while (!signal.aborted) {
      const step = await readStep(runtime, actor, runId, cursor);
      const told = forViewer(step.events);
      cursor = step.events.at(-1)?.seq ?? cursor;
      if (step.over) {
        const run = await getRun(actor, runId, runtime);
        // The end is told, not stored: it has the number after the last stored event, so that numbers only ever rise.
        yield [...told, { type: "end", seq: Math.max(cursor, run.lastSeq + 1), run }];
        return;
      }
      if (told.length > 0) {
        yield told;
        toldAt = Date.now();
        if (told.some((event) => event.type === "delta")) textAt = toldAt;
        firstTextAt ||= textAt;
      }
      if (step.events.length >= ROWS_PER_READ) continue;
      // Text that comes meanwhile is told together: fewer, larger events. The end does not wait.
      const calm = textAt + paceMs(textAt - firstTextAt, viewerMs) - Date.now();
      if (calm > 0) await bell.sleep(calm, () => signal.aborted || isEnding(runtime, runId, step));
      const quiet = step.elsewhere ? Math.min(pollMs, silenceMs) : silenceMs;
      await bell.wait(quiet);
      if (Date.now() - toldAt >= silenceMs) {
        yield [{ type: "silence" }];
        toldAt = Date.now();
      }
    }
  } catch (error) {
    // Deleted while it was watched: there is nothing more to tell.
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  } finally {
    leave();
    signal.removeEventListener("abort", bell.ring);
  }
}

/** The run was driven here and is no longer: its end is stored. */
function isEnding(runtime: Runtime, runId: string, step: Step): boolean {
  const live = runtime.live.get(runId);
  return !step.elsewhere && (live === undefined || live.unstored !== null);
}

async function readStep(runtime: Runtime, actor: Actor, runId: string, cursor: number): Promise<Step> {
  const live = runtime.live.get(runId);
  if (live) {
    const tail = tailAfter(live, cursor);
    if (tail) return { events: tail, over: live.unstored !== null, elsewhere: false };
    if (live.unstored)
      return { events: await readLog(runtime, runId, cursor).catch(() => []), over: true, elsewhere: false };
    return { events: await readLog(runtime, runId, cursor), over: false, elsewhere: false };
  }
  // The row first: when it says that the run is over, everything up to its last event is there to be read.
  const row = await findRunRow(runtime, actor, runId);
  const events = await readLog(runtime, runId, cursor);
  const complete = events.length < ROWS_PER_READ;
  return { events, over: isOver(row.status) && complete, elsewhere: !isOver(row.status) };
}

async function readLog(runtime: Runtime, runId: string, cursor: number): Promise<LoggedEvent[]> {
  const rows = await runtime.database.kysely
    .selectFrom("run_events")
    .select(["seq", "type", "data_json"])
    .where("run_id", "=", runId)
    .where("seq", ">", cursor)
    .orderBy("seq")
    .limit(ROWS_PER_READ)
    .execute();
  return rows.map(fromEventRow);
}

/** Text of one reply that stands together is told as one event, under the last of its numbers. */
export function forViewer(events: LoggedEvent[]): ViewerEvent[] {
  const told: ViewerEvent[] = [];
  for (const event of events) {
    const last = told.at(-1);
    if (event.type === "status") told.push({ type: "status", seq: event.seq, status: event.status });
    else if (event.type === "waiting") told.push(event);
    else if (event.type !== "delta") continue;
    else if (last?.type === "delta" && last.index === event.index) {
      last.text += event.text;
      last.seq = event.seq;
    } else told.push({ type: "delta", seq: event.seq, index: event.index, text: event.text });
  }
  return told;
}

/** Something to wait at that rings when there may be news; a ring while nobody waits is remembered. */
function createBell() {
  let rung = false;
  let answer: (() => void) | null = null;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        answer = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      answer = done;
    });
  return {
    ring: () => {
      rung = true;
      answer?.();
    },
    /** Until the next ring, or one that was missed, at most `ms`. */
    async wait(ms: number): Promise<void> {
      if (!rung) await pause(ms);
      rung = false;
    },
    /** For `ms` whatever rings, unless `enough` says at a ring that it is. */
    async sleep(ms: number, enough: () => boolean): Promise<void> {
      const until = Date.now() + ms;
      for (let left = ms; left > 0 && !enough(); left = until - Date.now()) await pause(left);
    },
  };
}
