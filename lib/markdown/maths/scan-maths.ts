import { isAsciiLetter } from "../characters.ts";
import { closesDollar } from "./dollar.ts";

export interface MathsSpan {
  /** Position after the closing delimiter. */
  end: number;
  tex: string;
  display: boolean;
}

/**
 * Remembers which closers are known to be absent from a position on, so that thousands of unclosed
 * openers in one text are looked up once, not once each.
 */
export type Missing = Map<string, number>;

const BOX_LIMIT = 4_000;
const ENVIRONMENTS =
  /^\\begin\{((?:equation|align|aligned|alignat|gather|gathered|split|cases|array|matrix|[pbvBV]matrix|smallmatrix|subarray|CD)\*?)\}/;

/**
 * The formula that starts at `pos`, or null: `\(…\)`, `\[…\]`, `$$…$$`, `$…$`, a bare `\boxed{…}` and
 * `\begin{env}…\end{env}`. A formula is one only when its closing delimiter is there.
 */
export function scanMaths(text: string, pos: number, missing: Missing = new Map()): MathsSpan | null {
  const char = text.charAt(pos);
  if (char === "$") {
    return text.charAt(pos + 1) === "$" ? scanDouble(text, pos, missing) : scanDollar(text, pos);
  }
  if (char !== "\\") return null;
  const next = text.charAt(pos + 1);
  if (next === "(") return between(text, pos, "\\)", false, missing);
  if (next === "[") return between(text, pos, "\\]", true, missing);
  if (next === "b") return scanBoxed(text, pos) ?? scanEnvironment(text, pos, missing);
  if (next === "f") return scanBoxed(text, pos);
  return null;
}

function between(text: string, pos: number, closer: string, display: boolean, missing: Missing): MathsSpan | null {
  const end = findCloser(text, pos + 2, closer, missing);
  if (end < 0) return null;
  const tex = text.slice(pos + 2, end);
  return tex.trim() === "" ? null : { end: end + closer.length, tex, display };
}

function scanDouble(text: string, pos: number, missing: Missing): MathsSpan | null {
  if (text.charAt(pos - 1) === "$" || text.charAt(pos + 2) === "$") return null;
  return between(text, pos, "$$", true, missing);
}

function scanDollar(text: string, pos: number): MathsSpan | null {
  const close = nextDollar(text, pos + 1);
  if (close < 0 || !closesDollar(text, pos, close)) return null;
  return { end: close + 1, tex: text.slice(pos + 1, close).trim(), display: false };
}

function nextDollar(text: string, from: number): number {
  for (let i = text.indexOf("$", from); i >= 0; i = text.indexOf("$", i + 1)) {
    if (!isEscaped(text, i, from)) return i;
  }
  return -1;
}

/** Counts the backslashes before `pos`, not looking back before `from`. */
function isEscaped(text: string, pos: number, from: number): boolean {
  let slashes = 0;
  while (pos - slashes - 1 >= from && text.charAt(pos - slashes - 1) === "\\") slashes++;
  return slashes % 2 === 1;
}

function scanBoxed(text: string, pos: number): MathsSpan | null {
  const word = text.startsWith("\\boxed", pos) ? 6 : text.startsWith("\\fbox", pos) ? 5 : 0;
  if (word === 0 || isAsciiLetter(text.charAt(pos + word))) return null;
  let open = pos + word;
  while (text.charAt(open) === " ") open++;
  const end = text.charAt(open) === "{" ? balancedEnd(text, open) : -1;
  return end < 0 ? null : { end, tex: text.slice(pos, end), display: false };
}

/** The position after the brace that closes the one at `open`; -1 when it is not near. */
function balancedEnd(text: string, open: number): number {
  const limit = Math.min(text.length, open + BOX_LIMIT);
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return i + 1;
  }
  return -1;
}

function scanEnvironment(text: string, pos: number, missing: Missing): MathsSpan | null {
  const name = ENVIRONMENTS.exec(text.slice(pos, pos + 24))?.[1];
  if (name === undefined) return null;
  const closer = `\\end{${name}}`;
  const at = findCloser(text, pos + 8 + name.length, closer, missing);
  return at < 0 ? null : { end: at + closer.length, tex: text.slice(pos, at + closer.length), display: true };
}

function findCloser(text: string, from: number, closer: string, missing: Missing): number {
  const gone = missing.get(closer);
  if (gone !== undefined && from >= gone) return -1;
  for (let at = text.indexOf(closer, from); at >= 0; at = text.indexOf(closer, at + 1)) {
    if (!isEscaped(text, at, from)) return at;
  }
  missing.set(closer, from);
  return -1;
}
