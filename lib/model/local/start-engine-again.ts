import { getEngine } from "./engine/get-engine.ts";
import { servingOf } from "./engine/serving-of.ts";
import { findLocalModel, noSuchModel } from "./store.ts";

/** Starts the engine for a model anew, also after it was started too often. Throws `not_found`. */
export async function startEngineAgain(id: string): Promise<void> {
  const model = await findLocalModel(id);
  if (!model) throw noSuchModel();
  getEngine().startAgain(await servingOf(model));
}
