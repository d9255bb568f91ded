import type { Executor } from "../db/database.ts";
import type { RunRow } from "../db/schema.ts";

/**
 * The other half of each run of `rows` that was asked in two languages, by run id: the newest that was asked as its twin,
 * else the one it is the twin of. A half that is gone is left out.
 */
export async function linkTwins(executor: Executor, rows: RunRow[]): Promise<Map<string, RunRow>> {
  const conversations = [...new Set(rows.map((row) => row.conversation_id))];
  if (conversations.length === 0) return new Map();
  const twins = await executor
    .selectFrom("runs")
    .selectAll()
    .where("conversation_id", "in", conversations)
    .where("twin_of", "is not", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  if (twins.length === 0) return new Map();
  const originals = twins.flatMap((twin) => twin.twin_of ?? []);
  const found = await executor.selectFrom("runs").selectAll().where("id", "in", originals).execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  const newest = new Map(twins.map((twin) => [twin.twin_of, twin]));
  const links = new Map<string, RunRow>();
  for (const row of rows) {
    const other = newest.get(row.id) ?? byId.get(row.twin_of ?? "");
    if (other) links.set(row.id, other);
  }
  return links;
}
