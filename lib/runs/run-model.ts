import { ENGINE_LIBRARY } from "../model/local/engine/protocol.ts";
import type { ModelTarget } from "../model/types.ts";
import type { Run } from "./schema.ts";

/** What a run's record says about the model that wrote it. */
export function runModel(target: ModelTarget): Run["model"] {
  return {
    endpoint: target.endpointId,
    name: target.name,
    profile: target.profile.id,
    engine: target.engine,
    contextLength: target.contextLength,
    local: localModel(target),
  };
}

function localModel({ local }: ModelTarget): Run["model"]["local"] {
  if (!local) return null;
  const { isTestModel, header, sha256 } = local.model;
  const { quantisation } = header;
  return { testModel: isTestModel, quantisation, sha256, threads: local.threads, library: ENGINE_LIBRARY };
}

/** Reads a stored one. Those from before there was an engine here say nothing about it. */
export function readRunModel(json: string): Run["model"] {
  const stored = JSON.parse(json) as Omit<Run["model"], "local"> & Partial<Pick<Run["model"], "local">>;
  return { ...stored, local: stored.local ?? null };
}
