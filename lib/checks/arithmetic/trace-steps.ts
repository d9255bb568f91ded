import type { Decimal } from "decimal.js";
import { digitsOf, unitOf } from "./exact.ts";
import { literalsOf } from "./expression.ts";
import { shownValue } from "./judge.ts";
import { keyOf, type Ledger, type LedgerStep } from "./ledger-types.ts";
import type { Literal } from "./tokens.ts";

/** What is known about a reply: its text, its steps, the numbers of the question, and those that it states itself. */
export type Evidence = { raw: string; ledger: Ledger; given: Set<string>; readonly stated: Map<string, Literal[]> };
/** What a step gives with everything before it computed right, and the wrong steps it hangs on. */
export type Traced = { value: Decimal; roots: LedgerStep[] };

const DEEPEST = 60;
/** A figure that a text shows hundreds of times is looked for in the last of them. */
const MOST_PRODUCERS = 40;

/**
 * Recomputes steps from the steps that their inputs came from; the function returned gives null where a link is not
 * certain. A wrong step that is `trusted` keeps the result it shows.
 */
export function traceSteps(
  { ledger, given }: Evidence,
  trusted: (step: LedgerStep) => boolean = () => false,
): (step: LedgerStep) => Traced | null {
  const known = new Map<LedgerStep, Traced | null>();

  function trace(step: LedgerStep, depth: number): Traced | null {
    const before = known.get(step);
    if (before !== undefined) return before;
    known.set(step, null);
    const traced = recompute(step, depth);
    known.set(step, traced);
    return traced;
  }

  function recompute(step: LedgerStep, depth: number): Traced | null {
    if (depth > DEEPEST || !step.reading || step.verdict === "not-checkable") return null;
    if (step.verdict === "fail" && step.shown && trusted(step)) return { value: shownValue(step.shown), roots: [] };
    const roots: LedgerStep[] = step.verdict === "fail" ? [step] : [];
    const worths = new Map<Literal, Decimal>();
    for (const literal of literalsOf(step.expr)) {
      const source = producerOf(literal);
      if (source === "unclear") return null;
      if (!source) continue;
      const traced = trace(source, depth + 1);
      if (!traced) return null;
      worths.set(literal, asUsed(traced.value, source, literal));
      roots.push(...traced.roots);
    }
    const value = step.reading.compute({ worth: (literal) => worths.get(literal) });
    return value ? { value, roots: [...new Set(roots)] } : null;
  }

  /** The step whose result a number repeats. Unclear where a wrong result could as well be a given number. */
  function producerOf(literal: Literal): LedgerStep | "unclear" | null {
    const own = ledger.sources.get(literal);
    if (own) return own;
    const before = lastBefore(producersOf(literal), literal.start);
    const source = before.at(-1);
    if (!source) return null;
    const faulty = before.filter(hangsOnFault);
    const isGiven = given.has(keyOf(literal.value)) || given.has(digitsOf(literal).toString());
    if (faulty.length === 0) return isGiven ? null : source;
    // A lone digit is everywhere; 5% and 0.05 are not.
    const common = literal.significant < 2 && literal.markPower === 0 && literal.decimals === 0;
    if (!hangsOnFault(source) || isGiven || common) return "unclear";
    // The same figure from a right and from a wrong step: nobody can tell which one is meant.
    return faulty.length < before.length ? "unclear" : source;
  }

  /** Steps that show this number, also under another sign, or with its scale left out. */
  function producersOf(literal: Literal): LedgerStep[] {
    const same = [literal.value, literal.value.negated()].flatMap((value) => ledger.results.get(keyOf(value)) ?? []);
    if (same.length > 0 || literal.significant < 2) return same;
    return (ledger.digits.get(keyOf(digitsOf(literal))) ?? []).filter(
      (step) => step.shown && (step.shown.literal.scale === 0) !== (literal.scale === 0),
    );
  }

  function hangsOnFault(step: LedgerStep): boolean {
    const traced = trace(step, 1);
    return traced === null ? step.verdict !== "pass" : traced.roots.length > 0;
  }

  return (step) => trace(step, 0);
}

/** The last of steps, in the order of the text, that end before a place. */
function lastBefore(steps: LedgerStep[], place: number): LedgerStep[] {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as LedgerStep).end <= place) low = middle + 1;
    else high = middle;
  }
  return steps.slice(Math.max(0, low - MOST_PRODUCERS), low);
}

/** A recomputed result in the place where it is used: a negative one may stand behind its own sign, a scale may be left out. */
function asUsed(value: Decimal, source: LedgerStep, literal: Literal): Decimal {
  const shown = source.shown;
  if (!shown) return value;
  if (shown.literal === literal) return shown.negative ? value.negated() : value;
  const scaled = value.dividedBy(unitOf(shown.literal)).times(unitOf(literal));
  const moved = shown.literal.value.equals(literal.value) ? value : scaled;
  const sameSign = shownValue(shown).isNegative() === literal.value.isNegative();
  return sameSign ? moved : moved.negated();
}
