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

function estimateText(text: string): number {
  const wide = text.match(HAN_KANA_HANGUL)?.length ?? 0;
  const rest = text.replace(HAN_KANA_HANGUL, "");
  const letters = rest.match(LATIN)?.length ?? 0;
  // Surrogate pairs are two UTF-16 units: they count two here.
  return wide / 1.5 + letters / 3.5 + (rest.length - letters);
}
