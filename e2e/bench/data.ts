import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CompiledQuery, type KyselyPlugin } from "kysely";
import pg from "pg";
import { getConversation } from "../../lib/conversations/get-conversation.ts";
import { listConversations } from "../../lib/conversations/list-conversations.ts";
import { type Database, openDatabase } from "../../lib/db/database.ts";
import { median } from "./clock.ts";
import { CONVERSATIONS, MESSAGES, OWNER, SEARCH_ROWS, seedData } from "./seed-data.ts";

/**
 * `npm run bench:data`: list, open and search in a database of years, on SQLite and (where TEST_DATABASE_URL answers) PostgreSQL.
 * Prints the times and the plans behind them; exit code 1 when something takes longer than a person should wait.
 */
const LIMIT_MS = 100;
const ROUNDS = 15;
const POSTGRES = process.env.TEST_DATABASE_URL || "postgres://root@127.0.0.1:5432/test";
const actor = { userId: OWNER } as Parameters<typeof listConversations>[0];

type Case = { name: string; run: (database: Database) => Promise<unknown> };

const CASES: Case[] = [
  { name: "list, first page", run: (db) => listConversations(actor, {}, db) },
  { name: "list, deep page", run: (db) => listConversations(actor, { cursor: "1700120000000.c2000" }, db) },
  { name: "list of a workspace", run: (db) => listConversations(actor, { workspace: "compliance" }, db) },
  { name: "open", run: (db) => getConversation(actor, "c5000", db) },
  { name: "search, rare word", run: (db) => listConversations(actor, { query: "treynor" }, db) },
  { name: "search, word in every text", run: (db) => listConversations(actor, { query: "duration" }, db) },
  { name: "search, two words", run: (db) => listConversations(actor, { query: "convexity 4711" }, db) },
  { name: "search, two common words", run: (db) => listConversations(actor, { query: "bond convexity" }, db) },
  { name: "search, first letter typed", run: (db) => listConversations(actor, { query: "d" }, db) },
  { name: "search, two Han characters", run: (db) => listConversations(actor, { query: "债券" }, db) },
  { name: "search, no match", run: (db) => listConversations(actor, { query: "zzz" }, db) },
];

async function measure(database: Database): Promise<boolean> {
  const started = performance.now();
  await seedData(database);
  console.log(
    `\n${database.engine}: ${CONVERSATIONS} conversations, ${MESSAGES} messages, ${SEARCH_ROWS} search rows, written in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  const plans: string[] = [];
  let kept = true;
  for (const { name, run } of CASES) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      await run(database);
      times.push(performance.now() - from);
      if (times[0] !== undefined && times[0] > 3000) break;
    }
    const within = median(times) <= LIMIT_MS;
    kept &&= within;
    console.log(
      `${within ? "ok  " : "SLOW"} ${name.padEnd(28)} median ${median(times).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms`,
    );
    plans.push(`-- ${name}`, ...(await plansOf(database, run)));
  }
  console.log(plans.join("\n"));
  return kept;
}

/** The plan of each query that `run` asks. */
async function plansOf(database: Database, run: Case["run"]): Promise<string[]> {
  const asked: CompiledQuery[] = [];
  const listen: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      asked.push(database.kysely.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await run({ ...database, kysely: database.kysely.withPlugin(listen) });
  const explain = database.engine === "postgres" ? "explain analyze " : "explain query plan ";
  const lines: string[] = [];
  for (const { sql, parameters } of asked) {
    const { rows } = await database.kysely.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(explain + sql, [...parameters]),
    );
    lines.push(...rows.map((row) => `   ${row["QUERY PLAN"] ?? row.detail}`), "");
  }
  return lines;
}

async function onSqlite(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-bench-"));
  const database = await openDatabase({ databaseUrl: null, dataDir: folder });
  try {
    return await measure(database);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<boolean> {
  const schema = `bench_${process.pid}`;
  const admin = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 2000 });
  try {
    await admin.connect();
  } catch (error) {
    console.log(`not run: PostgreSQL does not answer (${error instanceof Error ? error.message : error})`);
    return process.env.REQUIRE_POSTGRES !== "1";
  }
  await admin.query(`create schema ${schema}`);
  const url = new URL(POSTGRES);
  url.searchParams.set("options", `-c search_path=${schema}`);
  try {
    const database = await openDatabase({ databaseUrl: url.toString(), dataDir: "" });
    try {
      return await measure(database);
    } finally {
      await database.close();
    }
  } finally {
    await admin.query(`drop schema ${schema} cascade`);
    await admin.end();
  }
}

const results = [await onSqlite(), await onPostgres()];
process.exitCode = results.every(Boolean) ? 0 : 1;
