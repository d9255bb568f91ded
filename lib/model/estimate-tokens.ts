import type { ChatMessage } from "./types.ts";

/** ChatML around one message: `<|im_start|>role\n` and `<|im_end|>\n`. */
const PER_MESSAGE = 5;
const PER_REPLY = 3;
const HAN_KANA_HANGUL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;
const LATIN = /[\p{L}\p{M} \t]/gu;

/**
 * Tokens of messages for Qwen-like tokenizers, meant to err upwards: CJK 1.5 characters a token, other letters 3.5,
 * digits and signs one each (Qwen2.5 splits numbers into digits), anything outside the basic plane two.
 */
export function estimateTokens(messages: ChatMessage[]): number {
  let tokens = PER_REPLY;
  for (const { content } of messages) tokens += PER_MESSAGE + estimateText(content);
  return Math.ceil(tokens);
}

/** What template, roles and a system prompt of the server's own may add to one message. */
const MOST_AROUND_MESSAGE = 64;

/** More tokens than these messages can ever be: no tokenizer makes more than one of a byte. Far too many for prose. */
export function mostTokens(messages: ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + Buffer.byteLength(content) + MOST_AROUND_MESSAGE, PER_REPLY);
}

function estimateText(text: string): number {
  const wide = text.match(HAN_KANA_HANGUL)?.length ?? 0;
  const rest = text.replace(HAN_KANA_HANGUL, "");
  const letters = rest.match(LATIN)?.length ?? 0;
  // Surrogate pairs are two UTF-16 units: they count two here.
  return wide / 1.5 + letters / 3.5 + (rest.length - letters);
}
