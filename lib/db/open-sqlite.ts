import { mkdirSync } from "node:fs";
import path from "node:path";
import SqliteDriver from "better-sqlite3";
import { type Driver, Kysely, SqliteDialect } from "kysely";
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
    super({ database: file });
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
