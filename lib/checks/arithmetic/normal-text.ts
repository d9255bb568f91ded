import { findFences } from "../../reply/find-code.ts";

/** Stands for `\frac`; chosen because no reply writes it otherwise. */
export const FRACTION = "\u0192";
/** Two of these are a LaTeX thin space between digit groups. */
export const GROUP_SPACE = "\u0002";
/** A command nobody can compute with: the side of an equation that holds one is symbolic. */
export const UNKNOWN = "\u00a4";
const WRAPPER = "\u0001";

const FULL_WIDTH = /[\uff05\uff08-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff21-\uff5e]/g;
const MINUS = /[\u2212\ufe63\u2796]/g;
const BLANKS = /[\u00a0\u2000-\u200f\u202f\u205f\u3000\u2060\ufeff]/g;

const COMMANDS: Record<string, string> = {
  times: "*",
  cdot: "*",
  ast: "*",
  div: "/",
  approx: "≈",
  simeq: "≈",
  cong: "≈",
  thickapprox: "≈",
  sim: "≈",
  ln: "ln",
  log: "log",
  exp: "exp",
  max: "max",
  min: "min",
  sqrt: "√",
  frac: FRACTION,
  dfrac: FRACTION,
  tfrac: FRACTION,
  cfrac: FRACTION,
  implies: "⇒",
  Rightarrow: "⇒",
  Longrightarrow: "⇒",
  rightarrow: "⇒",
  to: "⇒",
  cdots: "…",
  ldots: "…",
  dots: "…",
  leq: "≤",
  le: "≤",
  geq: "≥",
  ge: "≥",
  neq: "≠",
  ne: "≠",
  lt: "<",
  gt: ">",
};
const SILENT =
  /^(?:left|right|big[lr]?|Big[lr]?|bigg[lr]?|Bigg[lr]?|displaystyle|textstyle|quad|qquad|limits|nonumber|notag|hline|therefore|because|checkmark|space|rm|bf|euro|pounds|yen|textdollar|mathdollar)$/;
const WRAPS =
  /^(?:text[a-z]*|math(?:rm|bf|it|sf|tt|normal|bb)|mbox|hbox|operatorname|boldsymbol|boxed|fbox|underline|bm|emph|underbrace|overbrace|cancel|color)$/;

const padded = (text: string, length: number) => text.padEnd(length, " ");

/**
 * The text with LaTeX, full-width forms and mark-up turned into plain operators, **position by position**: the result is
 * exactly as long as the input, so that every offset in it is an offset in the reply. Code that is not maths is blank.
 */
export function normalText(text: string): string {
  let out = text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(MINUS, "-")
    .replace(BLANKS, " ");
  for (const fence of findFences(text)) {
    const body = fence.latex ? text.slice(fence.start, fence.end) : "";
    if (fence.latex)
      out =
        out.slice(0, fence.outerStart) +
        blank(out.slice(fence.outerStart, fence.start)) +
        out.slice(fence.start, fence.end) +
        blank(out.slice(fence.end, fence.outerEnd)) +
        out.slice(fence.outerEnd);
    else if (body === "")
      out =
        out.slice(0, fence.outerStart) + blank(out.slice(fence.outerStart, fence.outerEnd)) + out.slice(fence.outerEnd);
  }
  // A power in program style stands between operands without spaces; any other pair of stars is emphasis.
  out = out.replace(/(?<=[\d)])\*\*(?=[\d(.])/g, "^ ").replace(/\*\*|__/g, "  ");
  if (out.includes("\\")) out = withoutCommands(out);
  // "-$500": the sign stands at its number, or a line that begins with it would begin with a list mark.
  return out.replace(/-\$(?=[\d.])/g, " -").replace(/[$`&]/g, " ");
}

const blank = (text: string) => text.replace(/[^\n]/g, " ");

function withoutCommands(text: string): string {
  const out = text
    .replace(/\\(?:begin|end)\s?\{[a-z*]{1,12}\}(?:\{[lcr|]{0,12}\})?/g, blank)
    .replace(/(?<=\d)\\,(?=\d{3}(?!\d))/g, GROUP_SPACE + GROUP_SPACE)
    .replace(/\\([A-Za-z]+\*?|[\s\S])/g, (all: string, name: string) => {
      if (name === "\\") return padded("\n", all.length);
      if (name === "%" || name === "*") return ` ${name}`;
      if (name === "\n") return " \n";
      if (!/^[A-Za-z]/.test(name)) return blank(all);
      const plain = COMMANDS[name];
      if (plain) return padded(plain, all.length);
      if (SILENT.test(name)) return blank(all);
      if (WRAPS.test(name)) return padded(WRAPPER, all.length);
      // Greek letters and the like are names.
      return padded(
        /^[A-Za-z]{2,8}$/.test(name) && !/^(?:sum|prod|int|pm|mp|infty)$/.test(name) ? ` ${name}` : UNKNOWN,
        all.length,
      );
    });
  return out.includes(WRAPPER) ? withoutWrappers(out) : out;
}

/** Blanks `\text` and its kin with their braces. One pass. */
function withoutWrappers(text: string): string {
  const chars = text.split("");
  const stack: boolean[] = [];
  let pending = false;
  for (let i = 0; i < chars.length; i++) {
    const c = chars[i];
    if (c === WRAPPER) {
      pending = true;
      chars[i] = " ";
    } else if (c === "{") {
      stack.push(pending);
      if (pending) chars[i] = " ";
      pending = false;
    } else if (c === "}") {
      if (stack.pop()) chars[i] = " ";
    } else if (c !== " ") pending = false;
  }
  return chars.join("");
}
