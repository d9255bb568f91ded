import { evaluate } from "./evaluate.ts";
import { Exact } from "./exact.ts";
import { asShown, bare, childrenOf, computes, type Expr, literalsOf, type Shown } from "./expression.ts";
import { agrees, type Judgement, type JudgeOptions, judge } from "./judge.ts";
import { matchTerms } from "./match-terms.ts";

export type Part = { expr: Expr; shown: Shown; judgement: Judgement };
/** `parts`: which sub-results were put in, each judged. `same`: whether the whole is the same number. */
export type Rewrite = { parts: Part[]; same: boolean | null };

/**
 * Compares `(a - b) / b` with `25587 / 181001`: where the second has a number for a computation of the first, that number
 * is judged as its result, so that the wrong one is named and not the whole line.
 */
export function matchRewrite(before: Expr, after: Expr, options: JudgeOptions): Rewrite {
  const parts: Part[] = [];
  const fits = align(bare(before), bare(after), parts, options);
  const left = evaluate(before);
  const right = evaluate(after);
  if (!left || !right) return { parts: fits ? parts : [], same: null };
  if (fits && parts.length > 0) return { parts, same: parts.every((part) => part.judgement.verdict !== "fail") };
  const joined = matchTerms(before, after, options);
  if (joined) return { parts: joined, same: joined.every((part) => part.judgement.verdict !== "fail") };
  return { parts: [], same: closeEnough(left, right, before, after) };
}

function align(before: Expr, after: Expr, parts: Part[], options: JudgeOptions): boolean {
  const [a, b] = [bare(before), bare(after)];
  const shown = asShown(b);
  if (shown) {
    const literal = asShown(a);
    if (literal) return literal.literal.value.equals(shown.literal.value) && literal.negative === shown.negative;
    if (!computes(a)) return false;
    parts.push({ expr: a, shown, judgement: judge(a, shown, options) });
    return true;
  }
  if (a.kind !== b.kind) return false;
  if (a.kind === "binary" && b.kind === "binary" && a.op !== b.op) return false;
  if (a.kind === "call" && b.kind === "call" && a.name !== b.name) return false;
  const [left, right] = [childrenOf(a), childrenOf(b)];
  return left.length === right.length && left.every((child, i) => align(child, right[i] as Expr, parts, options));
}

/** Equal within the rounding of the numbers that are new in the rewritten form. */
function closeEnough(
  left: InstanceType<typeof Exact>,
  right: InstanceType<typeof Exact>,
  before: Expr,
  after: Expr,
): boolean {
  const difference = left.minus(right).abs();
  if (difference.lessThanOrEqualTo(left.abs().times("1e-9"))) return true;
  // (20% - 5%) / 3 = (20 - 5) / 3: the sign is left out of the second.
  if (hasPercent(before) && !hasPercent(after) && right.minus(left.times(100)).abs().lessThan("1e-9")) return true;
  const old = new Set(literalsOf(before).map((literal) => literal.value.toString()));
  const fresh = literalsOf(after).filter((literal) => !old.has(literal.value.toString()));
  if (fresh.length > 12) return true;
  let tolerance = new Exact(0);
  for (const moved of fresh) {
    const value = evaluate(after, {
      worth: (literal) => (literal === moved ? literal.value.plus(literal.step.times("0.51")) : undefined),
    });
    if (value) tolerance = tolerance.plus(value.minus(right).abs());
  }
  return difference.lessThanOrEqualTo(tolerance);
}

const hasPercent = (expr: Expr) => literalsOf(expr).some((literal) => literal.markPower === -2);

/** `5 + 3 = 8 + 2 = 10`: a running line, where the second side begins with the result of the first. */
export function runningResult(before: Expr, after: Expr): Part | null {
  let first = bare(after);
  while (first.kind === "binary") first = bare(first.left);
  const shown = asShown(first);
  const value = evaluate(before);
  if (!shown || !value || !agrees(value, shown)) return null;
  return { expr: before, shown, judgement: { verdict: "pass", expected: value, reading: null } };
}
