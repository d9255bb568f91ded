/** A text without what differs between source and screen; `at[i]` is where character i stood before. */
export type Squeezed = { text: string; at: number[] };

/** Letters, digits and the signs of a computation. Markdown's and TeX's marks, quotes and white space are left out. */
const KEPT = /[\p{L}\p{N}%.,+=/()×÷<>≈-]/u;

export function squeeze(source: string): Squeezed {
  let text = "";
  const at: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (!KEPT.test(char)) continue;
    text += char;
    at.push(i);
  }
  return { text, at };
}

/** Half-open span of positions in the squeezed text. */
export type Span = { from: number; to: number };

/**
 * Where `snippet` stands in the squeezed `shown` text: the occurrence nearest to `near`, which is where it stood in the
 * squeezed source. A snippet that was drawn otherwise is looked for by its digits alone. Null when it is not there.
 */
export function findSpan(shown: string, snippet: string, near: number): Span | null {
  if (snippet === "") return null;
  const exact = nearest(shown, snippet, near);
  if (exact !== null) return { from: exact, to: exact + snippet.length };
  return findByDigits(shown, snippet, near);
}

function nearest(text: string, part: string, near: number): number | null {
  const after = text.indexOf(part, Math.max(0, near - part.length));
  const before = text.lastIndexOf(part, near);
  if (after < 0 && before < 0) return null;
  if (after < 0) return before;
  if (before < 0) return after;
  return Math.abs(after - near) <= Math.abs(before - near) ? after : before;
}

const FEWEST_DIGITS = 4;

function findByDigits(shown: string, snippet: string, near: number): Span | null {
  const digits = snippet.replace(/\D/g, "");
  if (digits.length < FEWEST_DIGITS) return null;
  let text = "";
  const at: number[] = [];
  let nearDigit = 0;
  for (let i = 0; i < shown.length; i++) {
    const char = shown.charAt(i);
    if (char < "0" || char > "9") continue;
    if (i < near) nearDigit = text.length;
    text += char;
    at.push(i);
  }
  const found = nearest(text, digits, nearDigit);
  if (found === null) return null;
  return { from: at[found] ?? 0, to: (at[found + digits.length - 1] ?? 0) + 1 };
}
