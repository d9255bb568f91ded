import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { findTemplate } from "./find-template.ts";
import { getTemplate } from "./get-template.ts";
import type { SaveTemplateRequest, Template } from "./schema.ts";
import { appendVersion, cleanBody, savedMeanwhile } from "./store-template.ts";

/** Saves what was edited as a new version; the ones before it stay. Throws `not_found`, `bad_request`, `conflict` (another save was first). */
export async function saveTemplate(
  actor: Actor,
  id: string,
  request: SaveTemplateRequest,
  database?: Database,
): Promise<Template> {
  const db = database ?? (await getDatabase());
  const body = cleanBody(request.body);
  const now = Date.now();
  await db.kysely.transaction().execute(async (trx) => {
    const row = await findTemplate(trx, actor, id);
    if (row.newest_version !== request.baseVersion) throw savedMeanwhile();
    await appendVersion(trx, row, body, now);
  });
  return getTemplate(actor, id, {}, db);
}
