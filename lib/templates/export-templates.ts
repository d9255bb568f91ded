import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { findTemplate, readVersion } from "./find-template.ts";
import { FILE_FORMAT, type TemplateFile } from "./schema.ts";

/** One template, or all the actor has, in their newest versions as a file to hand on. Throws `not_found`, also when there are none. */
export async function exportTemplates(actor: Actor, id: string | null, database?: Database): Promise<TemplateFile> {
  const { kysely } = database ?? (await getDatabase());
  const rows = id
    ? [await findTemplate(kysely, actor, id)]
    : await kysely
        .selectFrom("templates")
        .selectAll()
        .where("owner_id", "=", actor.userId)
        .orderBy("title")
        .orderBy("id")
        .execute();
  const templates = [];
  for (const row of rows) {
    const body = await readVersion(kysely, row.id, row.newest_version);
    templates.push({ id: row.origin_id, version: row.newest_version, body });
  }
  return { format: FILE_FORMAT, formatVersion: 1, exportedAt: Date.now(), templates };
}
