import type { Decimal } from "decimal.js";
import { apply } from "./evaluate.ts";
import { digitsOf, Exact, tenTo, unitOf } from "./exact.ts";
import { bare, literalsOf, type Shown } from "./expression.ts";
import { agrees, shownValue } from "./judge.ts";
import { keyOf, type LedgerStep } from "./ledger-types.ts";
import type { Literal } from "./tokens.ts";
import type { Evidence } from "./trace-steps.ts";
import { isTypo, typosOf } from "./typos.ts";

/** A search by trial: a wrong step is a stage on the way there, not what the result hangs on. */
const TRIAL = /\b(?:try|trying|guess|trial|interpolat\w*|suppose|assume)\b|试算|插值|假设|尝试/i;
/** Right behind a step: the model says itself that it is not so. */
const TAKEN_BACK =
  /\b(?:mistake|incorrect|wrong|not right|oops|no,|that's off|more (?:precise|accurate)\w*)\b|不对|错了|有误|更正|修正|更精确|更准确|間違/i;
const NEAR_BEFORE = 60;
const NEAR_AFTER = 120;
/** Factors that people leave out of a line: months, days, periods, halves. */
const UNWRITTEN = [2, 3, 4, 6, 12, 24, 30, 52, 100, 360, 365, 1000].map((factor) => new Exact(factor));

/**
 * A wrong step that is a slip of arithmetic and nothing else: its line says what was meant. Not so where the result fits
 * other operands better than those written, where only units or the sign differ, or where the model takes it back.
 */
export function isCertainSlip(evidence: Evidence, root: LedgerStep): boolean {
  return isPlainSlip(evidence, root) && !isCopyingSlip(evidence, root) && !leavesSomethingOut(evidence, root);
}

/** A slip that the model does not take back; whether its operands are what was meant is left open. */
export function isPlainSlip(evidence: Evidence, root: LedgerStep): boolean {
  const { raw } = evidence;
  if (!root.expected || !root.shown || root.reading?.loose || !isSlipOfDigits(evidence, root)) return false;
  if (root.loose && !isMistypedConversion(root)) return false;
  if (root.fault === "factor" && !literalsOf(root.expr).every((literal) => isKnown(evidence, root, literal)))
    return false;
  if (TRIAL.test(raw.slice(Math.max(0, root.start - NEAR_BEFORE), root.end + NEAR_AFTER))) return false;
  if (TAKEN_BACK.test(raw.slice(root.end, root.end + NEAR_AFTER))) return false;
  // "= 150 (120 + 30)": a second computation stands in brackets behind the result.
  if (/^[^\n]{0,12}[([（][^)\]）\n]{0,40}\d\s*[-+*/×÷=]\s*\d/.test(raw.slice(root.end, root.end + 60))) return false;
  const wasThere = (value: Decimal) =>
    evidence.ledger.results.get(keyOf(value))?.some((step) => step !== root && step.end <= root.start) ?? false;
  return !evidence.ledger.steps.some((other) => other !== root && takesBack(other, root, wasThere));
}

/** A wrong value, a decimal point moved by one place, or a ratio with a percent sign behind it: no question of units or sign. */
function isSlipOfDigits({ stated }: Evidence, root: LedgerStep): boolean {
  const { expected, shown, fault } = root;
  if (!expected || !shown) return false;
  if (fault === "value") return root.kind !== "conversion" || isMistypedConversion(root);
  if (fault !== "factor" || literalsOf(root.expr).some((literal) => literal.scale !== 0)) return false;
  const power = Math.round(Math.log10(shownValue(shown).dividedBy(expected).abs().toNumber()));
  if (Math.abs(power) === 1) return true;
  // 15 / 3 = 5% is right where 15 is a percentage that has lost its sign.
  const isPercent = (literal: Literal) =>
    literal.markPower !== 0 || stated.get(digitsOf(literal).toString())?.some((place) => place.markPower === -2);
  return power === -2 && shown.literal.markPower === -2 && !literalsOf(root.expr).some(isPercent);
}

/** `0.1636 = 11.36%`: one number in two forms, a digit apart. */
function isMistypedConversion({ kind, expected, shown }: LedgerStep): boolean {
  if (kind !== "conversion" || !expected || !shown || shown.literal.markPower !== -2) return false;
  const percent = expected.dividedBy(unitOf(shown.literal)).toDecimalPlaces(shown.literal.decimals);
  return isTypo(percent, digitsOf(shown.literal));
}

/** The same computation with another result, or its right result used or reached later on. */
function takesBack(other: LedgerStep, root: LedgerStep, wasThere: (value: Decimal) => boolean): boolean {
  if (other.start < root.start) return false;
  const right = root.expected as Decimal;
  const uses = literalsOf(other.expr).some(
    (literal) => literal.significant > 1 && shows(literal, right) && !wasThere(literal.value),
  );
  if (uses) return true;
  if (!other.shown) return false;
  if (signature(other) === signature(root)) return !sameDigits(other.shown, root.shown as Shown);
  const reaches = other.verdict === "pass" && other.shown.literal.significant > 2 && agrees(right, other.shown);
  return reaches && !wasThere(shownValue(other.shown));
}

const shows = (literal: Literal, value: Decimal) =>
  literal.value.minus(value.abs()).abs().lessThanOrEqualTo(literal.step.times("0.5001"));
const sameDigits = (a: Shown, b: Shown) =>
  digitsOf(a.literal).equals(digitsOf(b.literal)) ||
  shownValue(a).minus(shownValue(b)).abs().lessThanOrEqualTo(Exact.max(a.literal.step, b.literal.step));

const signature = (step: LedgerStep) =>
  literalsOf(step.expr)
    .map((literal) => keyOf(literal.value))
    .sort()
    .join();

/**
 * With one operand exchanged, or with another operator, the shown result is right: then the line was written down wrongly
 * and the result may be what was meant.
 */
function isCopyingSlip(evidence: Evidence, root: LedgerStep): boolean {
  const shown = root.shown as Shown;
  const literals = literalsOf(root.expr);
  const node = bare(root.expr);
  if (node.kind === "binary" && literals.length === 2) {
    const [a, b] = [literals[0]?.value, literals[1]?.value];
    if (a && b && ["+", "-", "*", "/"].some((op) => op !== node.op && fits(apply(op, a, b), shown))) return true;
    if (a && b && (fits(apply("-", b, a), shown) || fits(apply("/", b, a), shown))) return true;
  }
  // One shown digit fits a dozen other operands: there each must be known from elsewhere.
  if (shown.literal.significant < 2) return !literals.every((literal) => isKnown(evidence, root, literal));
  if (literals.length > 8) return false;
  // An operand that stands nowhere else, a digit away from one that does, was meant to be that one. A short one is as
  // often worked out in the head: 106 is a coupon of 6 and the 100 of the question.
  const mistyped = (literal: Literal) =>
    literal.significant > 3 &&
    !isKnown(evidence, root, literal) &&
    [...evidence.given, ...evidence.stated.keys()].some(
      (other) =>
        other.length < 16 &&
        isTypo(digitsOf(literal), new Exact(other)) &&
        isKnown(evidence, root, asLiteral(literal, other)),
    );
  if (literals.some(mistyped)) return true;
  return literals.some((moved) =>
    likelyOthers(evidence, root, moved).some((worth) =>
      fits(root.reading?.compute({ worth: (one) => (one === moved ? worth : undefined) }) ?? null, shown),
    ),
  );
}

/** Numbers that may have been meant where `moved` was written, in its measure. */
function likelyOthers(evidence: Evidence, root: LedgerStep, moved: Literal): Decimal[] {
  const { given, stated } = evidence;
  const digits = digitsOf(moved);
  const numbers = [...given].slice(0, 2000).map((key) => new Exact(key));
  // A long document holds a number for everything: there only one that looks like what was written counts.
  const pool = given.size > 60 ? numbers.filter((other) => isTypo(digits, other)) : numbers;
  for (const places of stated.values()) {
    const elsewhere = places.find((place) => isOutside(place, root));
    if (elsewhere) pool.push(digitsOf(elsewhere));
  }
  if (!isKnown(evidence, root, moved)) pool.push(...typosOf(moved));
  return pool.map((other) => other.times(unitOf(moved))).filter((worth) => !worth.equals(moved.value));
}

/** A number that stands nowhere else may itself be mistyped. 1.02 and 0.98 stand for 2%. */
function isKnown({ given, stated, ledger }: Evidence, root: LedgerStep, literal: Literal): boolean {
  const value = literal.value.abs();
  const digits = digitsOf(literal).toString();
  const forms = [value, value.minus(1).abs(), value.times(100), value.dividedBy(100)].map(keyOf);
  return (
    forms.some((form) => given.has(form)) ||
    given.has(digits) ||
    ledger.results.has(keyOf(literal.value)) ||
    (stated.get(digits)?.some((place) => isOutside(place, root)) ?? false)
  );
}

const asLiteral = (like: Literal, digits: string): Literal => ({
  ...like,
  value: new Exact(digits).times(unitOf(like)),
});
const isOutside = (place: Literal, step: LedgerStep) => place.start < step.start || place.start >= step.end;

/** The result is right with one more operand that stands elsewhere in the reply, or with a factor like 12 or 100. */
function leavesSomethingOut({ stated }: Evidence, root: LedgerStep): boolean {
  const shown = root.shown as Shown;
  const { expected } = root;
  if (!expected || shown.literal.significant < 3) return false;
  const wide = tenTo(shown.literal.scale + shown.literal.markPower);
  const also = shown.literal.significant > 3 ? [...stated.keys()].slice(0, 400).map((key) => new Exact(key)) : [];
  const joins = (other: Decimal) =>
    fits(expected.plus(other.times(wide)), shown) ||
    fits(expected.minus(other.times(wide)), shown) ||
    fits(expected.times(other), shown) ||
    fits(other.isZero() ? null : expected.dividedBy(other), shown);
  return (
    UNWRITTEN.some((factor) => fits(expected.times(factor), shown) || fits(expected.dividedBy(factor), shown)) ||
    also.some((other) => !/^10*$/.test(other.toString()) && !other.equals(digitsOf(shown.literal)) && joins(other))
  );
}

/** Whatever the sign: a decrease is often written without it. */
const fits = (value: Decimal | null, shown: Shown) =>
  value !== null && shown.literal.significant > 1 && (agrees(value, shown) || agrees(value.negated(), shown));
