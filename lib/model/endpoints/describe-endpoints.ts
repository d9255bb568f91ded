import type { Actor } from "../../access/actor.ts";
import { AppError } from "../../errors.ts";
import { getEngine } from "../local/engine/get-engine.ts";
import { lookAtEngine } from "../local/engine/look-at-engine.ts";
import type { LocalModel } from "../local/types.ts";
import { findProfile, guessProfile, PROFILES } from "../profiles/registry.ts";
import type { Endpoint, ModelsResponse } from "../schema.ts";
import { ENV_ENDPOINT, listEndpoints, type SavedEndpoint } from "./list-endpoints.ts";
import { type Look, lookAtEndpoint } from "./look-at-endpoint.ts";

const WAIT_MS = 2000;

/**
 * The endpoints and profiles there are, each server asked (cached 60 s, waited for at most 2 s; `fresh` asks again).
 * Never holds a key. The default endpoint comes first.
 */
export async function describeEndpoints(actor: Actor, options: { fresh?: boolean } = {}): Promise<ModelsResponse> {
  const all = await listEndpoints(actor);
  const endpoints = await Promise.all(
    all.map(async (saved) => describe(saved, await lookAtEndpoint(saved, { waitMs: WAIT_MS, fresh: options.fresh }))),
  );
  const profiles = PROFILES.map(({ servedNames: _, ...profile }) => profile);
  return { endpoints, profiles };
}

/** One endpoint as the API shows it. Throws `not_found`. */
export async function describeEndpoint(actor: Actor, id: string): Promise<Endpoint> {
  const saved = (await listEndpoints(actor)).find((endpoint) => endpoint.id === id);
  if (!saved) throw new AppError("not_found", "There is no such endpoint.", "GET /api/models lists those there are.");
  return describe(saved, await lookAtEndpoint(saved, { waitMs: WAIT_MS, fresh: true }));
}

function describe(saved: SavedEndpoint, { state, probe }: Look): Endpoint {
  return {
    id: saved.id,
    name: saved.name,
    url: saved.local ? urlOfEngine(saved.local) : saved.baseUrl,
    state,
    default: saved.isDefault,
    models: (probe?.models ?? []).map((model) => {
      const fixed =
        model.name === saved.modelName || saved.modelName === null ? findProfile(saved.profileId ?? "") : undefined;
      const profile = fixed ?? guessProfile(model.name);
      return { name: model.name, profile: profile.id, contextLength: model.contextLength };
    }),
    modelName: saved.modelName,
    profile: saved.profileId,
    hasKey: saved.apiKey !== "" && saved.apiKey !== "EMPTY",
    editable: saved.id !== ENV_ENDPOINT && saved.local === null,
    engine: probe?.engine ?? null,
    countsTokens: probe?.canTokenize ?? false,
    error: probe?.error?.toBody() ?? null,
    local: saved.local && describeLocal(saved.local),
  };
}

function describeLocal(model: LocalModel): Endpoint["local"] {
  const { phase, failure, threads, progress } = lookAtEngine(model).status;
  const { quantisation } = model.header;
  return {
    modelId: model.id,
    isTestModel: model.isTestModel,
    quantisation,
    sha256: model.sha256,
    threads,
    phase,
    progress,
    reason: failure?.message ?? null,
    failure: failure && { code: failure.code, details: failure.details },
  };
}

/** Where the engine listens while it serves this file; "" while it does not. */
function urlOfEngine(model: LocalModel): string {
  return lookAtEngine(model).status.phase === "absent" ? "" : (getEngine().address()?.baseUrl ?? "");
}
