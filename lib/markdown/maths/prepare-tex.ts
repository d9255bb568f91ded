/** A formula longer than this is shown as its source: nobody reads it, and it can be a bomb. */
export const MAX_TEX_LENGTH = 4_000;

const REFUSED =
  /\\(?:[gex]?def|let|futurelet|global|long|(?:re|provide)?newcommand|renewcommand|providecommand|href|url|includegraphics|html[A-Za-z]*|char|catcode|input|csname)(?![A-Za-z])/;

/** A box that holds words, `\boxed{Low risk}`: as maths they would run together as a product of letters. */
const BOXED_WORDS = /\\boxed\{((?=[^{}]*\p{L}{3})[\p{L}\p{M} ,;:'’.、，；：“”()（）-]{3,})\}/gu;

/**
 * What is handed to the typesetter, or null when the formula must stay text (macros of its own, links,
 * images, or too long). A bare % would comment out the rest of the line in TeX and a bare $ or # is an
 * error, but models write \boxed{12.5%} and mean the sign.
 */
export function prepareTex(tex: string): string | null {
  if (tex.length > MAX_TEX_LENGTH || REFUSED.test(tex)) return null;
  let out = "";
  for (let i = 0; i < tex.length; i++) {
    const char = tex.charAt(i);
    if (char === "\\") {
      out += char + tex.charAt(i + 1);
      i++;
    } else if (char === "%" || char === "#" || char === "$") out += `\\${char}`;
    else out += char;
  }
  return out
    .replace(BOXED_WORDS, "\\boxed{\\text{$1}}")
    .replace(/\n\s*\n/g, "\n")
    .trim();
}
