import { AppError } from "../../../errors.ts";
import type { Probe } from "../../probe-server.ts";
import type { LocalModel } from "../types.ts";
import { getEngine } from "./get-engine.ts";
import { ENGINE_LIBRARY } from "./protocol.ts";
import { MAX_CONTEXT } from "./serving-of.ts";
import type { EngineStatus } from "./supervisor.ts";

/** What can be said of a local model without asking its server: it need not run to be known. */
export function lookAtEngine(model: LocalModel): { probe: Probe; status: EngineStatus } {
  const status = statusOf(model);
  const trained = model.header.contextLength;
  const contextLength = status.contextLength ?? (trained === null ? null : Math.min(trained, MAX_CONTEXT));
  const error = status.phase === "failed" ? whyNot(model, status) : null;
  const probe: Probe = {
    models: [{ name: model.name, contextLength, adapterOf: null }],
    engine: ENGINE_LIBRARY,
    canTokenize: status.phase === "ready",
    error,
    failure: null,
  };
  return { probe, status };
}

/** A file that must not be served counts as failed, whatever an engine that loaded it earlier does. */
function statusOf(model: LocalModel): EngineStatus {
  const status = getEngine().status(model);
  return model.problem ? { ...status, phase: "failed", reason: model.problem.message } : status;
}

function whyNot(model: LocalModel, { reason }: EngineStatus): AppError {
  const hint = model.problem
    ? "Look at the file on the models page, or choose another model there."
    : "Start the engine again on the models page, or connect a server there.";
  return new AppError("model_unreachable", reason ?? "The engine of this machine does not work.", hint);
}
