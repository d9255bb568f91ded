import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { describeEndpoint, describeEndpoints } from "#lib/model/endpoints/describe-endpoints.ts";
import { saveEndpoint } from "#lib/model/endpoints/save-endpoint.ts";
import { modelsResponse, savedEndpoint, saveEndpointRequest } from "#lib/model/schema.ts";

/** Endpoints and profiles; `?fresh=1` asks the servers again. */
export const GET = handle(async (request) => {
  const fresh = new URL(request.url).searchParams.get("fresh") === "1";
  return json(modelsResponse, await describeEndpoints(LOCAL_ACTOR, { fresh }));
});

/** Saves an endpoint. */
export const POST = handle(async (request) => {
  const id = await saveEndpoint(LOCAL_ACTOR, await readJson(request, saveEndpointRequest));
  return json(savedEndpoint, { endpoint: await describeEndpoint(LOCAL_ACTOR, id) }, 201);
});
