import { type Check, fail, failWith, pass } from "./context.ts";

/** The server lists a model, and the one that was fixed is among them. */
export const checkModels: Check = async ({ probe, wantedName }) => {
  if (probe.error) return failWith("models", probe.error);
  const names = probe.models.map((model) => model.name);
  if (wantedName !== null && !names.includes(wantedName)) {
    return fail("models", "missing", { name: wantedName, names: names.join(", ") });
  }
  return pass("models", "ok", { names: names.join(", ") });
};
