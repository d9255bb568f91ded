import type { Decimal } from "decimal.js";
import { Exact, HUNDRED, ZERO } from "./exact.ts";
import type { Expr } from "./expression.ts";
import type { Literal } from "./tokens.ts";

export type Bindings = {
  /** Replaces what a literal is worth: an earlier result computed right. */
  worth?: (literal: Literal) => Decimal | undefined;
  name?: (name: string) => Decimal | undefined;
};

const LARGEST = new Exact("1e60");
const MOST_EXPONENT = 4000;

/** The exact worth of an expression, or null where it has none (division by zero, a root of a negative, too large). */
export function evaluate(expr: Expr, bindings: Bindings = {}): Decimal | null {
  switch (expr.kind) {
    case "literal":
      return bindings.worth?.(expr.literal) ?? expr.literal.value;
    case "name":
      return bindings.name?.(expr.name) ?? null;
    case "group":
      return evaluate(expr.inner, bindings);
    case "negative":
      return evaluate(expr.inner, bindings)?.negated() ?? null;
    case "percent":
      return evaluate(expr.inner, bindings)?.dividedBy(HUNDRED) ?? null;
    case "call":
      return call(expr, bindings);
    case "binary": {
      const left = evaluate(expr.left, bindings);
      const right = left && evaluate(expr.right, bindings);
      return left && right ? apply(expr.op, left, right) : null;
    }
  }
}

export function apply(op: string, left: Decimal, right: Decimal): Decimal | null {
  if (op === "+") return left.plus(right);
  if (op === "-") return left.minus(right);
  if (op === "*") return finite(left.times(right));
  if (op === "/") return right.isZero() ? null : finite(left.dividedBy(right));
  return raise(left, right);
}

function raise(base: Decimal, exponent: Decimal): Decimal | null {
  if (exponent.abs().greaterThan(MOST_EXPONENT)) return null;
  if (base.isNegative() && !exponent.isInteger()) return null;
  if (base.isZero() && !exponent.isPositive()) return null;
  // A size estimate first: exact powers of large bases are the one slow thing here.
  const size = Math.abs(exponent.toNumber()) * Math.abs(Math.log10(Math.abs(base.toNumber()) || 1));
  if (!(size < 60)) return null;
  // Beyond whole exponents fifteen digits are as good as any shown result, and a hundred times cheaper.
  if (!exponent.isInteger()) return finite(new Exact(base.toNumber() ** exponent.toNumber()));
  return finite(base.pow(exponent));
}

function call(expr: Extract<Expr, { kind: "call" }>, bindings: Bindings): Decimal | null {
  const args: Decimal[] = [];
  for (const arg of expr.args) {
    const value = evaluate(arg, bindings);
    if (!value) return null;
    args.push(value);
  }
  const first = args[0];
  if (!first) return null;
  if (expr.name === "max") return Exact.max(...args);
  if (expr.name === "min") return Exact.min(...args);
  if (expr.name === "sqrt") return first.isNegative() ? null : first.sqrt();
  if (expr.name === "exp") return finite(new Exact(finiteNumber(Math.exp(first.toNumber())) ?? Number.NaN));
  if (!first.greaterThan(ZERO)) return null;
  return new Exact(expr.name === "ln" ? Math.log(first.toNumber()) : Math.log10(first.toNumber()));
}

const finiteNumber = (value: number) => (Number.isFinite(value) ? value : undefined);
const finite = (value: Decimal) => (value.isFinite() && value.abs().lessThan(LARGEST) ? value : null);
