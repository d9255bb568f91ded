import { MIN_REPLY_TOKENS } from "../fit-budget.ts";
import { type Check, fail, pass, warn } from "./context.ts";

/** The context has room for the preset's reply and a prompt beside it. */
export const checkContext: Check = async ({ target, probe }) => {
  const served = probe.models.find((model) => model.name === target.name)?.contextLength ?? null;
  const reply = target.profile.presets.demo.max_tokens ?? 4000;
  if (served === null) {
    const assumed = target.contextLength;
    return assumed === null ? warn("context", "unknown") : warn("context", "assumed", { assumed });
  }
  const details = { contextLength: served, reply };
  if (served < 2 * MIN_REPLY_TOKENS) return fail("context", "short", details);
  if (served < reply + 2048) return warn("context", "tight", details);
  return pass("context", "ok", { ...details, left: served - reply });
};
