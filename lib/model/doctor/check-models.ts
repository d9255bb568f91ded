import { type Check, fail, pass } from "./context.ts";

/** The server lists a model, and the one that was fixed is among them. */
export const checkModels: Check = async ({ probe, wantedName }) => {
  if (probe.error) return fail("models", probe.error.message, probe.error.hint);
  const names = probe.models.map((model) => model.name);
  if (wantedName !== null && !names.includes(wantedName)) {
    return fail(
      "models",
      `"${wantedName}" is not served; the server lists: ${names.join(", ")}.`,
      `Set the model's name (MODEL_NAME) to one of these, or start vLLM with --served-model-name "${wantedName}".`,
      { name: wantedName, names: names.join(", ") },
    );
  }
  return pass(
    "models",
    `The server lists ${names.length === 1 ? "one model" : `${names.length} models`}: ${names.join(", ")}.`,
    { names: names.join(", ") },
  );
};
