/** A place where Python cannot go on; `at` is a position in the source. */
export type Fault = { kind: "string" | "bracket" | "indent" | "colon"; at: number };
/** The source with strings and comments blank, position by position; strings by place; the first fault of structure. */
export type Scan = { code: string; strings: { start: number; end: number; text: string }[]; fault: Fault | null };

/** Stands for a character of a string: no space, because a docstring is a statement. */
const BLANK = "§";
const PAIRS: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
const OPENS_BLOCK = /^\s*(?:async\s+)?(?:def|class|if|elif|else|for|while|try|except|finally|with)\b/;

/**
 * Reads Python's lexical structure: strings, comments, brackets, indentation, block heads. This is no parser: what passes
 * may still be no Python, but what fails is none. Linear.
 */
export function scanPython(source: string): Scan {
  const { code, strings, open } = blankStrings(source);
  const fault = open === null ? (bracketFault(code) ?? lineFault(code)) : ({ kind: "string", at: open } as const);
  return { code, strings, fault };
}

/** Blanks strings (f-strings whole, names of columns not) and comments; `open`: where a string begins that never ends. */
function blankStrings(source: string) {
  const strings: Scan["strings"] = [];
  const parts: string[] = [];
  const token = /#[^\n]*|(?<![\w])[rbfu]{0,2}("""|'''|"|')/gi;
  let at = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    parts.push(source.slice(at, match.index));
    const quote = match[1];
    let end = match.index + match[0].length;
    if (quote) {
      const from = end;
      const close = closing(source, from, quote);
      if (close < 0) return { code: parts.join(""), strings, open: match.index };
      strings.push({ start: from, end: close, text: source.slice(from, close) });
      end = close + quote.length;
    }
    const written = source.slice(match.index, end);
    // A column's name says what the code does: df['signal'] stays readable.
    const column = /^['"]\w+['"]$/.test(written) && source[match.index - 1] === "[" && source[end] === "]";
    parts.push(column ? ` ${written.slice(1, -1)} ` : written.replace(/[^\n]/g, quote ? BLANK : " "));
    at = end;
    token.lastIndex = end;
  }
  return { code: parts.join("") + source.slice(at), strings, open: null };
}

function closing(source: string, from: number, quote: string): number {
  for (let i = from; i < source.length; i++) {
    if (source[i] === "\\") i++;
    else if (source.startsWith(quote, i)) return i;
    else if (source[i] === "\n" && quote.length === 1) return -1;
  }
  return -1;
}

function bracketFault(code: string): Fault | null {
  const stack: { c: string; at: number }[] = [];
  for (const match of code.matchAll(/[()[\]{}]/g)) {
    const c = match[0];
    if (!(c in PAIRS)) stack.push({ c, at: match.index });
    else if (stack.pop()?.c !== PAIRS[c]) return { kind: "bracket", at: match.index };
  }
  return stack.length > 0 ? { kind: "bracket", at: stack.at(-1)?.at ?? 0 } : null;
}

/** Logical lines: a block head ends in a colon, the line below it is deeper, any other keeps or returns to a known depth. */
function lineFault(code: string): Fault | null {
  const depths = [0];
  let [depth, at, head, joined] = [0, 0, false, ""];
  for (const line of code.split("\n")) {
    const start = at;
    at += line.length + 1;
    const inside = depth > 0 || /\\\s*$/.test(joined);
    if (!inside && line.trim() === "") continue;
    if (!inside) {
      const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, "        ").length ?? 0;
      const current = depths.at(-1) ?? 0;
      if (head ? indent <= current : indent > current) return { kind: "indent", at: start };
      if (indent > current) depths.push(indent);
      while (indent < (depths.at(-1) ?? 0)) depths.pop();
      if (indent !== depths.at(-1)) return { kind: "indent", at: start };
      joined = "";
    }
    joined += ` ${line.trimEnd()}`;
    depth += (line.match(/[([{]/g)?.length ?? 0) - (line.match(/[)\]}]/g)?.length ?? 0);
    if (depth > 0 || joined.endsWith("\\")) continue;
    head = joined.endsWith(":");
    if (OPENS_BLOCK.test(joined) && !hasColon(joined)) return { kind: "colon", at: start };
  }
  return head ? { kind: "indent", at: Math.max(0, code.length - 1) } : null;
}

/** A colon outside brackets, as every block head has one; `else` in an expression stands in no line's beginning. */
function hasColon(line: string): boolean {
  let depth = 0;
  for (const c of line) {
    if ("([{".includes(c)) depth++;
    else if (")]}".includes(c)) depth--;
    else if (c === ":" && depth === 0) return true;
  }
  return false;
}
