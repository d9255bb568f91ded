import type { Probe } from "../../probe-server.ts";
import type { LocalModel } from "../types.ts";
import { engineFailure } from "./engine-failure.ts";
import { failedEngine } from "./failed-engine.ts";
import { getEngine } from "./get-engine.ts";
import { ENGINE_LIBRARY } from "./protocol.ts";
import { MAX_CONTEXT } from "./serving-of.ts";
import type { EngineStatus } from "./supervisor.ts";

/** What can be said of a local model without asking its server: it need not run to be known. */
export function lookAtEngine(model: LocalModel): { probe: Probe; status: EngineStatus } {
  const status = statusOf(model);
  const trained = model.header.contextLength;
  const contextLength = status.contextLength ?? (trained === null ? null : Math.min(trained, MAX_CONTEXT));
  const probe: Probe = {
    models: [{ name: model.name, contextLength, adapterOf: null }],
    engine: ENGINE_LIBRARY,
    canTokenize: status.phase === "ready",
    error: status.failure && failedEngine(status.failure),
    failure: null,
  };
  return { probe, status };
}

/** A file that must not be served counts as failed, whatever an engine that loaded it earlier does. */
function statusOf(model: LocalModel): EngineStatus {
  const status = getEngine().status(model);
  if (model.problem === null) return status;
  const { code, details, message } = model.problem;
  return { ...status, phase: "failed", failure: engineFailure("file", { ...details, problem: code }, message) };
}
