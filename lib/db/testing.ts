import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe } from "vitest";
import { type Database, type Engine, openDatabase } from "./database.ts";

const TEST_URL = process.env.TEST_DATABASE_URL || "postgres://root@127.0.0.1:5432/test";
const HAS_POSTGRES = await postgresAnswers();

/** Opens the suite's database; every further call opens it once more, as another process would. */
export type OpenForTest = () => Promise<Database>;

/**
 * Runs one suite on both engines: SQLite in a folder of its own, PostgreSQL in a schema of its own. Where no PostgreSQL
 * answers at TEST_DATABASE_URL or on this machine, its half shows as skipped; with REQUIRE_POSTGRES=1 it fails instead.
 */
export function forEachEngine(name: string, suite: (open: OpenForTest, engine: Engine) => void): void {
  describe(`${name} (SQLite)`, () => suite(sqliteOpener(), "sqlite"));
  const required = process.env.REQUIRE_POSTGRES === "1";
  describe.skipIf(!HAS_POSTGRES && !required)(`${name} (PostgreSQL)`, () => suite(postgresOpener(), "postgres"));
}

function sqliteOpener(): OpenForTest {
  let folder: string | null = null;
  const opened: Database[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  return async () => {
    folder ??= await mkdtemp(path.join(tmpdir(), "workbench-test-"));
    const database = await openDatabase({ databaseUrl: null, dataDir: folder });
    opened.push(database);
    return database;
  };
}

function postgresOpener(): OpenForTest {
  const schema = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  let created = false;
  const opened: Database[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    if (created) await runSql(`drop schema if exists ${schema} cascade`);
  });
  return async () => {
    if (!created) await runSql(`create schema ${schema}`);
    created = true;
    const url = new URL(TEST_URL);
    url.searchParams.set("options", `-c search_path=${schema}`);
    const database = await openDatabase({ databaseUrl: url.toString(), dataDir: "" });
    opened.push(database);
    return database;
  };
}

async function runSql(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: TEST_URL, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function postgresAnswers(): Promise<boolean> {
  try {
    await runSql("select 1");
    return true;
  } catch {
    console.warn("skipped: no PostgreSQL answers at TEST_DATABASE_URL or on this machine");
    return false;
  }
}
