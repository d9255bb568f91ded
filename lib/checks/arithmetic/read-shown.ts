import { asShown, type Shown } from "./expression.ts";
import { normalText } from "./normal-text.ts";
import { parseExpression } from "./parse-expression.ts";
import { tokenize } from "./tokenize.ts";

/** The one number that a short text states (`14.13\%`, `x = 5`, `约 3.2 亿元`), or null when it states none or several. */
export function readShown(text: string): Shown | null {
  if (text.length > 200) return null;
  const tokens = tokenize(normalText(text));
  const numbers = tokens.filter((token) => token.kind === "number");
  if (numbers.length !== 1) return null;
  const at = tokens.findIndex((token) => token.kind === "number");
  const from = tokens[at - 1]?.kind === "op" ? at - 1 : at;
  const parsed = parseExpression(tokens, from, tokens.length);
  return parsed ? asShown(parsed.expr) : null;
}

/** Every number of a text, as the exact decimal forms under which a reply may mention it, and where each stands first. */
export function placesOfNumbers(text: string): Map<string, { start: number; end: number }> {
  const found = new Map<string, { start: number; end: number }>();
  for (const { literal } of tokenize(normalText(text))) {
    if (!literal) continue;
    const { value, markPower, scale, start, end } = literal;
    const forms = [value.toString()];
    if (markPower !== 0 || scale !== 0) forms.push(value.dividedBy(`1e${markPower + scale}`).toString());
    for (const form of forms) if (!found.has(form)) found.set(form, { start, end });
  }
  return found;
}

/** Every number of a text in those forms. */
export const numbersIn = (text: string): Set<string> => new Set(placesOfNumbers(text).keys());
