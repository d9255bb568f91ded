import { handle, json, readJson } from "#lib/http/respond.ts";
import { reachHub } from "#lib/model/local/describe-local.ts";
import { requireLocalModels } from "#lib/model/local/manage-files.ts";
import { hubRequest, hubResponse } from "#lib/model/local/schema.ts";

/** Can the file be fetched from here? Five seconds at most. */
export const POST = handle(async (request) => {
  requireLocalModels();
  return json(hubResponse, await reachHub((await readJson(request, hubRequest)).known));
});
