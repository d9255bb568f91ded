import { type Segment, segmentReply } from "../../reply/segment-reply.ts";
import type { CheckInput } from "../types.ts";
import { normalText } from "./normal-text.ts";
import { tokenize } from "./tokenize.ts";
import type { Token } from "./tokens.ts";

export type Part = { kind: Segment["kind"]; tokens: Token[] };

const PARTS = new WeakMap<CheckInput, Part[]>();

/** A reply cut into the tokens of each of its segments: once for all checks that read them. */
export function tokensOf(input: CheckInput): Part[] {
  let parts = PARTS.get(input);
  if (!parts) {
    const { raw, flags } = input.reply;
    const { segments } = segmentReply(raw, flags.includes("reasoning-field"));
    parts = segments.map(({ kind, start, end }) => ({
      kind,
      tokens: tokenize(normalText(raw.slice(start, end)), start),
    }));
    PARTS.set(input, parts);
  }
  return parts;
}
