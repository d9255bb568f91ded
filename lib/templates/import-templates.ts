import type { Actor } from "../access/actor.ts";
import { type Database, type Executor, getDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";
import { readVersion, type TemplateRow } from "./find-template.ts";
import type { ImportedTemplate, ImportTemplatesRequest, TemplateBody, TemplateFile } from "./schema.ts";
import { appendVersion, cleanBody, insertTemplate } from "./store-template.ts";

type Mode = ImportTemplatesRequest["mode"];

/**
 * Brings in a shared file, all of it or nothing. `preview` stores nothing and says what is here already; `copy` adds
 * every template beside what is here; `replace` gives those already here a new version, the old ones stay. Throws
 * `bad_request` naming the first template and field at fault.
 */
export async function importTemplates(
  actor: Actor,
  { mode, file }: ImportTemplatesRequest,
  database?: Database,
): Promise<ImportedTemplate[]> {
  const db = database ?? (await getDatabase());
  const entries = checkFile(file);
  return db.kysely.transaction().execute(async (trx) => {
    const imported: ImportedTemplate[] = [];
    for (const entry of entries) imported.push(await importOne(trx, actor, mode, entry));
    return imported;
  });
}

type Entry = { originId: string; body: TemplateBody };

function checkFile(file: TemplateFile): Entry[] {
  const seen = new Set<string>();
  return file.templates.map(({ id, body }, i) => {
    if (seen.has(id)) {
      const field = `file.templates.${i}.id`;
      throw new AppError("bad_request", `${field}: the file holds this template twice.`, "Remove one of the two.", {
        field,
      });
    }
    seen.add(id);
    return { originId: id, body: cleanBody(body, `file.templates.${i}.body`) };
  });
}

async function importOne(
  trx: Executor,
  actor: Actor,
  mode: Mode,
  { originId, body }: Entry,
): Promise<ImportedTemplate> {
  const here = await findByOrigin(trx, actor, originId);
  const said = (outcome: ImportedTemplate["outcome"], id: string | null, version: number | null) => ({
    title: body.title,
    outcome,
    id,
    version,
  });
  if (mode === "preview") return here ? said("exists", here.id, here.newest_version) : said("new", null, null);
  const now = Date.now();
  // What came from elsewhere keeps its origin, so that a later file of the same library finds it again.
  if (!here) return said("new", await insertTemplate(trx, actor, body, { now, originId }), 1);
  if (mode === "copy") return said("copy", await insertTemplate(trx, actor, body, { now }), 1);
  const newest = await readVersion(trx, here.id, here.newest_version);
  if (JSON.stringify(newest) === JSON.stringify(body)) return said("unchanged", here.id, here.newest_version);
  return said("replaced", here.id, await appendVersion(trx, here, body, now));
}

function findByOrigin(trx: Executor, actor: Actor, originId: string): Promise<TemplateRow | undefined> {
  return trx
    .selectFrom("templates")
    .selectAll()
    .where("owner_id", "=", actor.userId)
    .where("origin_id", "=", originId)
    .executeTakeFirst();
}
