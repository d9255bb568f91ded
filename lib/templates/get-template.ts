import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { findTemplate, readVersion } from "./find-template.ts";
import type { Template } from "./schema.ts";

/** The actor's template in one version (the newest without one), and which versions there are. Throws `not_found`. */
export async function getTemplate(
  actor: Actor,
  id: string,
  { version }: { version?: number } = {},
  database?: Database,
): Promise<Template> {
  const { kysely } = database ?? (await getDatabase());
  const row = await findTemplate(kysely, actor, id);
  const shown = version ?? row.newest_version;
  const body = await readVersion(kysely, id, shown);
  const versions = await kysely
    .selectFrom("template_versions")
    .select(["version", "title", "created_at"])
    .where("template_id", "=", id)
    .orderBy("version", "desc")
    .execute();
  return {
    id,
    version: shown,
    newestVersion: row.newest_version,
    body,
    versions: versions.map((one) => ({ version: one.version, title: one.title, createdAt: one.created_at })),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
