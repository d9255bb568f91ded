import type { Actor } from "../../access/actor.ts";
import { getDatabase } from "../../db/database.ts";
import { newId } from "../../db/new-id.ts";
import { normaliseBaseUrl } from "../base-url.ts";
import { getProfile } from "../profiles/registry.ts";
import type { SaveEndpointRequest } from "../schema.ts";
import { setDefaultEndpoint } from "./set-default-endpoint.ts";

/** Stores an endpoint and returns its id. The server need not be up. Throws `bad_request` for the address or profile. */
export async function saveEndpoint(actor: Actor, request: SaveEndpointRequest): Promise<string> {
  const url = normaliseBaseUrl(request.url);
  if (request.profile) getProfile(request.profile);
  const { kysely } = await getDatabase();
  const now = Date.now();
  const id = newId(now);
  await kysely
    .insertInto("endpoints")
    .values({
      id,
      owner_id: actor.userId,
      name: request.name ?? new URL(url).host,
      url,
      api_key: request.apiKey || "EMPTY",
      model_name: request.modelName ?? null,
      profile_id: request.profile ?? null,
      is_default: 0,
      created_at: now,
      updated_at: now,
    })
    .execute();
  if (request.default) await setDefaultEndpoint(actor, id);
  return id;
}
