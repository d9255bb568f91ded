import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";
import type { DocumentContent, StoredDocument } from "./schema.ts";
import { toSummary } from "./to-summary.ts";

/** A document with all that was read from it. Throws `not_found`, also for somebody else's. */
export async function getDocument(actor: Actor, id: string, database?: Database): Promise<StoredDocument> {
  const { kysely } = database ?? (await getDatabase());
  const row = await kysely
    .selectFrom("documents")
    .selectAll()
    .where("id", "=", id)
    .where("owner_id", "=", actor.userId)
    .executeTakeFirst();
  if (!row) throw new AppError("not_found", "There is no such document.", "GET /api/documents lists them.");
  return { ...toSummary(row), content: JSON.parse(row.content_json) as DocumentContent };
}
