import { MIN_REPLY_TOKENS } from "../fit-budget.ts";
import { type Check, fail, pass, warn } from "./context.ts";

/** The context has room for the preset's reply and a prompt beside it. */
export const checkContext: Check = async ({ target, probe }) => {
  const served = probe.models.find((model) => model.name === target.name)?.contextLength ?? null;
  const reply = target.profile.presets.demo.max_tokens ?? 4000;
  const details = { contextLength: served ?? 0, reply };
  if (served === null) {
    return warn(
      "context",
      `The server does not say how long its context is; ${target.contextLength ?? "nothing"} is assumed.`,
      "A router may hide max_model_len: update it, or ask vLLM directly.",
      details,
    );
  }
  if (served < 2 * MIN_REPLY_TOKENS)
    return fail(
      "context",
      `The context of ${served} tokens is too short for a reasoned reply.`,
      "Start vLLM with --max-model-len 16384.",
      details,
    );
  if (served < reply + 2048)
    return warn(
      "context",
      `The context of ${served} tokens leaves little beside a reply of ${reply}.`,
      "Start vLLM with --max-model-len 16384.",
      details,
    );
  return pass(
    "context",
    `The context of ${served} tokens has room for a reply of ${reply} and ${served - reply} of prompt.`,
    details,
  );
};
