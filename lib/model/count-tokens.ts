import { serverRoot } from "./base-url.ts";
import { estimateTokens, mostTokens } from "./estimate-tokens.ts";
import { isRecord } from "./read-error-body.ts";
import { requestJson } from "./request-json.ts";
import type { ChatMessage, ModelTarget, TokenCount } from "./types.ts";

const TIMEOUT_MS = 5000;

/**
 * Tokens of a request's prompt, the text to go on from included. The server counts where it can; otherwise, and when
 * it does not answer in 5 s, a careful estimate that says so. Nobody is asked where any count fits into `room` tokens:
 * most questions are far from every limit. Throws only the signal's reason.
 */
export async function countTokens(
  target: ModelTarget,
  messages: ChatMessage[],
  options: { continueFinalMessage?: boolean; room?: number; signal?: AbortSignal } = {},
): Promise<TokenCount> {
  const most = mostTokens(messages);
  if (options.room !== undefined && most <= options.room) return { tokens: most, estimated: true };
  const estimate = { tokens: estimateTokens(messages), estimated: true };
  if (!target.canTokenize || target.name === "") return estimate;
  const how = options.continueFinalMessage
    ? { add_generation_prompt: false, continue_final_message: true }
    : { add_generation_prompt: true };
  try {
    const { status, json } = await requestJson({
      url: `${serverRoot(target.baseUrl)}/tokenize`,
      apiKey: target.apiKey,
      body: { model: target.name, messages, ...how },
      timeoutMs: TIMEOUT_MS,
      signal: options.signal,
    });
    const count = status === 200 && isRecord(json) ? json.count : undefined;
    return typeof count === "number" ? { tokens: count, estimated: false } : estimate;
  } catch {
    // The counter is a convenience: whatever is wrong with the server is told by the request itself.
    options.signal?.throwIfAborted();
    return estimate;
  }
}
