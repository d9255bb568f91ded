import { modelState } from "../model/model-state.ts";

/** The model's state in a few words, for the line that `npm start` prints. Never waits longer than a second. */
export async function describeModelState(): Promise<string> {
  const { state, name, testModel } = await modelState();
  if (testModel) return `${name} (built-in test model, not Fin-R1${state === "ready" ? "" : `; ${state}`})`;
  if (state === "none") return "none connected, open /models to add one";
  return name ? `${name} (${state})` : state;
}
