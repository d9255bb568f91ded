import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import type { Schema } from "./schema.ts";

const INT8 = 20;
const NUMERIC = 1700;
const POOL_SIZE = 10;

/** 64-bit integers come back as numbers: ours are milliseconds and counters, far below 2^53. */
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === INT8 || oid === NUMERIC
      ? Number
      : pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};

/** Connects to PostgreSQL; rejects when it does not answer within 5 s. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: 5000, types });
  // An idle connection that the server drops must not end the process: the pool opens another.
  pool.on("error", (error) => console.error(`PostgreSQL connection lost: ${error.message}`));
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(kysely);
  } catch (cause) {
    await kysely.destroy();
    throw cause;
  }
  return {
    engine: "postgres",
    kysely,
    listen: (channel, onMessage) => listen(url, channel, onMessage),
    notify: async (channel, payload) => {
      await sql`select pg_notify(${channel}, ${payload})`.execute(kysely);
    },
    close: () => kysely.destroy(),
  };
}

const RECONNECT_MS = 500;

/** A connection of its own that listens, and comes back after the server was away; wake-ups missed meanwhile are made up for by polling readers. */
async function listen(
  url: string,
  channel: string,
  onMessage: (payload: string) => void,
): Promise<() => Promise<void>> {
  let closed = false;
  let client: pg.Client | null = null;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url });
    next.on("notification", (message) => onMessage(message.payload ?? ""));
    next.on("error", () => retry(next));
    next.on("end", () => retry(next));
    await next.connect();
    await next.query(`listen ${next.escapeIdentifier(channel)}`);
    client = next;
  };
  const retry = (lost: pg.Client) => {
    if (closed || (client !== null && client !== lost)) return;
    client = null;
    setTimeout(() => {
      if (closed || client) return;
      connect().catch(() => retry(lost));
    }, RECONNECT_MS).unref();
  };

  await connect();
  return async () => {
    closed = true;
    await client?.end();
  };
}
