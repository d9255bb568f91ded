/** A place in a prompt that a variable's value takes. Offsets are UTF-16 positions. */
export type VariablePlace = { name: string; start: number; end: number };

/** A name is one word of letters, digits and underscores in any script: text, 原文, rate_2. */
export const VARIABLE_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;

/** `\{{name}}` stands for the braces themselves, so that LaTeX such as `\frac{{a}}{b}` can be written. */
const PLACE = /(?<slash>\\?)\{\{[ \t]*(?<name>[\p{L}_][\p{L}\p{N}_]{0,39})[ \t]*\}\}/gu;

/** Every `{{name}}` of a prompt in order, those written `\{{name}}` left out. Linear in its length. */
export function findVariables(prompt: string): VariablePlace[] {
  return [...prompt.matchAll(PLACE)].flatMap((match) =>
    match.groups?.slash
      ? []
      : [{ name: match.groups?.name ?? "", start: match.index, end: match.index + match[0].length }],
  );
}

/** Takes the backslash from `\{{name}}`: what is sent. */
export function unescapeBraces(text: string): string {
  return text.replace(PLACE, (whole, slash: string) => (slash ? whole.slice(1) : whole));
}

/** Writes braces of a text that is no template so that they stay braces in one. */
export function escapeBraces(text: string): string {
  return text.replace(PLACE, (whole, slash: string) => (slash ? whole : `\\${whole}`));
}
