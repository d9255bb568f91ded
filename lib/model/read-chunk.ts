import { isErrorBody, isRecord } from "./read-error-body.ts";

/** One choice of one chunk: what it adds, and how it ended when it did. */
export type ChoicePart = {
  index: number;
  reasoning: string;
  content: string;
  finish: string | null;
  stopReason: string | number | null;
};

export type Chunk =
  | { type: "parts"; parts: ChoicePart[]; usage: { promptTokens: number; completionTokens: number } | null }
  | { type: "queued"; ahead: number }
  | { type: "error" }
  | { type: "unreadable" };

/** A member no server sends. */
const QUEUED = "fin-r1-workbench.queued";

/** The place in a queue as a frame among the frames: the SDK's stream carries nothing else. */
export function queuedFrame(ahead: number): object {
  return { choices: [], [QUEUED]: ahead };
}

/**
 * Reads a raw chunk of any server: unknown fields are ignored, missing and null ones are nothing. Of the two fields for
 * reasoning one is read, never both. The SDK's own parts cannot be used: they know only choices[0] and drop stop_reason.
 */
export function readChunk(raw: unknown): Chunk {
  if (!isRecord(raw)) return { type: "unreadable" };
  if (isErrorBody(raw)) return { type: "error" };
  const ahead = raw[QUEUED];
  if (typeof ahead === "number") return { type: "queued", ahead };
  const choices = Array.isArray(raw.choices) ? raw.choices : [];
  return { type: "parts", parts: choices.filter(isRecord).map(readChoice), usage: readUsage(raw.usage) };
}

function readChoice(choice: Record<string, unknown>): ChoicePart {
  const delta = isRecord(choice.delta) ? choice.delta : isRecord(choice.message) ? choice.message : {};
  const { stop_reason: stop, finish_reason: finish, index } = choice;
  return {
    index: typeof index === "number" ? index : 0,
    reasoning: text(delta.reasoning ?? delta.reasoning_content),
    content: text(delta.content) + text(delta.refusal),
    finish: typeof finish === "string" && finish !== "" ? finish : null,
    stopReason: typeof stop === "string" || typeof stop === "number" ? stop : null,
  };
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value.map((part) => (isRecord(part) && typeof part.text === "string" ? part.text : "")).join("");
}

function readUsage(value: unknown): { promptTokens: number; completionTokens: number } | null {
  if (!isRecord(value) || typeof value.prompt_tokens !== "number") return null;
  const completion = value.completion_tokens;
  return { promptTokens: value.prompt_tokens, completionTokens: typeof completion === "number" ? completion : 0 };
}
