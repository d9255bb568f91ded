import { type Check, fail, failWith, pass, warn } from "./context.ts";

/** A reasoning parser on the server takes text out of replies of models that write their own tags. */
export const checkReasoningParser: Check = async ({ target, sample }) => {
  const { reasoningField, error, deltas } = await sample();
  const tagged = !target.profile.reasoningField && target.profile.tags !== "none";
  if (error?.hint.includes("--reasoning-parser")) return failWith("reasoning-parser", error);
  if (deltas === 0) return null;
  if (reasoningField && tagged) {
    return fail("reasoning-parser", "on", { profile: target.profile.title });
  }
  if (!reasoningField && target.profile.reasoningField) {
    return warn("reasoning-parser", "missing");
  }
  return pass("reasoning-parser", reasoningField ? "field" : "off");
};
