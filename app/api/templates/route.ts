import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, parseWith, readJson } from "#lib/http/respond.ts";
import { createTemplate } from "#lib/templates/create-template.ts";
import { listTemplates } from "#lib/templates/list-templates.ts";
import { createTemplateRequest, templateResponse, templatesResponse } from "#lib/templates/schema.ts";

const query = z.object({ query: z.string().max(500).optional() });

export const GET = handle(async (request) => {
  const options = parseWith(query, Object.fromEntries(new URL(request.url).searchParams));
  return json(templatesResponse, { templates: await listTemplates(LOCAL_ACTOR, options) });
});

export const POST = handle(async (request) => {
  const body = await readJson(request, createTemplateRequest);
  return json(templateResponse, { template: await createTemplate(LOCAL_ACTOR, body) }, 201);
});
