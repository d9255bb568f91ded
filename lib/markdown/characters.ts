/** Character classes the parsers share. All take UTF-16 positions in a string. */

const PUNCTUATION = /[\p{P}\p{S}]/u;
const CJK =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u;

export function isSpace(char: string): boolean {
  return char === "" || char === " " || char === "\n" || char === "\t" || /^\s$/u.test(char);
}

export function isPunctuation(char: string): boolean {
  return PUNCTUATION.test(char);
}

export function isCjk(char: string): boolean {
  return char > "\u10ff" && CJK.test(char);
}

export function hasCjk(text: string): boolean {
  return CJK.test(text);
}

export function isDigit(char: string): boolean {
  return char >= "0" && char <= "9" && char.length === 1;
}

export function isAsciiLetter(char: string): boolean {
  return char.length === 1 && ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z"));
}

/** The whole character (surrogate pairs joined) that ends before `pos`; "" at the start. */
export function charBefore(text: string, pos: number): string {
  if (pos <= 0) return "";
  const code = text.charCodeAt(pos - 1);
  const pair = code >= 0xdc00 && code <= 0xdfff && pos >= 2;
  return pair ? text.slice(pos - 2, pos) : text.charAt(pos - 1);
}

/** The whole character that starts at `pos`; "" at the end. */
export function charAt(text: string, pos: number): string {
  const point = text.codePointAt(pos);
  return point === undefined ? "" : String.fromCodePoint(point);
}
