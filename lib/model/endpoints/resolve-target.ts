import type { Actor } from "../../access/actor.ts";
import { engineForCounting } from "../local/engine/engine-for-counting.ts";
import { lookAtEngine } from "../local/engine/look-at-engine.ts";
import type { LocalModel } from "../local/types.ts";
import type { Probe, ServedModel } from "../probe-server.ts";
import { generic, getProfile, guessProfile } from "../profiles/registry.ts";
import type { ModelTarget, Profile } from "../types.ts";
import { findEndpoint } from "./find-endpoint.ts";
import type { SavedEndpoint } from "./list-endpoints.ts";
import { lookAtEndpoint } from "./look-at-endpoint.ts";

/** A run need not wait for a server that is slow to say what it serves: the door asks it again. */
const WAIT_MS = 2500;

/**
 * Where a request goes: the endpoint (or the default one), the served name and the profile. A server that does not
 * answer is no error here, so that a person's question is stored first and its run says what went wrong.
 * Throws `model_not_configured`, `not_found` (endpoint) or `bad_request` (profile).
 */
export async function resolveTarget(
  actor: Actor,
  wanted: { endpoint?: string; profile?: string } = {},
): Promise<ModelTarget> {
  const endpoint = await findEndpoint(actor, wanted.endpoint);
  const profileWanted = wanted.profile === undefined ? null : getProfile(wanted.profile);
  const engine = endpoint.local ? await engineForCounting(endpoint.local, WAIT_MS) : null;
  const { probe } = await lookAtEndpoint(endpoint, { waitMs: WAIT_MS });
  const target = targetOf(endpoint, profileWanted, probe);
  return engine ? { ...target, ...engine } : target;
}

/** The target for an endpoint from what is known of its server (`probe` null: nothing yet). */
export function targetOf(endpoint: SavedEndpoint, profileWanted: Profile | null, probe: Probe | null): ModelTarget {
  const model = chooseModel(endpoint, profileWanted, probe?.models ?? []);
  const name = model?.name ?? endpoint.modelName ?? "";
  const profile = profileWanted ?? (endpoint.profileId ? getProfile(endpoint.profileId) : guessProfile(name));
  return {
    endpointId: endpoint.id,
    baseUrl: endpoint.baseUrl,
    apiKey: endpoint.apiKey,
    name,
    profile,
    // A router may hide max_model_len; then what the makers serve it with counts, and for an unknown model nothing.
    contextLength: model?.contextLength ?? (profile === generic ? null : profile.contextLength),
    engine: probe?.engine ?? null,
    canTokenize: probe?.canTokenize ?? false,
    profileFollowsName: profileWanted === null && endpoint.profileId === null,
    local: endpoint.local ? localTarget(endpoint.local) : undefined,
  };
}

function localTarget(model: LocalModel): ModelTarget["local"] {
  return { model, threads: lookAtEngine(model).status.threads };
}

function chooseModel(endpoint: SavedEndpoint, profile: Profile | null, models: ServedModel[]): ServedModel | undefined {
  if (endpoint.modelName !== null) return models.find((model) => model.name === endpoint.modelName);
  const fitting = profile && models.find((model) => guessProfile(model.name) === profile);
  return fitting || models.find((model) => model.adapterOf === null) || models[0];
}
