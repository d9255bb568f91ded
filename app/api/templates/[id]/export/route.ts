import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle } from "#lib/http/respond.ts";
import { templateFileResponse } from "#lib/http/templates.ts";
import { exportTemplates } from "#lib/templates/export-templates.ts";

export const GET = handle<{ id: string }>(async (_request, { id }) =>
  templateFileResponse(await exportTemplates(LOCAL_ACTOR, id)),
);
