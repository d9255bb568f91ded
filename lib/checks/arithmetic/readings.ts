import type { Decimal } from "decimal.js";
import { apply, type Bindings, evaluate } from "./evaluate.ts";
import { Exact, HUNDRED, tenTo } from "./exact.ts";
import { bare, childrenOf, type Expr, literalsOf, type Operator, type Shown, some } from "./expression.ts";

/** One way to understand a computation. `loose` ones differ from what the symbols strictly say. */
export type Reading = {
  name:
    | "as-written"
    | "percent"
    | "scale"
    | "brackets-negative"
    | "left-to-right"
    | "percent-of-left"
    | "shared-unit"
    | "natural-log";
  loose: boolean;
  compute: (bindings?: Bindings) => Decimal | null;
};

const HUNDREDTH = new Exact("0.01");

/** Readings in which the units of what is shown differ from those of the computation in a way people write all the time. */
export function measureReadings(expr: Expr, shown: Shown, percents = false): Reading[] {
  const strict = (bindings?: Bindings) => evaluate(expr, bindings);
  const readings: Reading[] = [{ name: "as-written", loose: false, compute: strict }];
  const scaledBy = (name: Reading["name"], factor: Decimal, loose = false) =>
    readings.push({ name, loose, compute: (bindings) => strict(bindings)?.times(factor) ?? null });
  const { literal } = shown;
  const literals = literalsOf(expr);
  const marked = literals.some((one) => one.markPower !== 0) || some(expr, (node) => node.kind === "percent");
  if (literal.markPower !== 0) {
    // "× 100 = 14.1 %", and "(2.1 + 1.9) / 2 = 2 %" where the inputs already were percentages without their sign.
    if (timesHundred(expr)) scaledBy("percent", HUNDREDTH);
    else if (!marked && additive(expr)) scaledBy("percent", tenTo(literal.markPower));
    else if (!marked && percents) scaledBy("percent", tenTo(literal.markPower), true);
  } else if (marked && literal.scale === 0 && percentSum(expr)) scaledBy("percent", HUNDRED);
  const scales = new Set(literals.map((one) => one.scale));
  if (literal.scale !== 0 && scales.size === 1 && scales.has(0)) scaledBy("scale", tenTo(literal.scale));
  if (literal.scale === 0 && literal.markPower === 0) {
    const scale = Math.max(0, ...scales);
    if (scale > 0) scaledBy("scale", tenTo(-scale));
  }
  return readings;
}

/** Readings of loose notation. Tried only when the strict one does not give what is shown. */
export function looseReadings(expr: Expr, shown: Shown): Reading[] {
  const readings: Reading[] = [];
  const add = (name: Reading["name"], other: Expr | null) => {
    if (!other) return;
    for (const reading of measureReadings(other, shown)) readings.push({ ...reading, name, loose: true });
  };
  add("brackets-negative", withNegativeBrackets(expr));
  add("percent-of-left", withPercentOfLeft(expr));
  const flat = flatten(bare(expr));
  if (flat && flat.operators.length > 1 && new Set(flat.operators.map(isSum)).size > 1) {
    const compute = (bindings?: Bindings) => leftToRight(flat, bindings);
    readings.push({ name: "left-to-right", loose: true, compute });
    if (shown.literal.markPower !== 0) {
      readings.push({ name: "left-to-right", loose: true, compute: (b) => compute(b)?.times(HUNDREDTH) ?? null });
    }
  }
  const shared = sharedUnit(expr, shown);
  if (shared) readings.push(shared);
  if (some(expr, (node) => node.kind === "call" && node.name === "log10")) {
    add(
      "natural-log",
      rewrite(expr, (node) => (node.kind === "call" && node.name === "log10" ? { ...node, name: "ln" } : node)),
    );
  }
  return readings;
}

function timesHundred(expr: Expr): boolean {
  const node = bare(expr);
  if (node.kind !== "binary" || node.op !== "*") return false;
  const isHundred = (side: Expr) => {
    const inner = bare(side);
    return inner.kind === "literal" && inner.literal.markPower === 0 && inner.literal.value.equals(HUNDRED);
  };
  return isHundred(node.right) || isHundred(node.left);
}

/** Sums, differences and averages: a result in the measure of its operands. */
function additive(expr: Expr): boolean {
  const node = bare(expr);
  if (node.kind === "literal" || node.kind === "name") return true;
  if (node.kind === "negative") return additive(node.inner);
  if (node.kind !== "binary") return false;
  if (isSum(node.op)) return additive(node.left) && additive(node.right);
  const right = bare(node.right);
  const count = right.kind === "literal" && right.literal.decimals === 0 && right.literal.value.lessThanOrEqualTo(60);
  return node.op === "/" && count && bare(node.left).kind === "binary" && additive(node.left);
}

function percentSum(expr: Expr): boolean {
  const literals = literalsOf(expr);
  return additive(expr) && literals.filter((one) => one.markPower === 0).length <= 1 && literals.length > 1;
}

const isSum = (op: Operator) => op === "+" || op === "-";

function rewrite(expr: Expr, change: (node: Expr) => Expr): Expr {
  if (expr.kind === "binary")
    return change({ ...expr, left: rewrite(expr.left, change), right: rewrite(expr.right, change) });
  if (expr.kind === "call") return change({ ...expr, args: expr.args.map((arg) => rewrite(arg, change)) });
  if (expr.kind === "literal" || expr.kind === "name") return change(expr);
  return change({ ...expr, inner: rewrite(expr.inner, change) });
}

const isBracketedNumber = (expr: Expr) => expr.kind === "group" && expr.round === true && expr.inner.kind === "literal";

/** `5,000 + (1,234)` in a statement means minus. */
function withNegativeBrackets(expr: Expr): Expr | null {
  if (
    !some(
      expr,
      (node) =>
        (node.kind === "binary" && isSum(node.op) && childrenOf(node).some(isBracketedNumber)) ||
        isBracketedNumber(node),
    )
  )
    return null;
  return rewrite(expr, (node) =>
    isBracketedNumber(node) ? { kind: "negative", inner: node, start: node.start, end: node.end } : node,
  );
}

/** `500 + 10%` means ten percent more. */
function withPercentOfLeft(expr: Expr): Expr | null {
  const fits = (node: Expr) =>
    node.kind === "binary" && isSum(node.op) && node.right.kind === "literal" && node.right.literal.markPower !== 0;
  if (!some(expr, fits)) return null;
  return rewrite(expr, (node) => {
    if (!fits(node) || node.kind !== "binary" || node.right.kind !== "literal") return node;
    const { start, end } = node;
    const part: Expr = {
      kind: "binary",
      op: "*",
      left: { kind: "group", inner: node.left, start, end },
      right: node.right,
      start,
      end,
    };
    return { ...node, right: part };
  });
}

type Flat = { operands: Expr[]; operators: Operator[] };

function flatten(expr: Expr): Flat | null {
  if (expr.kind !== "binary" || expr.op === "^") return { operands: [expr], operators: [] };
  const left = flatten(expr.left);
  const right = flatten(expr.right);
  if (!left || !right) return null;
  return {
    operands: [...left.operands, ...right.operands],
    operators: [...left.operators, expr.op, ...right.operators],
  };
}

function leftToRight(flat: Flat, bindings?: Bindings): Decimal | null {
  let value = flat.operands[0] ? evaluate(flat.operands[0], bindings) : null;
  for (const [i, op] of flat.operators.entries()) {
    const operand = flat.operands[i + 1];
    const right = operand ? evaluate(operand, bindings) : null;
    value = value && right ? apply(op, value, right) : null;
  }
  return value;
}

/** `12.5亿 - 10 = 2.5亿`, `100 - 5% = 95%`: the sign or the scale was written once. */
function sharedUnit(expr: Expr, shown: Shown): Reading | null {
  if (!additive(expr)) return null;
  const { literal } = shown;
  const power = literal.markPower || literal.scale;
  const literals = literalsOf(expr);
  if (power === 0 || literals.length < 2) return null;
  const own = (markPower: number, scale: number) => markPower || scale;
  const compute = (bindings?: Bindings) =>
    evaluate(expr, {
      ...bindings,
      worth: (one) => {
        const value = bindings?.worth?.(one) ?? one.value;
        return own(one.markPower, one.scale) === 0 ? value.times(tenTo(power)) : value;
      },
    });
  return { name: "shared-unit", loose: true, compute };
}
