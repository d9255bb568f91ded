import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, parseWith, readJson } from "#lib/http/respond.ts";
import { deleteTemplate } from "#lib/templates/delete-template.ts";
import { getTemplate } from "#lib/templates/get-template.ts";
import { saveTemplate } from "#lib/templates/save-template.ts";
import { saveTemplateRequest, templateResponse } from "#lib/templates/schema.ts";

type Params = { id: string };

const query = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() });

export const GET = handle<Params>(async (request, { id }) => {
  const options = parseWith(query, Object.fromEntries(new URL(request.url).searchParams));
  return json(templateResponse, { template: await getTemplate(LOCAL_ACTOR, id, options) });
});

export const PATCH = handle<Params>(async (request, { id }) => {
  const body = await readJson(request, saveTemplateRequest);
  return json(templateResponse, { template: await saveTemplate(LOCAL_ACTOR, id, body) });
});

export const DELETE = handle<Params>(async (_request, { id }) => {
  await deleteTemplate(LOCAL_ACTOR, id);
  return new Response(null, { status: 204 });
});
