import type { Decimal } from "decimal.js";
import type { Boxed, Reply, Value } from "../../reply/types.ts";
import { isCertainSlip, isPlainSlip } from "./certain-slip.ts";
import { digitsOf, Exact, unitOf } from "./exact.ts";
import type { Shown } from "./expression.ts";
import { formatAmount } from "./format-amount.ts";
import { agrees, shownValue } from "./judge.ts";
import { keyOf, type LedgerStep } from "./ledger-types.ts";
import { findMiscopied } from "./miscopied.ts";
import { readShown } from "./read-shown.ts";
import type { Literal } from "./tokens.ts";
import { type Evidence, traceSteps } from "./trace-steps.ts";

/** What the boxed value would be with the model's own steps computed right, and the wrong steps that it hangs on. */
export type Correction = {
  value: Value;
  shown: string;
  roots: LedgerStep[];
  box: Boxed;
  /** The steps are right; the box is not what the last of them gave. */
  miscopied: boolean;
};

/** Replies whose last value is not one clear statement. */
export const isUnclear = ({ flags }: Reply) => flags.some((flag) => UNCLEAR.test(flag));
const UNCLEAR = /^(?:multi-box|multi-answer|think-answer-mismatch|truncated|loop|box-in-think-only)/;

/**
 * Follows wrong steps to the boxed value. Null unless every link is certain, because a right answer must never be called
 * wrong: the box shows the result of steps that can be recomputed, all of them agree on another value, and each wrong step
 * is a slip of arithmetic, not a matter of copying, units, or of a step that was taken back.
 */
export function followThrough(reply: Reply, evidence: Evidence): Correction | null {
  const { ledger, given } = evidence;
  const box = reply.final ?? reply.candidate;
  if (box?.value?.kind !== "number" || box.value.number === undefined) return null;
  if (isUnclear(reply) || ledger.steps.length === 0) return null;
  const shown = readShown(box.text);
  if (!shown || shown.literal.doubtful || given.has(keyOf(shownValue(shown).abs()))) return null;
  const finals = ledger.steps.filter((step) => step.shown && step.end <= box.end && sameResult(step.shown, shown));
  const found = finals.length > 0 ? fromWrongSteps(evidence, finals, shown) : findMiscopied(evidence, box, shown);
  if (!found) return null;
  const written = rounded(found.value, shown.literal);
  const value: Value = { ...box.value, number: written.toNumber() };
  return {
    value,
    shown: formatAmount(written, shown, /\p{Script=Han}/u.test(box.text)),
    roots: found.roots,
    box,
    miscopied: finals.length === 0,
  };
}

/** The recomputed value of the box in its own measure, where the steps that show it hang on a certain slip. */
export function fromWrongSteps(evidence: Evidence, finals: LedgerStep[], box: Shown) {
  if (!evidence.ledger.steps.some((step) => step.verdict === "fail")) return null;
  const trace = traceSteps(evidence);
  const traced = finals.map((step) => trace(step));
  if (traced.some((one) => one === null)) return null;
  const certain = traced.filter((one) => one !== null);
  const measured = certain.map((one, i) => inMeasure(one.value, finals[i] as LedgerStep, box));
  const value = measured.at(-1);
  // One independent way to the same box, or two that disagree, and nothing is certain any more.
  if (!value || measured.some((other) => agrees(other, box) || !alike(other, value))) return null;
  const roots = [...new Set(certain.flatMap((one) => one.roots))];
  if (!roots.every((root) => isPlainSlip(evidence, root))) return null;
  const sure = roots.filter((root) => isCertainSlip(evidence, root));
  if (sure.length === 0) return null;
  if (sure.length < roots.length) {
    // Beside a certain slip another step may be doubtful, where the certain one alone already moves the value.
    const last = finals.at(-1) as LedgerStep;
    const least = traceSteps(evidence, (step) => !sure.includes(step))(last);
    const moved = least && inMeasure(least.value, last, box);
    if (!moved || agrees(moved, box) || alike(moved, shownValue(box))) return null;
  }
  return plausible(value, shownValue(box), roots, evidence.given.size > 0) ? { value, roots } : null;
}

/** The box shows this result, perhaps rounded further or with its percent sign or scale written only once. */
export function sameResult(result: Shown, box: Shown): boolean {
  if (agrees(shownValue(result), box)) return true;
  if (result.negative === box.negative && box.literal.significant >= 3 && isOtherScale(result, box)) return true;
  const plain = (shown: Shown) => shown.literal.markPower === 0 && shown.literal.scale === 0;
  if (plain(result) === plain(box)) return false;
  return signedDigits(result).equals(signedDigits(box));
}

/** 6,784 (in thousands) is boxed as 6.8 million, 0.48 亿 as 4,800 万: the same digits, a scale apart. */
function isOtherScale(result: Shown, box: Shown): boolean {
  const [a, b] = [result.literal.value.abs(), box.literal.value.abs()];
  if (a.isZero() || b.isZero() || result.literal.markPower !== 0 || box.literal.markPower !== 0) return false;
  const power = Math.round(Math.log10(b.dividedBy(a).toNumber()));
  if (![3, 4, 6, 8].includes(Math.abs(power))) return false;
  return a.times(new Exact(10).pow(power)).minus(b).abs().lessThanOrEqualTo(box.literal.step.times("0.5001"));
}

const signedDigits = (shown: Shown) => (shown.negative ? digitsOf(shown.literal).negated() : digitsOf(shown.literal));

/** A recomputed result in the measure of the box. */
function inMeasure(value: Decimal, step: LedgerStep, box: Shown): Decimal {
  const result = step.shown as Shown;
  if (agrees(shownValue(result), box)) return value;
  if (isOtherScale(result, box)) {
    const ratio = box.literal.value.dividedBy(result.literal.value).abs().toNumber();
    return value.times(new Exact(10).pow(Math.round(Math.log10(ratio))));
  }
  return value.dividedBy(unitOf(result.literal)).times(unitOf(box.literal));
}

/** The same within half a per cent: ways that carry on different roundings. */
const alike = (a: Decimal, b: Decimal) => a.minus(b).abs().lessThanOrEqualTo(b.abs().times("0.005"));

/**
 * Whether the two values lie as near as a slip would leave them. Without the question a copied number cannot be told from a
 * slip (450 - 160 = -20, where 140 was meant): then only a near miss of the same sign counts.
 */
function plausible(corrected: Decimal, boxed: Decimal, roots: LedgerStep[], asked: boolean): boolean {
  const factors = roots.some((root) => root.fault === "factor");
  if (corrected.isZero() || boxed.isZero()) return asked;
  const ratio = corrected.dividedBy(boxed).toNumber();
  if (factors) return ratio > 0.005 && ratio < 200;
  return asked ? ratio > 0.02 && ratio < 50 : ratio > 0.45 && ratio < 2.2;
}

/** As many digits as the box has, but at least two decimals and four digits, so that nothing is lost to its rounding. */
function rounded(value: Decimal, literal: Literal): Decimal {
  const scale = unitOf(literal);
  const plain = value.dividedBy(scale);
  const places = Math.max(literal.decimals, 2, 3 - Math.floor(Math.log10(Math.abs(plain.toNumber()) || 1)));
  return plain.toDecimalPlaces(Math.min(places, 12)).times(scale);
}
