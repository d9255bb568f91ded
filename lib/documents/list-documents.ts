import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import type { DocumentSummary } from "./schema.ts";
import { toSummary } from "./to-summary.ts";

const MOST = 100;

/** The newest documents first, without their text. */
export async function listDocuments(actor: Actor, database?: Database): Promise<DocumentSummary[]> {
  const { kysely } = database ?? (await getDatabase());
  const rows = await kysely
    .selectFrom("documents")
    .select(["id", "name", "kind", "bytes", "sha256", "summary_json", "created_at"])
    .where("owner_id", "=", actor.userId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(MOST)
    .execute();
  return rows.map(toSummary);
}
