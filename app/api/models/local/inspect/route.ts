import { handle, json, readJson } from "#lib/http/respond.ts";
import { inspectPath, requireLocalModels } from "#lib/model/local/manage-files.ts";
import { inspectedFile, localPathRequest } from "#lib/model/local/schema.ts";

/** What a file on the server is, without adding it. */
export const POST = handle(async (request) => {
  requireLocalModels();
  return json(inspectedFile, await inspectPath((await readJson(request, localPathRequest)).path));
});
