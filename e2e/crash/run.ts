import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { appRounds } from "./app-rounds.ts";
import { crashRounds, type RoundsResult } from "./rounds.ts";

/** `npm run test:crash -- [--sqlite 200] [--postgres 50] [--app 3]`; `--short` is what continuous integration runs. */
const { values } = parseArgs({
  options: {
    sqlite: { type: "string" },
    postgres: { type: "string" },
    app: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const short = values.short;
const rounds = {
  sqlite: Number(values.sqlite ?? (short ? 10 : 200)),
  postgres: Number(values.postgres ?? (short ? 5 : 50)),
  app: Number(values.app ?? (short ? 1 : 3)),
};

const problems: string[] = [];
if (rounds.sqlite > 0) await onSqlite(rounds.sqlite);
if (rounds.postgres > 0) await onPostgres(rounds.postgres);
if (rounds.app > 0) await onApp(rounds.app);
for (const problem of problems) console.error(`FAILED ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);

async function onSqlite(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-crash-"));
  try {
    tell("SQLite", await crashRounds(count, { DATA_DIR: folder, DATABASE_URL: "" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(count: number): Promise<void> {
  const server = process.env.TEST_DATABASE_URL || "postgres://root@127.0.0.1:5432/test";
  const schema = `crash_${process.pid}`;
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query(`create schema ${schema}`);
  } catch (error) {
    const words = `PostgreSQL: no server to test on (${error instanceof Error ? error.message : error})`;
    if (process.env.REQUIRE_POSTGRES === "1") problems.push(words);
    else console.log(`SKIPPED ${words}`);
    return;
  }
  try {
    const url = new URL(server);
    url.searchParams.set("options", `-c search_path=${schema}`);
    tell("PostgreSQL", await crashRounds(count, { DATABASE_URL: url.toString() }));
  } finally {
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  }
}

function tell(engine: string, { rounds: count, seconds, ledger }: RoundsResult): void {
  const { runs, interrupted, finished, continued, characters } = ledger.counts;
  console.log(
    `${engine}: ${count} rounds of kill -9 in ${seconds.toFixed(0)} s: ${runs} runs, ${interrupted} interrupted, ` +
      `${finished} already done, ${continued} continued, ${characters} characters acknowledged, ` +
      `slowest recovery ${ledger.slowestRecoveryMs} ms after the start ` +
      `(${ledger.mostCpuMs} ms of processor time), ${ledger.problems.length} problems`,
  );
  problems.push(...ledger.problems.map((problem) => `${engine}: ${problem}`));
}

async function onApp(count: number): Promise<void> {
  const result = await appRounds(count);
  console.log(
    `the app: ${count} rounds of kill -9, interrupted and readable at most ${result.slowestMs} ms after the start, ` +
      `${result.problems.length} problems`,
  );
  problems.push(...result.problems.map((problem) => `the app: ${problem}`));
}
