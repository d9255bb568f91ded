import { getConfig } from "../../config.ts";
import { listLocalModels } from "../local/store.ts";
import type { LocalModel } from "../local/types.ts";
import type { SavedEndpoint } from "./list-endpoints.ts";

const PREFIX = "local-";

/** The model that an endpoint's id means, or null when it is no local one. */
export function localModelId(endpointId: string): string | null {
  return endpointId.startsWith(PREFIX) ? endpointId.slice(PREFIX.length) : null;
}

/** The model files of this machine as endpoints: MODEL_PATH's first, the built-in test model last. */
export async function localEndpoints(): Promise<SavedEndpoint[]> {
  return (await listLocalModels()).map(toEndpoint);
}

/** Its address and token are the engine's own affair: they are known once it is borrowed, and never shown. */
function toEndpoint(model: LocalModel): SavedEndpoint {
  return {
    id: PREFIX + model.id,
    name: model.name,
    baseUrl: "http://127.0.0.1:0/v1",
    apiKey: "",
    modelName: model.name,
    profileId: model.source === "environment" ? getConfig().model.profile : null,
    isDefault: false,
    local: model,
  };
}
