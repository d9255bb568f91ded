import type { Expr, FunctionName, Operator } from "./expression.ts";
import { isYear, number, superscript, whole } from "./implied-literals.ts";
import type { Literal, Token } from "./tokens.ts";

export type Parsed = { expr: Expr; next: number };
/** Says how many tokens from `at` are a name known to hold a number, 0 for none. */
export type NameReader = (at: number) => { name: string; length: number } | null;

const DEEPEST = 40;
/** A longer sum or product is nobody's computation, and everything that walks through it would go as deep. */
const MOST_OPERATORS = 400;
const MOST_UNIT_WORDS = 4;
const FUNCTIONS: Record<string, FunctionName> = {
  sqrt: "sqrt",
  exp: "exp",
  ln: "ln",
  log: "log10",
  log10: "log10",
  lg: "log10",
  max: "max",
  min: "min",
};
/** A letter or a short name in capitals that touches a number: 5Q, 0.3Yd. Not a currency, and not a unit. */
const VARIABLE = /^(?!(?:[A-Z]{3}|[gGhHsSdDLlWVKMBT]|M[Mm]|[BT]n)$)(?:[A-Za-z]|[A-Z][A-Za-z]{1,4})$/;
const CLOSES: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
/** Words that join two statements are no units, and a lone letter is a variable. */
const NO_UNIT = /^(?:[A-Za-z]|and|or|so|then|but|to|from|we|the|in|for|by|with|at|as|if|和|与|到|至|从|且|并|则)$/i;

/** The longest expression that begins at token `from` and ends before `to`; null when none does. Linear but for brackets. */
export function parseExpression(tokens: Token[], from: number, to: number, names?: NameReader): Parsed | null {
  let at = from;
  let depth = 0;
  let operators = 0;
  const peek = (ahead = 0): Token | undefined => (at + ahead < to ? tokens[at + ahead] : undefined);
  const expr = additive();
  return expr ? { expr, next: at } : null;

  function binary(left: Expr, op: Operator, right: Expr, more: { dash?: boolean; implied?: boolean } = {}): Expr {
    return { kind: "binary", op, left, right, ...more, start: left.start, end: right.end };
  }

  function additive(): Expr | null {
    let left = multiplicative();
    while (left) {
      const token = peek();
      if (token?.kind !== "op" || (token.text !== "+" && token.text !== "-")) break;
      if (++operators > MOST_OPERATORS) return null;
      const back = at++;
      const right = multiplicative();
      if (!right) {
        at = back;
        break;
      }
      left = binary(left, token.text, right, token.dash ? { dash: true } : {});
    }
    return left;
  }

  function multiplicative(): Expr | null {
    let left = unary();
    while (left) {
      const op = factorOperator(left);
      if (!op) break;
      if (++operators > MOST_OPERATORS) return null;
      const back = at;
      at += op.length;
      const right = op.length === 0 ? power() : unary();
      if (!right) {
        at = back;
        break;
      }
      left = binary(left, op.op, right, op.length === 0 ? { implied: true } : {});
    }
    return left;
  }

  /** The operator at this place that binds like a product; length 0 for one that is only implied. */
  function factorOperator(left: Expr): { op: Operator; length: number } | null {
    const token = peek();
    if (!token) return null;
    if (token.kind === "op" && (token.text === "*" || token.text === "/")) return { op: token.text, length: 1 };
    if (token.kind === "op" && token.text === "of")
      return bindsOf(left) || isPercent(peek(1)) ? { op: "*", length: 1 } : null;
    if (token.kind === "word" && /^[xX]$/.test(token.text) && startsOperand(1)) return { op: "*", length: 1 };
    const before = tokens[at - 1];
    if (token.kind === "fraction" || token.kind === "root" || isExponential(token))
      return before?.kind === "close" || before?.kind === "number" ? { op: "*", length: 0 } : null;
    if (token.kind !== "open" || token.text !== "(") return null;
    const joined = before?.kind === "close" || (before?.kind === "number" && (!token.spaced || !isYear(before)));
    return joined && (bracketComputes() || bracketIsFactor()) ? { op: "*", length: 0 } : null;
  }

  /** `5000(1.12)`: a decimal in brackets that touch what stands before them, and the equation goes on behind them. */
  function bracketIsFactor(): boolean {
    const [open, inner, close] = [peek(), peek(1), peek(2)];
    const after = tokens[at + 3];
    const decimal = inner?.literal && inner.literal.decimals > 0 && inner.literal.markPower === 0;
    const goesOn = after?.kind === "relation" || after?.kind === "op" || after?.kind === "superscript";
    return !open?.spaced && decimal === true && close?.kind === "close" && goesOn;
  }

  /** `100e^{0.05}` */
  function isExponential(token: Token): boolean {
    return token.kind === "word" && token.text === "e" && peek(1)?.text === "^";
  }

  function bindsOf(left: Expr): boolean {
    const percent =
      left.kind === "literal" ? left.literal.markPower !== 0 : left.kind === "percent" || left.kind === "binary";
    return percent && startsOperand(1);
  }

  function isPercent(token: Token | undefined): boolean {
    return token?.kind === "number" && token.literal?.markPower === -2;
  }

  function startsOperand(ahead: number): boolean {
    const token = peek(ahead);
    return token?.kind === "number" || token?.kind === "open" || token?.kind === "fraction" || token?.kind === "root";
  }

  /** The bracket ahead holds an operator: it is a factor, not a remark on the number before it. */
  function bracketComputes(): boolean {
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

  function unary(): Expr | null {
    const token = peek();
    if (token?.kind === "op" && (token.text === "-" || token.text === "+")) {
      if (depth > DEEPEST) return null;
      depth++;
      at++;
      const inner = unary();
      depth--;
      if (!inner) {
        at--;
        return null;
      }
      return token.text === "+" ? inner : { kind: "negative", inner, start: token.start, end: inner.end };
    }
    return power();
  }

  function power(): Expr | null {
    const base = postfix();
    const token = peek();
    if (!base || !token) return base;
    if (token.kind === "superscript") {
      at++;
      return binary(base, "^", superscript(token));
    }
    if (token.kind === "word" && /^(?:squared|的?平方)$/.test(token.text)) {
      at++;
      return binary(base, "^", whole(2, token));
    }
    if (token.kind !== "op" || token.text !== "^") return base;
    const back = at++;
    const exponent = unary();
    if (exponent) return binary(base, "^", exponent);
    at = back;
    return base;
  }

  function postfix(): Expr | null {
    let expr = primary();
    if (expr && peek()?.kind === "percent") {
      const token = peek() as Token;
      at++;
      expr = { kind: "percent", inner: expr, start: expr.start, end: token.end };
    }
    if (expr) skipRemarks();
    return expr;
  }

  function primary(): Expr | null {
    const token = peek();
    if (!token || depth > DEEPEST) return null;
    if (token.kind === "number") {
      if (isCoefficient()) return null;
      at++;
      if (isMultiple()) at++;
      const literal = token.literal as Literal;
      return { kind: "literal", literal, start: token.start, end: token.end };
    }
    depth++;
    const back = at;
    const expr =
      token.kind === "open"
        ? bracket()
        : token.kind === "fraction"
          ? fraction()
          : token.kind === "root"
            ? root()
            : word();
    depth--;
    if (!expr) at = back;
    return expr;
  }

  /** `0.8Y`, `2 + 3x`: a factor of something unknown. `15.3x` alone is a multiple. */
  function isCoefficient(): boolean {
    const glued = peek(1);
    if (glued?.kind !== "word" || glued.spaced || !VARIABLE.test(glued.text)) return false;
    if (!/^[xX]$/.test(glued.text)) return !(glued.text === "e" && peek(2)?.text === "^");
    const isSum = (token: Token | undefined) => token?.kind === "op" && (token.text === "+" || token.text === "-");
    return (at > from && isSum(tokens[at - 1])) || isSum(peek(2));
  }

  /** The `x` of `15.3x * 4.25`: a multiple. */
  function isMultiple(): boolean {
    const token = peek();
    return token?.kind === "word" && !token.spaced && /^[xX]$/.test(token.text) && !startsOperand(1);
  }

  function bracket(): Expr | null {
    const open = peek() as Token;
    at++;
    const inner = additive();
    const close = peek();
    if (!inner || close?.kind !== "close" || close.text !== CLOSES[open.text]) return null;
    at++;
    return { kind: "group", inner, ...(open.text === "(" ? { round: true } : {}), start: open.start, end: close.end };
  }

  function fraction(): Expr | null {
    const start = (peek() as Token).start;
    at++;
    const above = peek()?.text === "{" ? bracket() : null;
    const below = above && peek()?.text === "{" ? bracket() : null;
    if (!above || !below) return null;
    return { kind: "group", inner: { ...binary(above, "/", below), start }, start, end: below.end };
  }

  function root(): Expr | null {
    const start = (peek() as Token).start;
    at++;
    let index: Expr | null = null;
    if (peek()?.text === "[") index = bracket();
    const inner = peek()?.kind === "open" ? bracket() : primary();
    if (!inner) return null;
    if (!index) return { kind: "call", name: "sqrt", args: [inner], start, end: inner.end };
    const one: Expr = { kind: "literal", literal: number(1, start), start, end: start };
    const share = binary(one, "/", index);
    return { ...binary(inner, "^", { kind: "group", inner: share, start, end: index.end }), start };
  }

  function word(): Expr | null {
    const token = peek() as Token;
    if (token.kind !== "word") return null;
    const named = names?.(at);
    if (named && named.length > 0) {
      at += named.length;
      return { kind: "name", name: named.name, start: token.start, end: (tokens[at - 1] as Token).end };
    }
    if (token.text === "e" && peek(1)?.text === "^") {
      at += 2;
      const exponent = unary();
      return exponent && { kind: "call", name: "exp", args: [exponent], start: token.start, end: exponent.end };
    }
    const name = FUNCTIONS[token.text.toLowerCase()];
    const open = peek(1);
    if (!name || open?.kind !== "open") return null;
    at += 2;
    const args: Expr[] = [];
    for (;;) {
      const arg = additive();
      if (!arg) return null;
      args.push(arg);
      const after = peek();
      at++;
      if (after?.kind === "close") return { kind: "call", name, args, start: token.start, end: after.end };
      if (after?.kind !== "comma" || args.length > 20) return null;
    }
  }

  /** Unit words and remarks in brackets behind an operand belong to it when the computation goes on after them. */
  function skipRemarks() {
    const back = at;
    for (let words = 0; words < MOST_UNIT_WORDS; ) {
      const token = peek();
      if (token?.kind === "word" && !NO_UNIT.test(token.text) && !(/^[xX]$/.test(token.text) && startsOperand(1))) {
        words++;
        at++;
      } else if (token?.kind === "open" && token.text === "(" && remarkLength() > 0 && !bracketIsFactor())
        at += remarkLength();
      else break;
    }
    if (at === back) return;
    const next = peek();
    const goesOn =
      next?.kind === "op" ||
      (next?.kind === "word" && /^[xX]$/.test(next.text) && startsOperand(1)) ||
      next?.kind === "relation" ||
      (next?.kind === "close" && depth > 0) ||
      next?.kind === "superscript" ||
      (!next && at === to && tokens[to]?.kind === "relation");
    if (!goesOn) at = back;
  }

  /** `(2018)`, `(in thousands)`, `(14.13%)`: a bracket without operators that is no factor. */
  function remarkLength(): number {
    for (let i = 1; i < 14; i++) {
      const token = peek(i);
      if (!token) return 0;
      if (token.kind === "close") return token.text === ")" ? i + 1 : 0;
      if (token.kind !== "word" && token.kind !== "number" && token.kind !== "comma" && token.kind !== "percent")
        return 0;
    }
    return 0;
  }
}
