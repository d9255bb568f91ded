import { z } from "zod";
import { handle, json, parseWith } from "#lib/http/respond.ts";
import { workspacesResponse } from "#lib/http/workspaces.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { language } from "#lib/runs/schema.ts";
import { describeWorkspace, listWorkspaces } from "#lib/workspaces/index.ts";

const query = z.object({ language: language.optional() });

/** Every workspace in one language: `?language=`, else the person's choice or Accept-Language. */
export const GET = handle(async (request) => {
  const asked = parseWith(query, Object.fromEntries(new URL(request.url).searchParams));
  const of = asked.language ?? (await getLocale());
  return json(workspacesResponse, {
    workspaces: listWorkspaces().map((workspace) => describeWorkspace(workspace, of)),
  });
});
