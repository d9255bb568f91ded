import type { ChatMessage, Profile } from "./types.ts";

/** One earlier turn. An assistant's `content` is its answer without the reasoning (the caller takes it from parseReply). */
export type Turn = { role: "user" | "assistant"; content: string };

/**
 * The messages of one request: the profile's system prompt or none, the turns, and, to go on from an unfinished text,
 * that text as a last assistant message (send it with `continueFinalMessage`). The prefix keeps its reasoning: it is
 * the reply being written, not history.
 * An empty earlier answer is left out together with nothing else: two user turns in a row are what was said.
 */
export function buildMessages(profile: Profile, turns: Turn[], options: { prefix?: string } = {}): ChatMessage[] {
  const messages: ChatMessage[] = [];
  if (profile.system !== null) messages.push({ role: "system", content: profile.system });
  for (const turn of turns) {
    if (turn.role === "assistant" && turn.content.trim() === "") continue;
    messages.push({ role: turn.role, content: turn.content });
  }
  if (options.prefix !== undefined) messages.push({ role: "assistant", content: options.prefix });
  return messages;
}
