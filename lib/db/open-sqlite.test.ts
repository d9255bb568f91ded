import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { toAppError } from "../http/respond.ts";
import { openSqlite } from "./open-sqlite.ts";

test("a disk that fills up inside a transaction is told as a full disk, not as a rollback that failed", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-full-"));
  const { kysely, close } = openSqlite(folder);
  try {
    await sql`create table t (x text)`.execute(kysely);
    // A limit on pages is a full disk as far as SQLite is concerned.
    await sql`pragma max_page_count = 3`.execute(kysely);
    const write = kysely.transaction().execute(async (trx) => {
      for (let i = 0; i < 20; i++) await sql`insert into t values (${"x".repeat(4000)})`.execute(trx);
    });
    const error = await write.then(
      () => null,
      (cause: unknown) => toAppError(cause),
    );
    expect(error?.code).toBe("disk_full");
    expect(error?.hint).toMatch(/space/);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});
