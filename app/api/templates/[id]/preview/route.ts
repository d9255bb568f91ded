import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { previewTemplateRequest } from "#lib/http/templates.ts";
import { previewResponse } from "#lib/http/workspaces.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { previewTemplate } from "#lib/templates/preview-template.ts";

export const POST = handle<{ id: string }>(async (request, { id }) => {
  const { inputs, version } = await readJson(request, previewTemplateRequest);
  // The problems are read by the person at the page, whatever language the prompt is in.
  const language = await getLocale();
  return json(previewResponse, await previewTemplate(LOCAL_ACTOR, id, { inputs, version, language }));
});
