import type { Transaction } from "kysely";
import type { Database, Engine } from "../db/database.ts";
import type { RunEventRow, Schema } from "../db/schema.ts";
import { commitEvents, type LiveRun, takePending } from "./live-run.ts";
import { type LoggedEvent, toEventRow } from "./logged-event.ts";
import { paceMs } from "./pace.ts";

/** Runs and rows of one transaction, within SQLite's limit of bound values. */
const RUNS_PER_BATCH = 200;
const ROWS_PER_INSERT = 1000;
const RETRY_MS = [50, 200, 500];
/** Busy, deadlocked or serialisation conflict: the same write may well pass a moment later. */
const PASSING = /^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|55P03)/;

type Batch = { live: LiveRun; events: LoggedEvent[] }[];

export type EventLogOptions = {
  database: Database;
  owner: string;
  /** Longest time an event waits to be stored while others are being written. */
  flushMs: number;
  /** Stored: viewers of these runs may look. */
  onStored: (runs: LiveRun[]) => void;
  /** This process no longer holds the run (recovered by another, or deleted): it must not write on. */
  onLost: (live: LiveRun) => void;
  /** The database did not take the events of these runs. */
  onFailed: (runs: LiveRun[], error: unknown) => void;
};

/**
 * The one writer of all running streams: what arrived since the last flush goes in one transaction, so that 20 streams
 * are not 20 fsyncs a token. An event is stored before anyone sees it. Idle, it writes at once: a first token waits for
 * nothing.
 */
export class EventLog {
  readonly #options: EventLogOptions;
  #waiting = new Set<LiveRun>();
  #timer: NodeJS.Timeout | null = null;
  #dueAt = 0;
  #flushing: Promise<void> | null = null;
  #lastFlushAt = 0;

  constructor(options: EventLogOptions) {
    this.#options = options;
  }

  /** Something was told in `live`. */
  touch(live: LiveRun): void {
    this.#waiting.add(live);
    if (this.#flushing) return;
    const now = Date.now();
    const dueAt = this.#lastFlushAt + paceMs(now - (live.firstTokenAt ?? now), this.#options.flushMs);
    // A reply that begins does not wait for the round of those that are long under way.
    if (this.#timer && this.#dueAt <= dueAt) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#dueAt = dueAt;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#start();
      },
      Math.max(0, dueAt - now),
    );
  }

  /** Resolves when nothing told in `live` until now is unstored (or it is known that it cannot be stored). */
  async drain(live: LiveRun): Promise<void> {
    while (this.#waiting.has(live) || this.#flushing) {
      if (!this.#flushing) this.#start();
      await this.#flushing;
    }
  }

  #start(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#lastFlushAt = Date.now();
    this.#flushing = this.#flush().finally(() => {
      this.#flushing = null;
      for (const next of this.#waiting) this.touch(next);
    });
  }

  async #flush(): Promise<void> {
    const runs = [...this.#waiting];
    this.#waiting.clear();
    for (let at = 0; at < runs.length; at += RUNS_PER_BATCH) {
      const batch: Batch = [];
      for (const live of runs.slice(at, at + RUNS_PER_BATCH)) {
        const events = takePending(live);
        if (events.length > 0) batch.push({ live, events });
      }
      if (batch.length > 0) await this.#store(batch);
    }
  }

  async #store(batch: Batch): Promise<void> {
    const { database, owner, onStored, onLost, onFailed } = this.#options;
    let held: Set<string>;
    try {
      held = await withRetries(() =>
        database.kysely.transaction().execute((trx) => writeBatch(trx, batch, database.engine, owner, Date.now())),
      );
    } catch (error) {
      onFailed(
        batch.map(({ live }) => live),
        error,
      );
      return;
    }
    const stored: LiveRun[] = [];
    for (const { live, events } of batch) {
      if (!held.has(live.id)) {
        onLost(live);
        continue;
      }
      commitEvents(live, events);
      stored.push(live);
    }
    onStored(stored);
  }
}

async function withRetries<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      const wait = RETRY_MS[attempt];
      const code = String((error as { code?: unknown } | null)?.code ?? "");
      if (wait === undefined || !PASSING.test(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Stores the events of those runs that `owner` still holds; returns their ids. */
async function writeBatch(
  trx: Transaction<Schema>,
  batch: Batch,
  engine: Engine,
  owner: string,
  now: number,
): Promise<Set<string>> {
  // The fence comes first: a run that was taken over is not written to, and cannot be taken over before the commit
  // (SQLite has one writer; PostgreSQL is told to hold the rows). The row itself is left alone: it may hold a long
  // prompt, and rewriting it twenty times a second costs more than the text does.
  const fence = trx
    .selectFrom("runs")
    .select("id")
    .where(
      "id",
      "in",
      batch.map(({ live }) => live.id),
    )
    .where("lease_owner", "=", owner)
    .where("status", "in", ["queued", "running"]);
  const held = await (engine === "postgres" ? fence.forShare() : fence).execute();
  const ids = new Set(held.map((row) => row.id));
  const rows: RunEventRow[] = [];
  for (const { live, events } of batch) {
    if (!ids.has(live.id)) continue;
    for (const event of events) {
      rows.push(toEventRow(live.id, event, now));
      if (event.type !== "status") continue;
      await trx
        .updateTable("runs")
        .set({ status: event.status, started_at: live.startedAt })
        .where("id", "=", live.id)
        .execute();
    }
  }
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    await trx
      .insertInto("run_events")
      .values(rows.slice(at, at + ROWS_PER_INSERT))
      .execute();
  }
  return ids;
}
