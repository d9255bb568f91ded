import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";

/** The newest conversations that were begun with a template. */
export async function listTemplateRuns(
  actor: Actor,
  id: string,
  limit: number,
  database?: Database,
): Promise<{ id: string; title: string; updatedAt: number }[]> {
  const { kysely } = database ?? (await getDatabase());
  const rows = await kysely
    .selectFrom("conversations")
    .select(["id", "title", "updated_at"])
    .where("owner_id", "=", actor.userId)
    .where("id", "in", (runs) => runs.selectFrom("runs").select("conversation_id").where("template_id", "=", id))
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, updatedAt: row.updated_at }));
}
