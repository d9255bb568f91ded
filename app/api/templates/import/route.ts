import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { importTemplates } from "#lib/templates/import-templates.ts";
import { importTemplatesRequest, importTemplatesResponse, MAX_FILE_BYTES } from "#lib/templates/schema.ts";

export const POST = handle(async (request) => {
  const body = await readJson(request, importTemplatesRequest, MAX_FILE_BYTES);
  return json(importTemplatesResponse, { imported: await importTemplates(LOCAL_ACTOR, body) });
});
