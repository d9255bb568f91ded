import type { Decimal } from "decimal.js";
import type { Boxed, Reply, Value } from "../../reply/types.ts";
import { type Option, optionNamed } from "../choices/read-options.ts";
import { digitsOf, unitOf } from "./exact.ts";
import type { Shown } from "./expression.ts";
import { fromWrongSteps, isUnclear, sameResult } from "./follow-through.ts";
import { formatAmount } from "./format-amount.ts";
import { agrees, shownValue } from "./judge.ts";
import { keyOf, type LedgerStep } from "./ledger-types.ts";
import { type Evidence, traceSteps } from "./trace-steps.ts";

/** The option that the reply's own steps come to, where its box names another one. */
export type ChoiceCorrection = {
  value: Value;
  letter: string;
  /** What the steps come to, as written. */
  shown: string;
  box: Boxed;
  /** The steps are right; the box names an option that they did not come to. */
  miscopied: boolean;
};

/** What the steps come to, in the measure of `like`. */
type Result = { value: Decimal; like: Shown; miscopied: boolean };

/**
 * Follows wrong steps to a boxed letter. Null unless the steps computed right come to exactly one option within its written
 * precision, and not to the one that is boxed. `given` of the evidence must leave the options' own numbers out.
 */
export function followToChoice(reply: Reply, evidence: Evidence, options: readonly Option[]): ChoiceCorrection | null {
  const box = reply.final ?? reply.candidate;
  const chosen = box && !isUnclear(reply) ? optionNamed(box.text, options) : null;
  if (!box || !chosen?.shown || options.some((option) => !option.shown || option.shown.literal.doubtful)) return null;
  if (evidence.given.has(keyOf(shownValue(chosen.shown).abs()))) return null;
  const steps = evidence.ledger.steps.filter((step) => step.shown && step.end <= box.end);
  const found = cameFrom(evidence, steps, chosen, options);
  if (!found) return null;
  const reached = options.filter((option) => option.shown && states(option.shown, found));
  const [only] = reached;
  if (!only?.shown || reached.length > 1 || only === chosen || only.shown.literal.significant < 2) return null;
  const han = /\p{Script=Han}/u.test(box.text + only.text);
  const shown = formatAmount(found.value, found.like, han);
  return {
    value: { kind: "choice", choices: [only.letter] },
    letter: only.letter,
    shown,
    box,
    miscopied: found.miscopied,
  };
}

function cameFrom(evidence: Evidence, steps: LedgerStep[], chosen: Option, options: readonly Option[]): Result | null {
  const like = chosen.shown as Shown;
  const finals = steps.filter((step) => sameResult(step.shown as Shown, like));
  if (finals.length > 0) {
    const found = fromWrongSteps(evidence, finals, like);
    return found && { value: found.value, like, miscopied: false };
  }
  const last = steps.at(-1);
  if (!last?.shown) return null;
  const result = last.shown;
  const reached = options.some(
    (option) => option.shown && states(option.shown, { value: shownValue(result), like: result }),
  );
  if (reached) return otherLetter(evidence, last, like);
  // A wrong result that is no option: the nearest one was taken for it, and nothing spoke of that one before.
  if (nearest(shownValue(result), result, options) !== chosen) return null;
  const said = evidence.stated.get(digitsOf(like.literal).toString())?.[0];
  if (said && said.start < last.end) return null;
  const same = steps.filter((step) => sameResult(step.shown as Shown, result));
  const found = fromWrongSteps(evidence, same, result);
  return found && { value: found.value, like: result, miscopied: false };
}

/** The last step is right and gives another option, and the number of the boxed one stands nowhere in the reply. */
function otherLetter(evidence: Evidence, last: LedgerStep, boxed: Shown): Result | null {
  if (last.verdict !== "pass" || evidence.ledger.steps.some((step) => step.verdict === "fail")) return null;
  if (evidence.stated.has(digitsOf(boxed.literal).toString())) return null;
  const traced = traceSteps(evidence)(last);
  return traced && { value: traced.value, like: last.shown as Shown, miscopied: true };
}

/** Whether an option states this value, in its own measure or with the mark and scale left to the question. */
function states(option: Shown, { value, like }: Pick<Result, "value" | "like">): boolean {
  if (agrees(value, option)) return true;
  const bare = option.literal.markPower === 0 && option.literal.scale === 0;
  return bare && agrees(value.dividedBy(unitOf(like.literal)), option);
}

function nearest(value: Decimal, like: Shown, options: readonly Option[]): Option | undefined {
  const distance = ({ shown }: Option) => {
    const bare = shown && shown.literal.markPower === 0 && shown.literal.scale === 0;
    const measured = bare ? value.dividedBy(unitOf(like.literal)) : value;
    return shown ? measured.minus(shownValue(shown)).abs().toNumber() : Number.POSITIVE_INFINITY;
  };
  return options.toSorted((a, b) => distance(a) - distance(b))[0];
}
