import type { Expr, Operator } from "./expression.ts";
import { isYear } from "./implied-literals.ts";
import type { Token } from "./tokens.ts";

/** Where a parser stands in a run of tokens; nothing beyond `to` is looked at but the relation that may stand there. */
export type Cursor = { readonly tokens: Token[]; readonly from: number; readonly to: number; at: number };

/** A letter or a short name in capitals that touches a number: 5Q, 0.3Yd. Not a currency, and not a unit. */
const VARIABLE = /^(?!(?:[A-Z]{3}|[gGhHsSdDLlWVKMBT]|M[Mm]|[BT]n)$)(?:[A-Za-z]|[A-Z][A-Za-z]{1,4})$/;
/** Words that join two statements are no units, and a lone letter is a variable. */
const NO_UNIT = /^(?:[A-Za-z]|and|or|so|then|but|to|from|we|the|in|for|by|with|at|as|if|和|与|到|至|从|且|并|则)$/i;
const CROSS = /^[xX]$/;

export function peek({ tokens, at, to }: Cursor, ahead = 0): Token | undefined {
  return at + ahead < to ? tokens[at + ahead] : undefined;
}

export function startsOperand(cursor: Cursor, ahead: number): boolean {
  const kind = peek(cursor, ahead)?.kind;
  return kind === "number" || kind === "open" || kind === "fraction" || kind === "root";
}

/** The operator at this place that binds like a product; length 0 for one that is only implied. */
export function factorOperator(cursor: Cursor, left: Expr): { op: Operator; length: number } | null {
  const token = peek(cursor);
  if (!token) return null;
  if (token.kind === "op" && (token.text === "*" || token.text === "/")) return { op: token.text, length: 1 };
  if (token.kind === "op" && token.text === "of")
    return bindsOf(cursor, left) || isPercent(peek(cursor, 1)) ? { op: "*", length: 1 } : null;
  if (isCross(cursor, token)) return { op: "*", length: 1 };
  const before = cursor.tokens[cursor.at - 1];
  if (token.kind === "fraction" || token.kind === "root" || isExponential(cursor, token))
    return before?.kind === "close" || before?.kind === "number" ? { op: "*", length: 0 } : null;
  if (token.kind !== "open" || token.text !== "(") return null;
  const joined = before?.kind === "close" || (before?.kind === "number" && (!token.spaced || !isYear(before)));
  return joined && (bracketComputes(cursor) || bracketIsFactor(cursor)) ? { op: "*", length: 0 } : null;
}

/** `3 x 4` */
const isCross = (cursor: Cursor, token: Token) =>
  token.kind === "word" && CROSS.test(token.text) && startsOperand(cursor, 1);

/** `100e^{0.05}` */
const isExponential = (cursor: Cursor, token: Token) =>
  token.kind === "word" && token.text === "e" && peek(cursor, 1)?.text === "^";

function bindsOf(cursor: Cursor, left: Expr): boolean {
  const percent =
    left.kind === "literal" ? left.literal.markPower !== 0 : left.kind === "percent" || left.kind === "binary";
  return percent && startsOperand(cursor, 1);
}

const isPercent = (token: Token | undefined) => token?.kind === "number" && token.literal?.markPower === -2;

/** `5000(1.12)`: a decimal in brackets that touch what stands before them, and the equation goes on behind them. */
function bracketIsFactor(cursor: Cursor): boolean {
  const [open, inner, close] = [peek(cursor), peek(cursor, 1), peek(cursor, 2)];
  const after = cursor.tokens[cursor.at + 3];
  const decimal = inner?.literal && inner.literal.decimals > 0 && inner.literal.markPower === 0;
  const goesOn = after?.kind === "relation" || after?.kind === "op" || after?.kind === "superscript";
  return !open?.spaced && decimal === true && close?.kind === "close" && goesOn;
}

/** The bracket ahead holds an operator: it is a factor, not a remark on the number before it. */
function bracketComputes({ tokens, at, to }: Cursor): boolean {
  let level = 0;
  let sawOperator = false;
  for (let i = at; i < Math.min(to, at + 40); i++) {
    const token = tokens[i] as Token;
    if (token.kind === "open") level++;
    else if (token.kind === "close" && --level === 0) return sawOperator;
    else if (token.kind === "fraction" || (token.kind === "op" && i > at + 1)) sawOperator = true;
    else if (token.kind === "relation" || token.kind === "word") return false;
  }
  return false;
}

/** `0.8Y`, `2 + 3x`: a factor of something unknown. `15.3x` alone is a multiple. */
export function isCoefficient(cursor: Cursor): boolean {
  const glued = peek(cursor, 1);
  if (glued?.kind !== "word" || glued.spaced || !VARIABLE.test(glued.text)) return false;
  if (!CROSS.test(glued.text)) return !(glued.text === "e" && peek(cursor, 2)?.text === "^");
  const isSum = (token: Token | undefined) => token?.kind === "op" && (token.text === "+" || token.text === "-");
  return (cursor.at > cursor.from && isSum(cursor.tokens[cursor.at - 1])) || isSum(peek(cursor, 2));
}

/** The `x` of `15.3x * 4.25`: a multiple. */
export function isMultiple(cursor: Cursor): boolean {
  const token = peek(cursor);
  return token?.kind === "word" && !token.spaced && CROSS.test(token.text) && !startsOperand(cursor, 1);
}

const MOST_UNIT_WORDS = 4;

/** Past unit words and remarks in brackets behind an operand, which belong to it when the computation goes on after them. */
export function skipRemarks(cursor: Cursor, depth: number): void {
  const back = cursor.at;
  for (let words = 0; words < MOST_UNIT_WORDS; ) {
    const token = peek(cursor);
    if (token?.kind === "word" && !NO_UNIT.test(token.text) && !isCross(cursor, token)) {
      words++;
      cursor.at++;
    } else if (token?.kind === "open" && token.text === "(" && remarkLength(cursor) > 0 && !bracketIsFactor(cursor))
      cursor.at += remarkLength(cursor);
    else break;
  }
  if (cursor.at !== back && !goesOn(cursor, depth)) cursor.at = back;
}

function goesOn(cursor: Cursor, depth: number): boolean {
  const next = peek(cursor);
  if (!next) return cursor.at === cursor.to && cursor.tokens[cursor.to]?.kind === "relation";
  const { kind } = next;
  if (kind === "op" || kind === "relation" || kind === "superscript") return true;
  return (kind === "close" && depth > 0) || isCross(cursor, next);
}

/** `(2018)`, `(in thousands)`, `(14.13%)`: a bracket without operators that is no factor. */
function remarkLength(cursor: Cursor): number {
  for (let i = 1; i < 14; i++) {
    const token = peek(cursor, i);
    if (!token) return 0;
    if (token.kind === "close") return token.text === ")" ? i + 1 : 0;
    if (token.kind !== "word" && token.kind !== "number" && token.kind !== "comma" && token.kind !== "percent")
      return 0;
  }
  return 0;
}
