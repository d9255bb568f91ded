import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle } from "#lib/http/respond.ts";
import { templateFileResponse } from "#lib/http/templates.ts";
import { exportTemplates } from "#lib/templates/export-templates.ts";

/** The whole library as one file. */
export const GET = handle(async () => templateFileResponse(await exportTemplates(LOCAL_ACTOR, null)));
