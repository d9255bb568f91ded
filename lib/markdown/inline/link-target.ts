/** What stands between the brackets' end and the link's: `(address "title")`. */

const LIMIT = 4_000;
const MAX_PARENTHESES = 32;

/** The address of `(address "title")` at `pos` and the position behind it; null when it is not one. */
export function readTarget(text: string, pos: number): { href: string; end: number } | null {
  if (text.charAt(pos) !== "(") return null;
  const start = skipSpace(text, pos + 1);
  const address = text.charAt(start) === "<" ? readPointed(text, start) : readPlain(text, start);
  if (address === null) return null;
  let end = skipSpace(text, address.end);
  const quote = text.charAt(end);
  if (end > address.end && (quote === '"' || quote === "'" || quote === "(")) {
    const close = text.indexOf(quote === "(" ? ")" : quote, end + 1);
    if (close < 0 || close - end > LIMIT) return null;
    end = skipSpace(text, close + 1);
  }
  return text.charAt(end) === ")" ? { href: address.href, end: end + 1 } : null;
}

function skipSpace(text: string, pos: number): number {
  let i = pos;
  while (i < text.length && /\s/.test(text.charAt(i))) i++;
  return i;
}

function readPointed(text: string, pos: number): { href: string; end: number } | null {
  const close = text.indexOf(">", pos);
  if (close < 0 || close - pos > LIMIT) return null;
  const href = text.slice(pos + 1, close);
  return href.includes("\n") || href.includes("<") ? null : { href, end: close + 1 };
}

function readPlain(text: string, pos: number): { href: string; end: number } | null {
  const limit = Math.min(text.length, pos + LIMIT);
  let depth = 0;
  let i = pos;
  for (; i < limit; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (char === "(") {
      if (++depth > MAX_PARENTHESES) return null;
    } else if (char === ")" && depth-- === 0) break;
    else if (char <= " ") break;
  }
  return { href: text.slice(pos, i).replace(/\\([!-/:-@[-`{-~])/g, "$1"), end: i };
}

const BARE = /^https?:\/\/[^\s<>"'`|\\^{}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u4e00-\u9fff]+/;

/** The bare web address at `pos`, without the punctuation that ends a sentence; null when there is none. */
export function readBareAddress(text: string, pos: number): string | null {
  const match = BARE.exec(text.slice(pos, pos + LIMIT))?.[0];
  if (match === undefined) return null;
  let address = match;
  for (;;) {
    const last = address.charAt(address.length - 1);
    const unbalanced = last === ")" && address.split(")").length > address.split("(").length;
    if (!unbalanced && !".,;:!?*_~$]".includes(last)) break;
    address = address.slice(0, -1);
  }
  return /^https?:\/\/[^/]/.test(address) ? address : null;
}
