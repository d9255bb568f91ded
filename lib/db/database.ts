import type { Kysely, Transaction } from "kysely";
import { type Config, getConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import type { Schema } from "./schema.ts";

export type Engine = "sqlite" | "postgres";

/** One open database. `listen`/`notify` carry wake-ups between processes (PostgreSQL only; elsewhere one process is all there is). */
export type Database = {
  engine: Engine;
  kysely: Kysely<Schema>;
  /** Calls `onMessage` for each NOTIFY on `channel` until the returned function is called. */
  listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>;
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
};

export type Executor = Kysely<Schema> | Transaction<Schema>;

/** Opens and migrates the database that the configuration names. Throws `database_unavailable` with the reason. */
export async function openDatabase(config: Pick<Config, "databaseUrl" | "dataDir">): Promise<Database> {
  try {
    const database = config.databaseUrl ? await openPostgres(config.databaseUrl) : openSqlite(config.dataDir);
    try {
      await migrate(database.kysely, database.engine);
      return database;
    } catch (cause) {
      await database.close();
      throw cause;
    }
  } catch (cause) {
    throw unavailable(cause, config);
  }
}

function unavailable(cause: unknown, config: Pick<Config, "databaseUrl" | "dataDir">): AppError {
  const code = (cause as { code?: string }).code ?? "";
  if (code === "SQLITE_FULL" || code === "ENOSPC") {
    return new AppError("disk_full", "The disk is full; nothing can be stored.", "Free some space and start again.");
  }
  const reason = code || (cause instanceof Error ? cause.message : String(cause));
  const where = config.databaseUrl ? "the PostgreSQL server of DATABASE_URL" : `the data folder ${config.dataDir}`;
  const error = new AppError(
    "database_unavailable",
    `The database cannot be opened: ${reason}`,
    `Check that ${where} exists and can be written.`,
  );
  error.cause = cause;
  return error;
}

const KEY = Symbol.for("fin-r1-workbench.database");
type Global = { [KEY]?: Promise<Database> };

/** The process's database, opened at first use (Next loads modules several times, so it lives on globalThis). */
export function getDatabase(): Promise<Database> {
  const holder = globalThis as Global;
  if (!holder[KEY]) {
    const opening = openDatabase(getConfig());
    holder[KEY] = opening;
    // A failed opening is not kept: the next request tries again once the disk or server is back.
    opening.catch(() => {
      if (holder[KEY] === opening) delete holder[KEY];
    });
  }
  return holder[KEY];
}

/** Closes the process's database if it was opened. */
export async function closeDatabase(): Promise<void> {
  const holder = globalThis as Global;
  const opening = holder[KEY];
  delete holder[KEY];
  if (opening) await (await opening).close();
}
