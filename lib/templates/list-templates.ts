import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import type { Language } from "../runs/schema.ts";
import type { TemplateSummary } from "./schema.ts";

/** More than a person writes; a list this long is searched, not read. */
const MOST = 1000;

/** The actor's templates, last changed first; `query` keeps those whose title or description holds all its words. */
export async function listTemplates(
  actor: Actor,
  { query = "" }: { query?: string } = {},
  database?: Database,
): Promise<TemplateSummary[]> {
  const { kysely } = database ?? (await getDatabase());
  const rows = await kysely
    .selectFrom("templates")
    .selectAll()
    .where("owner_id", "=", actor.userId)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(MOST)
    .execute();
  const words = fold(query).split(/\s+/).filter(Boolean);
  return rows
    .filter((row) => words.every((word) => fold(`${row.title}\n${row.description}`).includes(word)))
    .map((row) => ({
      id: row.id,
      title: row.title,
      description: row.description,
      language: row.language as Language,
      version: row.newest_version,
      variables: row.variable_count,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }));
}

/** Both engines fold letters differently in SQL; a library is small enough to be searched here, alike. */
const fold = (text: string) => text.normalize("NFKC").toLowerCase();
