import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { checkEndpoint } from "#lib/model/doctor/check-endpoint.ts";
import { checkEndpointRequest, checkEndpointResponse } from "#lib/model/schema.ts";

/** Checks a model server; closing the connection ends the check. */
export const POST = handle(async (request) => {
  const wanted = await readJson(request, checkEndpointRequest);
  return json(checkEndpointResponse, await checkEndpoint(LOCAL_ACTOR, wanted, request.signal));
});
