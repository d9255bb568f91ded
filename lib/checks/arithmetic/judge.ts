import type { Decimal } from "decimal.js";
import { type Bindings, evaluate } from "./evaluate.ts";
import { Exact, ZERO } from "./exact.ts";
import { type Expr, literalsOf, type Shown, some } from "./expression.ts";
import { looseReadings, measureReadings, type Reading } from "./readings.ts";
import type { Literal } from "./tokens.ts";

/** How an error looks: `factor` a power of ten, `sign`, or any other value. */
export type Fault = "value" | "factor" | "sign";
export type Judgement = {
  verdict: "pass" | "fail" | "not-checkable";
  /** What the computation gives, in the measure of what is shown. */
  expected: Decimal | null;
  /** The reading that was taken. */
  reading: Reading | null;
  fault?: Fault;
  why?: "number" | "no-value" | "range" | "name" | "too-long";
};

export type JudgeOptions = {
  approx?: boolean;
  /** `0.1413...` */
  open?: boolean;
  /** Earlier results unrounded. */
  unrounded?: (literal: Literal) => Decimal | undefined;
  names?: (name: string) => Decimal | undefined;
  /** Another side of the equation has percentages: `(20% - 5%) / 3 = 15 / 3 = 5%`. */
  percents?: boolean;
};

const HALF = new Exact("0.500000001");
const MOST_LITERALS = 60;

/** The signed worth of a written result. */
export function shownValue(shown: Shown): Decimal {
  return shown.negative ? shown.literal.value.negated() : shown.literal.value;
}

/** Whether `value`, rounded (or cut off) as `shown` was written, is what is shown. */
export function agrees(value: Decimal, shown: Shown, options: JudgeOptions = {}): boolean {
  const written = shownValue(shown);
  if (near(value, written, shown, options)) return true;
  // Accounts write (1,234) for a negative amount; a shown 0.00 has no sign.
  return shown.bracketed && !shown.negative && near(value, written.negated(), shown, options);
}

function near(value: Decimal, written: Decimal, shown: Shown, options: JudgeOptions): boolean {
  const { step } = shown.literal;
  const difference = value.minus(written).abs();
  if (difference.lessThanOrEqualTo(step.times(HALF))) return true;
  const cutAllowed = options.open || shown.literal.significant >= 3;
  if (cutAllowed && difference.lessThan(step) && written.abs().lessThan(value.abs())) return true;
  if (!options.approx && !shown.literal.about) return false;
  return difference.lessThanOrEqualTo(coarseStep(shown.literal).times(HALF));
}

/** About 5,600,000 was rounded to its last digit that is not zero. */
function coarseStep(literal: Literal): Decimal {
  if (literal.decimals > 0 || literal.value.isZero()) return literal.step;
  const zeros = /0*$/.exec(literal.value.dividedBy(literal.step).toFixed(0))?.[0].length ?? 0;
  return literal.step.times(new Exact(10).pow(Math.min(zeros, Math.max(0, literal.significant - 1))));
}

/** Compares a computation with the result written behind it. */
export function judge(expr: Expr, shown: Shown, options: JudgeOptions = {}): Judgement {
  const literals = literalsOf(expr);
  const none = { expected: null, reading: null };
  if (literals.length > MOST_LITERALS) return { verdict: "not-checkable", why: "too-long", ...none };
  if (shown.literal.doubtful || literals.some((literal) => literal.doubtful))
    return { verdict: "not-checkable", why: "number", ...none };
  const names: Bindings = options.names ? { name: options.names } : {};
  const readings = measureReadings(expr, shown, options.percents);
  const computed = readings.map((reading) => ({ reading, value: reading.compute(names) }));
  const strict = computed[0]?.value ?? null;
  if (!strict) return { verdict: "not-checkable", why: "no-value", ...none };
  const hit = computed.find((one) => one.value && agrees(one.value, shown, options));
  if (hit) return { verdict: "pass", expected: hit.value, reading: hit.reading };
  if (options.unrounded) {
    const bindings = { ...names, worth: options.unrounded };
    for (const reading of readings) {
      const value = reading.compute(bindings);
      if (value && agrees(value, shown, options)) return { verdict: "pass", expected: value, reading };
    }
    if (mixedRounding(expr, readings, shown, options))
      return { verdict: "pass", expected: strict, reading: readings[0] ?? null };
  }
  if (options.approx && withinInputRounding(expr, strict, shown)) {
    return { verdict: "pass", expected: strict, reading: readings[0] ?? null };
  }
  for (const reading of looseReadings(expr, shown)) {
    const value = reading.compute(names);
    if (value && agrees(value, shown, options)) return { verdict: "pass", expected: value, reading };
  }
  const nearest = closest(
    computed.filter(({ reading }) => !reading.loose),
    shownValue(shown),
  );
  if (some(expr, (node) => node.kind === "binary" && node.dash === true))
    return { verdict: "not-checkable", why: "range", ...none };
  if (some(expr, (node) => node.kind === "name")) return { verdict: "not-checkable", why: "name", ...none };
  return {
    verdict: "fail",
    expected: nearest.value,
    reading: nearest.reading,
    fault: faultOf(nearest.value, shownValue(shown)),
  };
}

/** Some rounded inputs were carried on with more digits than shown, others not. */
function mixedRounding(expr: Expr, readings: Reading[], shown: Shown, options: JudgeOptions): boolean {
  const literals = literalsOf(expr).filter((literal) => options.unrounded?.(literal) !== undefined);
  if (literals.length < 2 || literals.length > 4) return false;
  return literals.some((kept) => {
    const worth = (literal: Literal) => (literal === kept ? undefined : options.unrounded?.(literal));
    const value = readings[0]?.compute({ worth, ...(options.names ? { name: options.names } : {}) });
    return value ? agrees(value, shown, options) : false;
  });
}

/** Whether half a unit in the last digit of every decimal input explains the difference; only for results said to be about. */
function withinInputRounding(expr: Expr, strict: Decimal, shown: Shown): boolean {
  if (!some(expr, (node) => node.kind === "call" || (node.kind === "binary" && node.op !== "+" && node.op !== "-")))
    return false;
  const decimals = literalsOf(expr).filter((literal) => literal.decimals > 0);
  if (decimals.length === 0 || decimals.length > 6) return false;
  let tolerance = shown.literal.step.times(HALF);
  for (const moved of decimals) {
    const value = evaluate(expr, {
      worth: (literal) => (literal === moved ? literal.value.plus(literal.step.times(HALF)) : undefined),
    });
    if (!value) return false;
    tolerance = tolerance.plus(value.minus(strict).abs());
  }
  const difference = strict.minus(shownValue(shown)).abs();
  return difference.lessThanOrEqualTo(tolerance) && difference.lessThanOrEqualTo(strict.abs().times("0.0005"));
}

/** The reading that comes nearest to what was written, by ratio: ten times too much is as far off as a tenth. */
function closest(
  computed: { reading: Reading; value: Decimal | null }[],
  written: Decimal,
): { reading: Reading | null; value: Decimal } {
  let best: { reading: Reading; value: Decimal; distance: number } | null = null;
  for (const { reading, value } of computed) {
    if (!value) continue;
    const distance = distanceBetween(value, written);
    if (!best || distance < best.distance - 1e-9) best = { reading, value, distance };
  }
  return best ?? { reading: null, value: ZERO };
}

function distanceBetween(value: Decimal, written: Decimal): number {
  const ratio = written.isZero() ? 0 : value.dividedBy(written).toNumber();
  return ratio > 0 ? Math.abs(Math.log(ratio)) : 1e6 + value.minus(written).abs().toNumber();
}

const ALMOST = new Exact("0.006");

function faultOf(expected: Decimal, written: Decimal): Fault {
  if (expected.isZero() || written.isZero()) return "value";
  const ratio = written.dividedBy(expected);
  if (ratio.plus(1).abs().lessThan("0.0005")) return "sign";
  const power = Math.round(Math.log10(Math.abs(ratio.toNumber())));
  if (power === 0 || ratio.isNegative()) return "value";
  return ratio.dividedBy(new Exact(10).pow(power)).minus(1).abs().lessThan(ALMOST) ? "factor" : "value";
}
