import { type Database, getDatabase } from "../db/database.ts";
import { abandonRun } from "./abandon-run.ts";
import { endUnstored } from "./end-unstored.ts";
import { EventLog } from "./event-log.ts";
import type { LiveRun } from "./live-run.ts";
import { loadModelDoor, type ModelDoor } from "./model-door.ts";
import { currentOwner } from "./process-owner.ts";
import { beat, recoverRuns, sweepRuns } from "./recover-runs.ts";
import { createReplyChecker, type ReplyChecker } from "./reply-checker.ts";
import { CHANNEL, hearNotice, type Notice, sayNotices } from "./run-notices.ts";
import { wakeViewers } from "./wake-viewers.ts";

/** Every time span that a test shrinks. */
export type RunTimes = {
  /** Longest an event waits for its transaction. */
  flushMs: number;
  /** Least time between two batches of text to one viewer. */
  viewerMs: number;
  /** A silent stream says so this often. */
  silenceMs: number;
  /** A viewer of another process's run looks this often, notified or not. */
  pollMs: number;
  sweepMs: number;
  /** A run that is known on one side only, here or in the database, has so long to appear on the other. */
  graceMs: number;
  heartbeatMs: number;
  leaseMs: number;
  /** Longest a stop waits for the process that writes the run. */
  stopMs: number;
};

const TIMES: RunTimes = {
  flushMs: 45,
  viewerMs: 100,
  silenceMs: 10_000,
  pollMs: 1000,
  sweepMs: 1000,
  graceMs: 5000,
  heartbeatMs: 2000,
  leaseMs: 10_000,
  stopMs: 8000,
};

const DOOR_AFTER_MS = 500;

/** Everything that must exist once in a process that writes or shows runs. */
export type Runtime = {
  database: Database;
  owner: string;
  times: RunTimes;
  door(): Promise<ModelDoor>;
  checker: ReplyChecker;
  live: Map<string, LiveRun>;
  log: EventLog;
  viewers: Map<string, Set<() => void>>;
  /** Work that nobody waits for before the end: checks of recovered replies. */
  beside: Set<Promise<void>>;
  /** No new runs: the process is about to end. */
  closing: boolean;
  close(): Promise<void>;
};

export type RuntimeOptions = {
  database: Database;
  door?: ModelDoor;
  times?: Partial<RunTimes>;
  /** Tells several writers of one process apart. */
  instance?: string;
};

/** Opens the run hub on a database: what dead processes left is recovered before this resolves. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { database } = options;
  const owner = currentOwner(options.instance);
  const times = { ...TIMES, ...(database.engine === "sqlite" ? { pollMs: 250 } : {}), ...options.times };
  let door: Promise<ModelDoor> | null = options.door ? Promise.resolve(options.door) : null;
  const forget = (error: unknown): never => {
    door = null;
    throw error;
  };
  const log = new EventLog({
    database,
    owner,
    flushMs: times.flushMs,
    onStored: (runs) => {
      for (const live of runs) wakeViewers(runtime, live.id);
      if (database.engine === "postgres") {
        const notices: Notice[] = runs.map((live) => ({ type: "stored", runId: live.id, seq: live.lastSeq }));
        sayNotices(database, notices);
      }
    },
    onLost: (live) => abandonRun(runtime, live),
    onFailed: (runs, error) => {
      for (const live of runs) void endUnstored(runtime, live, error);
    },
  });
  const runtime: Runtime = {
    database,
    owner,
    times,
    door: () => {
      door ??= loadModelDoor().catch(forget);
      return door;
    },
    checker: createReplyChecker(),
    live: new Map(),
    log,
    viewers: new Map(),
    beside: new Set(),
    closing: false,
    close: async () => {},
  };
  await recoverRuns(runtime);
  await startTimers(runtime);
  return runtime;
}

async function startTimers(runtime: Runtime): Promise<void> {
  const unlisten = await runtime.database.listen(CHANNEL, (payload) => hearNotice(runtime, payload));
  const tasks = [
    startTask(runtime, sweepRuns, runtime.times.sweepMs),
    startTask(runtime, beat, runtime.times.heartbeatMs),
  ];
  runtime.close = async () => {
    await Promise.all([...tasks.map((stop) => stop()), unlisten()]);
    runtime.checker.close();
    await Promise.all(runtime.beside);
  };
}

/** Does `work` every `ms`, never twice at once. The returned function ends that and waits for the round under way. */
function startTask(runtime: Runtime, work: (runtime: Runtime) => Promise<void>, ms: number): () => Promise<void> {
  let round: Promise<void> | null = null;
  const timer = setInterval(() => {
    round ??= work(runtime)
      // The database may be away for a while; the next round tries again, and the lease tells the others.
      .catch((error) => console.error(`runs: ${error instanceof Error ? error.message : error}`))
      .finally(() => {
        round = null;
      });
  }, ms);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

const KEY = Symbol.for("fin-r1-workbench.runtime");
type Global = { [KEY]?: Promise<Runtime> };

/** The process's runtime, opened at first use (Next loads modules several times, so it lives on globalThis). */
export function getRuntime(): Promise<Runtime> {
  const holder = globalThis as Global;
  if (!holder[KEY]) {
    const opening = getDatabase().then((database) => createRuntime({ database }));
    holder[KEY] = opening;
    // A failed opening is not kept: the next request tries again once the database is back.
    opening.catch(() => {
      if (holder[KEY] === opening) delete holder[KEY];
    });
  }
  return holder[KEY];
}

/** The runtime if there is one: ending a process that never ran anything opens nothing. */
export async function openRuntime(): Promise<Runtime | null> {
  return (await (globalThis as Global)[KEY]?.catch(() => null)) ?? null;
}

/** Recovers what dead processes left and starts the heartbeat; called once when the app starts. */
export async function startRuntime(): Promise<void> {
  const runtime = await getRuntime();
  // Starting waits for no provider, and the first question need not either.
  setTimeout(() => void runtime.door().catch(() => {}), DOOR_AFTER_MS).unref();
}
