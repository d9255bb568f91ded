import { type Check, pass, warn } from "./context.ts";

/** The server reports tokens when a stream asks for them. */
export const checkUsage: Check = async ({ sample }) => {
  const { usage, deltas } = await sample();
  if (deltas === 0) return null;
  if (usage)
    return pass("usage", `Tokens are reported: ${usage.promptTokens} in, ${usage.completionTokens} out.`, usage);
  return warn(
    "usage",
    "The server reports no token counts; speed and cost cannot be shown.",
    "Start vLLM with --enable-force-include-usage, or let the proxy pass stream_options on.",
  );
};
