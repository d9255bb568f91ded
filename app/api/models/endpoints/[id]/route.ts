import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { deleteEndpoint } from "#lib/model/endpoints/delete-endpoint.ts";
import { describeEndpoint } from "#lib/model/endpoints/describe-endpoints.ts";
import { updateEndpoint } from "#lib/model/endpoints/update-endpoint.ts";
import { savedEndpoint, updateEndpointRequest } from "#lib/model/schema.ts";

/** Changes an endpoint or makes it the default. */
export const PATCH = handle<{ id: string }>(async (request, { id }) => {
  await updateEndpoint(LOCAL_ACTOR, id, await readJson(request, updateEndpointRequest));
  return json(savedEndpoint, { endpoint: await describeEndpoint(LOCAL_ACTOR, id) });
});

/** Removes a saved endpoint. */
export const DELETE = handle<{ id: string }>(async (_request, { id }) => {
  await deleteEndpoint(LOCAL_ACTOR, id);
  return new Response(null, { status: 204 });
});
