import type { Expr, FunctionName, Operator } from "./expression.ts";
import { number, superscript, whole } from "./implied-literals.ts";
import { type Cursor, factorOperator, isCoefficient, isMultiple, peek, skipRemarks } from "./look-ahead.ts";
import type { Literal, Token } from "./tokens.ts";

export type Parsed = { expr: Expr; next: number };
/** Says how many tokens from `at` are a name known to hold a number, 0 for none. */
export type NameReader = (at: number) => { name: string; length: number } | null;

const DEEPEST = 40;
/** A longer sum or product is nobody's computation, and everything that walks through it would go as deep. */
const MOST_OPERATORS = 400;
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
const CLOSES: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
/** The longest expression that begins at token `from` and ends before `to`; null when none does. Linear but for brackets. */
export function parseExpression(tokens: Token[], from: number, to: number, names?: NameReader): Parsed | null {
  const cursor: Cursor = { tokens, from, to, at: from };
  let depth = 0;
  let operators = 0;
  const expr = additive();
  return expr ? { expr, next: cursor.at } : null;

  function binary(left: Expr, op: Operator, right: Expr, more: { dash?: boolean; implied?: boolean } = {}): Expr {
    return { kind: "binary", op, left, right, ...more, start: left.start, end: right.end };
  }

  function additive(): Expr | null {
    let left = multiplicative();
    while (left) {
      const token = peek(cursor);
      if (token?.kind !== "op" || (token.text !== "+" && token.text !== "-")) break;
      if (++operators > MOST_OPERATORS) return null;
      const back = cursor.at++;
      const right = multiplicative();
      if (!right) {
        cursor.at = back;
        break;
      }
      left = binary(left, token.text, right, token.dash ? { dash: true } : {});
    }
    return left;
  }

  function multiplicative(): Expr | null {
    let left = unary();
    while (left) {
      const op = factorOperator(cursor, left);
      if (!op) break;
      if (++operators > MOST_OPERATORS) return null;
      const back = cursor.at;
      cursor.at += op.length;
      const right = op.length === 0 ? power() : unary();
      if (!right) {
        cursor.at = back;
        break;
      }
      left = binary(left, op.op, right, op.length === 0 ? { implied: true } : {});
    }
    return left;
  }

  function unary(): Expr | null {
    const token = peek(cursor);
    if (token?.kind === "op" && (token.text === "-" || token.text === "+")) {
      if (depth > DEEPEST) return null;
      depth++;
      cursor.at++;
      const inner = unary();
      depth--;
      if (!inner) {
        cursor.at--;
        return null;
      }
      return token.text === "+" ? inner : { kind: "negative", inner, start: token.start, end: inner.end };
    }
    return power();
  }

  function power(): Expr | null {
    const base = postfix();
    const token = peek(cursor);
    if (!base || !token) return base;
    if (token.kind === "superscript") {
      cursor.at++;
      return binary(base, "^", superscript(token));
    }
    if (token.kind === "word" && /^(?:squared|的?平方)$/.test(token.text)) {
      cursor.at++;
      return binary(base, "^", whole(2, token));
    }
    if (token.kind !== "op" || token.text !== "^") return base;
    const back = cursor.at++;
    const exponent = unary();
    if (exponent) return binary(base, "^", exponent);
    cursor.at = back;
    return base;
  }

  function postfix(): Expr | null {
    let expr = primary();
    if (expr && peek(cursor)?.kind === "percent") {
      const token = peek(cursor) as Token;
      cursor.at++;
      expr = { kind: "percent", inner: expr, start: expr.start, end: token.end };
    }
    if (expr) skipRemarks(cursor, depth);
    return expr;
  }

  function primary(): Expr | null {
    const token = peek(cursor);
    if (!token || depth > DEEPEST) return null;
    if (token.kind === "number") {
      if (isCoefficient(cursor)) return null;
      cursor.at++;
      if (isMultiple(cursor)) cursor.at++;
      const literal = token.literal as Literal;
      return { kind: "literal", literal, start: token.start, end: token.end };
    }
    depth++;
    const back = cursor.at;
    const expr =
      token.kind === "open"
        ? bracket()
        : token.kind === "fraction"
          ? fraction()
          : token.kind === "root"
            ? root()
            : word();
    depth--;
    if (!expr) cursor.at = back;
    return expr;
  }

  function bracket(): Expr | null {
    const open = peek(cursor) as Token;
    cursor.at++;
    const inner = additive();
    const close = peek(cursor);
    if (!inner || close?.kind !== "close" || close.text !== CLOSES[open.text]) return null;
    cursor.at++;
    return { kind: "group", inner, ...(open.text === "(" ? { round: true } : {}), start: open.start, end: close.end };
  }

  function fraction(): Expr | null {
    const start = (peek(cursor) as Token).start;
    cursor.at++;
    const above = peek(cursor)?.text === "{" ? bracket() : null;
    const below = above && peek(cursor)?.text === "{" ? bracket() : null;
    if (!above || !below) return null;
    return { kind: "group", inner: { ...binary(above, "/", below), start }, start, end: below.end };
  }

  function root(): Expr | null {
    const start = (peek(cursor) as Token).start;
    cursor.at++;
    let index: Expr | null = null;
    if (peek(cursor)?.text === "[") index = bracket();
    const inner = peek(cursor)?.kind === "open" ? bracket() : primary();
    if (!inner) return null;
    if (!index) return { kind: "call", name: "sqrt", args: [inner], start, end: inner.end };
    const one: Expr = { kind: "literal", literal: number(1, start), start, end: start };
    const share = binary(one, "/", index);
    return { ...binary(inner, "^", { kind: "group", inner: share, start, end: index.end }), start };
  }

  function word(): Expr | null {
    const token = peek(cursor) as Token;
    if (token.kind !== "word") return null;
    const named = names?.(cursor.at);
    if (named && named.length > 0) {
      cursor.at += named.length;
      return { kind: "name", name: named.name, start: token.start, end: (tokens[cursor.at - 1] as Token).end };
    }
    if (token.text === "e" && peek(cursor, 1)?.text === "^") {
      cursor.at += 2;
      const exponent = unary();
      return exponent && { kind: "call", name: "exp", args: [exponent], start: token.start, end: exponent.end };
    }
    const name = FUNCTIONS[token.text.toLowerCase()];
    const open = peek(cursor, 1);
    if (!name || open?.kind !== "open") return null;
    cursor.at += 2;
    const args: Expr[] = [];
    for (;;) {
      const arg = additive();
      if (!arg) return null;
      args.push(arg);
      const after = peek(cursor);
      cursor.at++;
      if (after?.kind === "close") return { kind: "call", name, args, start: token.start, end: after.end };
      if (after?.kind !== "comma" || args.length > 20) return null;
    }
  }
}
