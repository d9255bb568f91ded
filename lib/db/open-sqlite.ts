import { mkdirSync } from "node:fs";
import path from "node:path";
import SqliteDriver from "better-sqlite3";
import { type Driver, Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import type { Database } from "./database.ts";
import type { Schema } from "./schema.ts";

export const SQLITE_FILE = "workbench.sqlite";

/** Opens (and creates) the SQLite file in `dataDir`. An acknowledged write survives kill -9 and power loss: WAL with synchronous=FULL. */
export function openSqlite(dataDir: string): Database {
  // Conversations are the person's own: readable by their account only.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = new SqliteDriver(path.join(dataDir, SQLITE_FILE));
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("foreign_keys = ON");
  file.pragma("busy_timeout = 5000");
  const kysely = new Kysely<Schema>({ dialect: new FullDiskDialect(file) });
  return {
    engine: "sqlite",
    kysely,
    listen: async () => async () => {},
    notify: async () => {},
    close: () => kysely.destroy(),
  };
}

/**
 * SQLite ends a transaction by itself when the disk is full. A second rollback would then fail, and hide the reason
 * behind "no transaction is active".
 */
class FullDiskDialect extends SqliteDialect {
  readonly #file: SqliteDriver.Database;

  constructor(file: SqliteDriver.Database) {
    super({ database: { prepare: keepPrepared(file), close: () => file.close() } });
    this.#file = file;
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    const rollback = driver.rollbackTransaction.bind(driver);
    driver.rollbackTransaction = async (connection) => {
      if (this.#file.inTransaction) await rollback(connection);
    };
    return driver;
  }
}

const PREPARED = 256;

/** Statements are kept by their text, the least used first to go: SQLite compiles each once, not at every call. None is iterated. */
function keepPrepared(file: SqliteDriver.Database): SqliteDatabase["prepare"] {
  const kept = new Map<string, SqliteDriver.Statement>();
  return (sql) => {
    const statement = kept.get(sql) ?? file.prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > PREPARED) kept.delete(kept.keys().next().value as string);
    return statement;
  };
}
