import { hasCjk, isAsciiLetter, isDigit, isSpace } from "../characters.ts";

/**
 * `$…$` is maths or money. Pandoc's rule (no space inside the dollars, no digit after the closing one)
 * decides most cases; what it gets wrong in financial prose ("$5 and R$ 3", 花费$100万，设$x$, "$AAPL/$MSFT")
 * is decided by what stands between the two dollars. Only the next unescaped dollar is ever a candidate,
 * so a paragraph full of amounts costs one pass.
 */
export function closesDollar(text: string, open: number, close: number): boolean {
  if (close - open > LIMIT || !mayOpen(text, open)) return false;
  const content = text.slice(open + 1, close);
  if (content.trim() === "" || content.includes("\n\n") || /[([{,;:，、；：/]$/.test(content.trimEnd())) return false;
  const after = text.charAt(close + 1);
  if (isDigit(after)) return false;
  if (isAsciiLetter(after) && !/^[A-Za-z]$|[\\_^]/.test(content)) return false;
  const inner = isSpace(content.charAt(0)) || isSpace(content.charAt(content.length - 1));
  const padded = isSpace(content.charAt(0)) && isSpace(content.charAt(content.length - 1));
  if (inner && !padded) return false;
  return bracesBalance(content) && looksLikeMaths(content.trim(), padded);
}

/** No inline formula is this long. */
const LIMIT = 2_000;

/** US$, R$, HK$ and 5$ are amounts: a dollar right behind a letter or digit opens nothing. */
function mayOpen(text: string, open: number): boolean {
  const before = text.charAt(open - 1);
  return !(isAsciiLetter(before) || isDigit(before) || before === "$");
}

const FUNCTIONS = /^(sin|cos|tan|ln|log|exp|max|min|mod|lim|sup|inf|det|arg|Var|Cov|Corr|std|var|sgn|sqrt|E|P)$/;

function looksLikeMaths(content: string, padded: boolean): boolean {
  const command = /\\[A-Za-z]+/.test(content);
  const signal = command || /[_^={}<>+*≤≥≈≠×÷∑√]|\\[,;! %{}$]/.test(content);
  const amount = /^[-+]?\d/.test(content);
  if (padded && !(command || (/[_^=<>]/.test(content) && !amount))) return false;
  const prose = proseIn(content);
  if (amount && prose && !command) return false;
  if (amount && !signal && /^\d[\d,.]*\s*[-–~]\s*[A-Za-z]*$/.test(content)) return false;
  return command || !prose || (signal && !sentence(content));
}

/** Text outside \text{…}, commands and sub- or superscripts that reads as words. */
function proseIn(content: string): boolean {
  const bare = withoutTex(content);
  if (hasCjk(bare)) return true;
  const words = bare.match(/[A-Za-z]{2,}/g)?.filter((word) => !FUNCTIONS.test(word)) ?? [];
  return words.length > 1 || (words.length === 1 && /^[-+]?\d/.test(content));
}

/** "x = 5, so the price was" is a sentence that happens to hold an equals sign. */
function sentence(content: string): boolean {
  const bare = withoutTex(content);
  return /[。！？；]|，.*，/.test(bare) || (bare.match(/\b[a-z]{2,}\b/g)?.length ?? 0) > 4;
}

function withoutTex(content: string): string {
  return content
    .replace(/\\(text|mathrm|mathit|mathbf|textbf|operatorname|mbox)\*?\s*\{[^{}]*\}/g, " ")
    .replace(/\\[A-Za-z]+/g, " ")
    .replace(/[_^]\{[^{}]*\}/g, " ")
    .replace(/[_^][A-Za-z0-9]+/g, " ");
}

function bracesBalance(content: string): boolean {
  let depth = 0;
  for (let i = 0; i < content.length; i++) {
    const char = content.charAt(i);
    if (char === "\\") i++;
    else if (char === "{") depth++;
    else if (char === "}" && --depth < 0) return false;
  }
  return depth === 0;
}
