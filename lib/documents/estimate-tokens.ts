// Qwen2's vocabulary: a digit is a token, Han text runs at about 1.6 characters a token, Latin prose at about 4.2.
const WIDE_PER_TOKEN = 1.6;
const NARROW_PER_TOKEN = 4.2;
const FIRST_WIDE = 0x2e80;

/** About how many tokens `text` is, with its fraction, so that the pieces of a stream can be added up. Linear. */
export function tokensOfPiece(text: string): number {
  let wide = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_WIDE) wide++;
    else if (code >= 48 && code <= 57) digits++;
  }
  return wide / WIDE_PER_TOKEN + digits + (text.length - wide - digits) / NARROW_PER_TOKEN;
}

/** About how many whole tokens `text` is for Qwen-like tokenizers. */
export function estimateTokens(text: string): number {
  return Math.ceil(tokensOfPiece(text));
}
