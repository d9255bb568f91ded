import { AppError } from "../errors.ts";
import { getProbe } from "./probe-cache.ts";
import { PROBE_TIMEOUT_MS } from "./probe-server.ts";
import { guessProfile } from "./profiles/registry.ts";
import type { ModelTarget } from "./types.ts";

/** A target with its model's name: servers that could not be asked when the run was made are asked now. Throws why not: AppError, or ServerFailure when it says whether to try again. */
export async function nameTarget(target: ModelTarget, signal: AbortSignal): Promise<ModelTarget> {
  if (target.name !== "") return target;
  const probe = await getProbe(target, { waitMs: PROBE_TIMEOUT_MS + 500, fresh: true });
  signal.throwIfAborted();
  if (probe?.error) throw probe.failure ?? probe.error;
  const model = probe?.models.find((card) => card.adapterOf === null) ?? probe?.models[0];
  if (!model)
    throw new AppError("model_timeout", "The model server did not answer.", "It may be starting; look at its log.");
  const profile = target.profileFollowsName ? guessProfile(model.name) : target.profile;
  return {
    ...target,
    name: model.name,
    profile,
    contextLength: model.contextLength ?? target.contextLength,
    engine: probe?.engine ?? target.engine,
  };
}
