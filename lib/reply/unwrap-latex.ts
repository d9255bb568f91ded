const TOKEN =
  /\\(?:text(?:bf|it|rm|sf|tt|normal|up|md)?|math(?:rm|bf|it|sf|tt|bb|normal)|mbox|hbox|operatorname\*?|boldsymbol|bm|emph|underline|ensuremath|boxed|fbox)\s{0,3}\{|\\(?:textcolor|color)\s?\{[^{}]{0,30}\}\s?\{|\\color\s?\{[^{}]{0,30}\}|\\(?:large|Large|LARGE|huge|Huge|small|bf|bfseries|rm|displaystyle|textstyle|left|right|limits|big[lr]?|Big[lr]?|bigg[lr]?)(?![A-Za-z])\s?|\\(?:quad|qquad)(?![A-Za-z])|\{,\}|\\[\s\S]|[{}]|~(?=\\|[A-Za-z])/g;

const ESCAPED = "%$&#_{}";

/** Whether the first brace of a text is closed by its last character. */
function isOneGroup(text: string): boolean {
  if (!text.startsWith("{") || !text.endsWith("}") || text.length < 2) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "\\") i++;
    else if (c === "{") depth++;
    else if (c === "}" && --depth === 0) return i === text.length - 1;
  }
  return false;
}

/** Takes away delimiters that stand around a whole text: `$…$`, `\(…\)`, `**…**`, backticks. */
function stripDelimiters(text: string): string {
  let out = text.trim();
  for (const [open, close] of [
    ["$$", "$$"],
    ["$", "$"],
    ["\\(", "\\)"],
    ["\\[", "\\]"],
    ["**", "**"],
    ["`", "`"],
  ] as const) {
    const fits = out.length > open.length + close.length && out.startsWith(open) && out.endsWith(close);
    if (fits && !out.endsWith(`\\${close}`)) out = out.slice(open.length, -close.length).trim();
  }
  return out;
}

/**
 * The words of a piece of LaTeX: text and font wrappers away, `\%` and `\$` unescaped, one redundant brace pair stripped,
 * thin spaces closed. Anything that is real maths (`\frac`, `\sqrt`, `^`) stays. One pass, linear.
 */
export function unwrapLatex(latex: string): string {
  let source = stripDelimiters(latex);
  if (isOneGroup(source)) source = stripDelimiters(source.slice(1, -1));
  const parts: string[] = [];
  const dropsClose: boolean[] = [];
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    parts.push(source.slice(at, match.index));
    at = match.index + match[0].length;
    parts.push(replaceToken(match[0], dropsClose));
  }
  parts.push(source.slice(at));
  return stripDelimiters(parts.join(""));
}

function replaceToken(token: string, dropsClose: boolean[]): string {
  if (token === "{,}") return ",";
  if (token === "~") return " ";
  if (token === "{" || (token.startsWith("\\") && token.length > 2 && token.endsWith("{"))) {
    dropsClose.push(token !== "{");
    return token === "{" ? "{" : "";
  }
  if (token === "}") return dropsClose.pop() ? "" : "}";
  if (token.length === 2) {
    const c = token[1] as string;
    if (ESCAPED.includes(c)) return c;
    if (",!()[]".includes(c)) return "";
    return /[;:\s\\]/.test(c) ? " " : token;
  }
  return token.startsWith("\\q") ? " " : "";
}
