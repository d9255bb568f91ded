import { type Check, pass, warn } from "./context.ts";

/** The server reports tokens when a stream asks for them. */
export const checkUsage: Check = async ({ sample }) => {
  const { usage, deltas } = await sample();
  if (deltas === 0) return null;
  if (usage) return pass("usage", "ok", { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens });
  return warn("usage", "none");
};
