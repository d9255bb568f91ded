import type { Decimal } from "decimal.js";
import type { Boxed, Reply, Value } from "../../reply/types.ts";
import { apply } from "./evaluate.ts";
import { Exact, tenTo } from "./exact.ts";
import { bare, type Expr, literalsOf, type Shown } from "./expression.ts";
import { agrees, shownValue } from "./judge.ts";
import { keyOf, type Ledger, type LedgerStep } from "./ledger-types.ts";
import { readShown } from "./read-shown.ts";
import type { Literal } from "./tokens.ts";

/** What the boxed value would be with the model's own steps computed right, and the wrong steps that it hangs on. */
export type Correction = { value: Value; shown: string; roots: LedgerStep[]; box: Boxed };

/**
 * The words with which a model takes a step back, and searches by trial, where a wrong step is a stage on the way. Near a
 * wrong step they keep it from correcting anything.
 */
const TAKEN_BACK =
  /\b(?:wait|actually|hmm|mistake|incorrect|wrong|recalculat\w*|re-?check|recomput\w*|let me (?:re|check|verify|double)|correct(?:ion|ed)|oops|sorry|no,|should be|more (?:precise|accurate)\w*|precisely|try|guess|trial|interpolat\w*|suppose)\b|等等|不对|错了|有误|重新|更正|修正|更精确|更准确|应该是|应为|试算|插值|假设|尝试|検算|間違/i;
const NEAR_BEFORE = 60;
const NEAR_AFTER = 220;
const DEEPEST = 60;

type Context = { reply: Reply; ledger: Ledger; given: Set<string>; memo: Map<LedgerStep, Traced | null> };
type Traced = { value: Decimal; roots: LedgerStep[] };

/**
 * Follows wrong steps to the boxed value. Null unless every link is certain, because a right answer must never be called
 * wrong: the box shows the result of steps that can be recomputed, all of them agree on another value, each wrong step is a
 * plain slip with inputs known from elsewhere, and nothing later in the text takes it back or reaches the right value.
 */
export function followThrough(reply: Reply, ledger: Ledger, given: Set<string>): Correction | null {
  const box = reply.final ?? reply.candidate;
  if (box?.value?.kind !== "number" || box.value.number === undefined) return null;
  if (
    reply.flags.some((flag) =>
      /^(?:multi-box|multi-answer|think-answer-mismatch|truncated|loop|box-in-think-only)/.test(flag),
    )
  )
    return null;
  if (!ledger.steps.some((step) => step.verdict === "fail")) return null;
  const shown = readShown(box.text);
  if (!shown || shown.literal.doubtful) return null;
  const finals = ledger.steps.filter(
    (step) => step.shown && step.end <= box.start + 1 && sameResult(step.shown, shown),
  );
  const last = finals.at(-1);
  if (!last || given.has(keyOf(shownValue(shown).abs()))) return null;
  const context: Context = { reply, ledger, given, memo: new Map() };
  const traced = finals.map((step) => trace(context, step, 0));
  if (traced.some((one) => one === null)) return null;
  const certain = traced.filter((one) => one !== null);
  const measured = certain.map((one, i) => inMeasure(one.value, finals[i] as LedgerStep, shown));
  const corrected = measured.at(-1);
  // One independent way to the same box, or two that disagree, and nothing is certain any more.
  if (!corrected || measured.some((value) => agrees(value, shown) || !alike(value, corrected))) return null;
  const roots = [...new Set(certain.flatMap((one) => one.roots))];
  if (roots.length === 0 || !roots.every((root) => isPlainSlip(context, root))) return null;
  if (!plausible(corrected, shownValue(shown), roots, given.size > 0)) return null;
  const written = rounded(corrected, shown.literal);
  const value: Value = { ...box.value, number: written.toNumber() };
  return { value, shown: display(written, shown.literal), roots, box };
}

/** The box shows this result, perhaps rounded further or with its percent sign or scale written only once. */
function sameResult(result: Shown, box: Shown): boolean {
  if (agrees(shownValue(result), box)) return true;
  const plain = (shown: Shown) => shown.literal.markPower === 0 && shown.literal.scale === 0;
  if (plain(result) === plain(box)) return false;
  return mantissa(result).equals(mantissa(box));
}

const unit = ({ markPower, scale }: Literal) => tenTo(markPower + scale);
const mantissa = (shown: Shown) => shownValue(shown).dividedBy(unit(shown.literal));

/** A recomputed result in the measure of the box. */
function inMeasure(value: Decimal, step: LedgerStep, box: Shown): Decimal {
  const result = step.shown as Shown;
  return agrees(shownValue(result), box) ? value : value.dividedBy(unit(result.literal)).times(unit(box.literal));
}

/** Recomputes a step from the steps that its inputs came from; null where a link is not certain. */
function trace(context: Context, step: LedgerStep, depth: number): Traced | null {
  const known = context.memo.get(step);
  if (known !== undefined) return known;
  context.memo.set(step, null);
  const result = traceOnce(context, step, depth);
  context.memo.set(step, result);
  return result;
}

function traceOnce(context: Context, step: LedgerStep, depth: number): Traced | null {
  if (depth > DEEPEST || !step.reading || step.verdict === "not-checkable") return null;
  if (step.kind === "sentence" && step.verdict === "fail") return null;
  const roots: LedgerStep[] = step.verdict === "fail" ? [step] : [];
  const worths = new Map<Literal, Decimal>();
  for (const literal of literalsOf(step.expr)) {
    const source = producerOf(context, literal);
    if (source === "unclear") return null;
    if (!source) continue;
    const traced = trace(context, source, depth + 1);
    if (!traced) return null;
    worths.set(literal, sameSign(source, literal) ? traced.value : traced.value.negated());
    roots.push(...traced.roots);
  }
  const value = step.reading.compute({ worth: (literal) => worths.get(literal) });
  return value ? { value, roots } : null;
}

/** A result that is shown as negative is a bare number behind its own sign where it is used in the same place. */
const sameSign = (source: LedgerStep, literal: Literal) =>
  source.shown?.literal === literal ? !source.shown.negative : shownValue(source.shown as Shown).equals(literal.value);

/** The step whose result a number repeats. Unclear where a wrong result could as well be a given number. */
function producerOf(context: Context, literal: Literal): LedgerStep | "unclear" | null {
  const own = context.ledger.sources.get(literal);
  if (own) return own;
  const same = [literal.value, literal.value.negated()].flatMap(
    (value) => context.ledger.results.get(keyOf(value)) ?? [],
  );
  const before = same.filter((step) => step.end <= literal.start);
  const source = before.at(-1);
  if (!source) return null;
  const faulty = before.filter((step) => hangsOnFault(context, step));
  if (faulty.length === 0) return context.given.has(keyOf(literal.value)) ? null : source;
  if (faulty.length < before.length || context.given.has(keyOf(literal.value)) || literal.significant < 2)
    return "unclear";
  return source;
}

/** Whether a step is wrong, or rests on a wrong one. */
function hangsOnFault(context: Context, step: LedgerStep): boolean {
  const traced = trace(context, step, 1);
  return traced === null ? step.verdict !== "pass" : traced.roots.length > 0;
}

const alike = (a: Decimal, b: Decimal) => a.minus(b).abs().lessThanOrEqualTo(b.abs().times("0.0005"));

/**
 * Whether the two values lie as near as a slip would leave them. Without the question a copied number cannot be told from a
 * slip (450 - 160 = -20, where 140 was meant): then only a near miss of the same sign counts.
 */
function plausible(corrected: Decimal, boxed: Decimal, roots: LedgerStep[], asked: boolean): boolean {
  if (corrected.isZero() || boxed.isZero()) return asked && roots.every(isSimple);
  const ratio = corrected.dividedBy(boxed).toNumber();
  if (!asked) return ratio > 0.45 && ratio < 2.2;
  return (ratio > 0.1 && ratio < 10) || roots.every(isSimple);
}

function isSimple(step: LedgerStep): boolean {
  const node = bare(step.expr);
  return node.kind === "binary" && literalsOf(node).length === 2;
}

/** A slip of arithmetic and nothing else: not a matter of units, sign, copying, or of a step that was taken back. */
function isPlainSlip(context: Context, root: LedgerStep): boolean {
  const { reply, ledger, given } = context;
  if (root.fault !== "value" || root.loose || !root.expected || !root.shown || root.reading?.loose) return false;
  if (root.kind === "conversion") return false;
  const around = reply.raw.slice(Math.max(0, root.start - NEAR_BEFORE), root.end + NEAR_AFTER);
  if (TAKEN_BACK.test(around)) return false;
  if (/^[^\n]{0,12}[([（][^)\]）\n]{0,40}\d/.test(reply.raw.slice(root.end, root.end + 60))) return false;
  if (!inputsAreKnown(context, root) || isCopyingSlip(root, given)) return false;
  return ledger.steps.every((other) => other === root || !takesBack(other, root));
}

/** The same computation with another result, or the right result reached on another way. */
function takesBack(other: LedgerStep, root: LedgerStep): boolean {
  if (!other.shown || other.start < root.start) return false;
  if (signature(other.expr) === signature(root.expr))
    return !shownValue(other.shown).equals(shownValue(root.shown as Shown));
  return (
    other.verdict === "pass" && agrees(root.expected as Decimal, other.shown) && other.shown.literal.significant > 2
  );
}

const signature = (expr: Expr) =>
  literalsOf(expr)
    .map((literal) => keyOf(literal.value))
    .sort()
    .join();

/** Every input is given, a result of an earlier step, or a constant like 1, 12, 100: else it may be a copying slip. */
function inputsAreKnown(context: Context, root: LedgerStep): boolean {
  if (context.given.size === 0) return true;
  return literalsOf(root.expr).every((literal) => {
    const value = literal.value;
    if (literal.decimals === 0 && literal.significant <= 2) return true;
    if (["100", "360", "365", "1000", "10000", "1000000"].includes(keyOf(value))) return true;
    const mantissa = value.dividedBy(unit(literal));
    const forms = [value, mantissa, value.times(100), value.minus(1), new Exact(1).minus(value)];
    if (forms.some((form) => context.given.has(keyOf(form.abs())))) return true;
    const earlier = context.ledger.results.get(keyOf(value)) ?? context.ledger.results.get(keyOf(value.negated()));
    return earlier?.some((step) => step.end <= literal.start && step !== root) ?? false;
  });
}

/**
 * With one input exchanged for another given number, or with another operator, the shown result is right: then the line was
 * written down wrongly and the result may be what was meant.
 */
function isCopyingSlip(root: LedgerStep, given: Set<string>): boolean {
  const shown = root.shown as Shown;
  const literals = literalsOf(root.expr);
  const node = bare(root.expr);
  if (node.kind === "binary" && literals.length === 2) {
    const [a, b] = [literals[0]?.value, literals[1]?.value];
    if (a && b && ["+", "-", "*", "/"].some((op) => op !== node.op && matches(apply(op, a, b), shown))) return true;
    if (a && b && (matches(apply("-", b, a), shown) || matches(apply("/", b, a), shown))) return true;
  }
  if (literals.length > 8 || given.size > 400) return false;
  const others = [...given].map((key) => new Exact(key));
  return literals.some((moved) =>
    others.some((other) => {
      const worth = other.times(unit(moved));
      if (worth.equals(moved.value)) return false;
      return matches(
        root.reading?.compute({ worth: (literal) => (literal === moved ? worth : undefined) }) ?? null,
        shown,
      );
    }),
  );
}

const matches = (value: Decimal | null, shown: Shown) =>
  value !== null && shown.literal.significant > 1 && agrees(value, shown);

/** As many digits as the box has, but at least two decimals and four digits, so that nothing is lost to its rounding. */
function rounded(value: Decimal, literal: Literal): Decimal {
  const scale = unit(literal);
  const plain = value.dividedBy(scale);
  const places = Math.max(literal.decimals, 2, 3 - Math.floor(Math.log10(Math.abs(plain.toNumber()) || 1)));
  return plain.toDecimalPlaces(Math.min(places, 12)).times(scale);
}

/** A value as the model writes its own: with its percent sign or scale. */
function display(value: Decimal, literal: Literal): string {
  const text = value.dividedBy(unit(literal)).toString();
  return literal.markPower === -2 ? `${text}%` : text;
}
