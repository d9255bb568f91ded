import { type Check, fail, pass, warn } from "./context.ts";

/** A reasoning parser on the server takes text out of replies of models that write their own tags. */
export const checkReasoningParser: Check = async ({ target, sample }) => {
  const { reasoningField, error, deltas } = await sample();
  const tagged = !target.profile.reasoningField && target.profile.tags !== "none";
  if (error?.hint.includes("--reasoning-parser")) return fail("reasoning-parser", error.message, error.hint);
  if (deltas === 0) return null;
  if (reasoningField && tagged) {
    return fail(
      "reasoning-parser",
      `A reasoning parser is switched on, but ${target.profile.title} writes its tags itself: thinking and answer can end up in the wrong place.`,
      "Start vLLM without --reasoning-parser (and without --enable-reasoning).",
    );
  }
  if (!reasoningField && target.profile.reasoningField) {
    return warn(
      "reasoning-parser",
      "The reasoning does not come in a field of its own; tags in the text are read instead.",
      "For Qwen3 start vLLM with --reasoning-parser qwen3.",
    );
  }
  return pass(
    "reasoning-parser",
    reasoningField ? "The reasoning comes in a field of its own." : "No reasoning parser takes text away.",
  );
};
