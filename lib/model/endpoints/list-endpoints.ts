import type { Actor } from "../../access/actor.ts";
import { getConfig } from "../../config.ts";
import { getDatabase } from "../../db/database.ts";
import { normaliseBaseUrl } from "../base-url.ts";
import { chosenLocalModel } from "../local/store.ts";
import type { LocalModel } from "../local/types.ts";
import { localEndpoints, localModelId } from "./local-endpoints.ts";

/** The id of the endpoint that MODEL_URL names. */
export const ENV_ENDPOINT = "env";

/** One place where a model is served, with its key: never leaves the server as it is. */
export type SavedEndpoint = {
  id: string;
  name: string;
  baseUrl: string;
  apiKey: string;
  modelName: string | null;
  profileId: string | null;
  isDefault: boolean;
  /** The file that the engine of this machine serves under this endpoint; null for servers. */
  local: LocalModel | null;
};

/**
 * The actor's endpoints, the default one first. Without a choice of the person the default is MODEL_URL's, else
 * MODEL_PATH's, else the oldest saved one, else a model file of this machine; the built-in test model only where there
 * is nothing else. It never stands in for a server that is configured and does not answer.
 */
export async function listEndpoints(actor: Actor): Promise<SavedEndpoint[]> {
  const { kysely } = await getDatabase();
  const rows = await kysely
    .selectFrom("endpoints")
    .selectAll()
    .where("owner_id", "=", actor.userId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const saved: SavedEndpoint[] = rows.map((row) => ({
    id: row.id,
    name: row.name,
    baseUrl: row.url,
    apiKey: row.api_key,
    modelName: row.model_name,
    profileId: row.profile_id,
    isDefault: row.is_default === 1,
    local: null,
  }));
  const local = await localEndpoints();
  const fromPath = local.filter((endpoint) => endpoint.local?.source === "environment");
  const files = local.filter((endpoint) => endpoint.local?.source !== "environment");
  const all = [...envEndpoint(), ...fromPath, ...saved, ...files];
  const chosen = await chosenLocalModel();
  const first =
    all.find((endpoint) => endpoint.isDefault) ??
    all.find((endpoint) => chosen && localModelId(endpoint.id) === chosen.id) ??
    all[0];
  return all
    .map((endpoint) => ({ ...endpoint, isDefault: endpoint === first }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

/** The endpoint of the environment alone, for places that may not wait for the database. */
export function envEndpoint(): SavedEndpoint[] {
  const { model } = getConfig();
  if (model.url === null) return [];
  const baseUrl = normaliseBaseUrl(model.url);
  return [
    {
      id: ENV_ENDPOINT,
      name: new URL(baseUrl).host,
      baseUrl,
      apiKey: model.apiKey,
      modelName: model.name,
      profileId: model.profile,
      isDefault: false,
      local: null,
    },
  ];
}
