const WIDE_PER_TOKEN = 1.6;
const NARROW_PER_TOKEN = 4.2;
const FIRST_WIDE = 0x2e80;

/** About how many tokens `text` is for Qwen-like tokenizers: a digit is one, Han text 1.6 characters, Latin prose 4.2. */
export function estimateTokens(text: string): number {
  let wide = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_WIDE) wide++;
    else if (code >= 48 && code <= 57) digits++;
  }
  return Math.ceil(wide / WIDE_PER_TOKEN + digits + (text.length - wide - digits) / NARROW_PER_TOKEN);
}
