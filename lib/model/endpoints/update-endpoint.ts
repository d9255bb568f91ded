import type { Actor } from "../../access/actor.ts";
import { getDatabase } from "../../db/database.ts";
import { AppError } from "../../errors.ts";
import { normaliseBaseUrl } from "../base-url.ts";
import { forgetProbe } from "../probe-cache.ts";
import { getProfile } from "../profiles/registry.ts";
import type { UpdateEndpointRequest } from "../schema.ts";
import { findEndpoint } from "./find-endpoint.ts";
import { ENV_ENDPOINT, type SavedEndpoint } from "./list-endpoints.ts";
import { setDefaultEndpoint } from "./set-default-endpoint.ts";

/**
 * Changes an endpoint. A new address on another host does not inherit the key: it would be sent to a server it was not
 * given for. The environment's and this machine's own can only be made the default. Throws `not_found` or `bad_request`.
 */
export async function updateEndpoint(actor: Actor, id: string, request: UpdateEndpointRequest): Promise<void> {
  const before = await findEndpoint(actor, id);
  const { default: makeDefault, ...changes } = request;
  if (Object.keys(changes).length > 0) {
    if (id === ENV_ENDPOINT) {
      throw new AppError(
        "bad_request",
        "This endpoint comes from the environment and cannot be changed here.",
        "Change MODEL_URL, MODEL_API_KEY, MODEL_NAME or MODEL_PROFILE and start again, or save another endpoint.",
      );
    }
    if (before.local) {
      throw new AppError(
        "bad_request",
        "This endpoint is a model file of this machine and cannot be changed.",
        "Make it the default, or save another endpoint.",
      );
    }
    await store(actor, before, changes);
    forgetProbe(before);
  }
  if (makeDefault) await setDefaultEndpoint(actor, id);
}

async function store(actor: Actor, before: SavedEndpoint, changes: UpdateEndpointRequest): Promise<void> {
  if (changes.profile) getProfile(changes.profile);
  const url = changes.url === undefined ? before.baseUrl : normaliseBaseUrl(changes.url);
  const sameServer = new URL(url).origin === new URL(before.baseUrl).origin;
  const keptKey = sameServer ? before.apiKey : "EMPTY";
  const { kysely } = await getDatabase();
  await kysely
    .updateTable("endpoints")
    .set({
      name: changes.name ?? before.name,
      url,
      api_key: changes.apiKey === undefined ? keptKey : changes.apiKey || "EMPTY",
      model_name: changes.modelName === undefined ? before.modelName : changes.modelName,
      profile_id: changes.profile === undefined ? before.profileId : changes.profile,
      updated_at: Date.now(),
    })
    .where("id", "=", before.id)
    .where("owner_id", "=", actor.userId)
    .execute();
}
