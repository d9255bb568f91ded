import type { LocalModel } from "../types.ts";
import { getEngine } from "./get-engine.ts";
import { lookAtEngine } from "./look-at-engine.ts";
import { servingOf } from "./serving-of.ts";
import type { EngineWait, Loan } from "./supervisor.ts";

/**
 * The engine of this machine, serving this model: waits for loading and for those who use another one. Throws AppError
 * with the reason where the file or the engine fails, or the signal's reason. `release` must be called.
 */
export async function borrowEngine(
  model: LocalModel,
  signal: AbortSignal,
  onWait: (wait: EngineWait) => void = () => {},
): Promise<Loan> {
  const { error } = lookAtEngine(model).probe;
  if (error) throw error;
  return getEngine().borrow(await servingOf(model), signal, onWait);
}
