import { handle, json, readJson } from "#lib/http/respond.ts";
import { describeLocal } from "#lib/model/local/describe-local.ts";
import { localResponse, startEngineRequest } from "#lib/model/local/schema.ts";
import { startEngineAgain } from "#lib/model/local/start-engine-again.ts";

/** Tries once more what failed, as a person asked. */
export const POST = handle(async (request) => {
  await startEngineAgain((await readJson(request, startEngineRequest)).model);
  return json(localResponse, await describeLocal());
});
