import { estimateTokens } from "./estimate-tokens.ts";
import type { ChatMessage } from "./types.ts";

/** A server that counts fewer than this share of our estimate cannot have read the whole prompt. */
const SHARE = 0.5;
const FROM_TOKENS = 2000;

/** Whether the server silently cut the prompt (Ollama's num_ctx): it reports far fewer prompt tokens than were sent. */
export function promptWasCut(messages: ChatMessage[], promptTokens: number): boolean {
  const estimate = estimateTokens(messages);
  return estimate >= FROM_TOKENS && promptTokens > 0 && promptTokens < estimate * SHARE;
}
