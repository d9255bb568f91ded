import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import type { RunStatus } from "../runs/schema.ts";

/** How the newest run of each of these conversations stands. At most as many as a list shows: they are asked for by id. */
export async function newestStatuses(
  actor: Actor,
  conversationIds: string[],
  database?: Database,
): Promise<Map<string, RunStatus>> {
  if (conversationIds.length === 0) return new Map();
  const { kysely } = database ?? (await getDatabase());
  const rows = await kysely
    .selectFrom("runs as run")
    .select(["run.conversation_id", "run.status"])
    .where("run.owner_id", "=", actor.userId)
    .where("run.conversation_id", "in", conversationIds)
    .where("run.id", "=", (eb) =>
      eb
        .selectFrom("runs as newest")
        .select("newest.id")
        .whereRef("newest.conversation_id", "=", "run.conversation_id")
        .orderBy("newest.created_at", "desc")
        .orderBy("newest.id", "desc")
        .limit(1),
    )
    .execute();
  return new Map(rows.map((row) => [row.conversation_id, row.status as RunStatus]));
}
