import { type Missing, scanMaths } from "./scan-maths.ts";

const BEGIN = /^\\begin\{([A-Za-z]+\*?)\}/;

/**
 * Which closing delimiter a line of a paragraph leaves open, given the one open before it: lines inside
 * `\[ … \]` may start with `-` or `=` and must not be read as lists. Null when no display formula is open.
 */
export function openMathsAfter(line: string, before: string | null): string | null {
  let pos = 0;
  let open = before;
  const missing: Missing = new Map();
  while (pos < line.length) {
    if (open !== null) {
      const at = line.indexOf(open, pos);
      if (at < 0) return open;
      pos = at + open.length;
      open = null;
      continue;
    }
    const next = nextOpener(line, pos, missing);
    if (next === null) return null;
    pos = next.pos;
    open = next.closer;
  }
  return open;
}

function nextOpener(line: string, from: number, missing: Missing): { pos: number; closer: string | null } | null {
  for (let i = from; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === "`") {
      const run = /^`+/.exec(line.slice(i, i + 32))?.[0] ?? "`";
      const close = line.indexOf(run, i + run.length);
      i = close < 0 ? i + run.length - 1 : close + run.length - 1;
    } else if (char === "$" || char === "\\") {
      const span = scanMaths(line, i, missing);
      if (span !== null) return { pos: span.end, closer: null };
      const closer = displayCloser(line, i);
      if (closer !== null) return { pos: i + 2, closer };
      if (char === "\\") i++;
    }
  }
  return null;
}

function displayCloser(line: string, pos: number): string | null {
  if (line.startsWith("\\[", pos)) return "\\]";
  if (line.startsWith("$$", pos)) return line.charAt(pos + 2) === "$" || line.charAt(pos - 1) === "$" ? null : "$$";
  const name = BEGIN.exec(line.slice(pos, pos + 24))?.[1];
  return name === undefined ? null : `\\end{${name}}`;
}
