import type { Finding } from "../../reply/types.ts";
import type { Span } from "../arithmetic/build-ledger.ts";
import { tenTo } from "../arithmetic/exact.ts";
import { givenPlaces } from "../arithmetic/given-places.ts";
import type { Ledger, LedgerStep } from "../arithmetic/ledger-types.ts";
import { givenNumbers, ledgerOf } from "../arithmetic/reply-ledger.ts";
import { tokensOf } from "../arithmetic/reply-tokens.ts";
import { stepsOnFault } from "../arithmetic/rests-on-fault.ts";
import type { Literal } from "../arithmetic/tokens.ts";
import { type InputPlace, type JoinedInputs, joinedInputs } from "../input-places.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** A long table says the same of each cell: beyond this many numbers the check stops. */
const MOST_NUMBERS = 400;

/** Every number of the answer is in the material, or computed by a line of the reply, or the model's own figure. */
export default defineCheck({
  id: "provenance",
  version: 2,
  run(input) {
    const given = givenNumbers(input);
    // Without a question and without material there is nothing to find a number in.
    if (given.size === 0) return { findings: [] };
    const places = sourcePlaces(input);
    const results = lookUpIn(ledgerOf(input));
    const literals = answerNumbers(input).slice(0, MOST_NUMBERS);
    return { findings: literals.map((literal) => toFinding(literal, input, given, places, results)) };
  },
});

/** Where numbers are looked up, each form of a number with where it stands first. */
type Place = { name: string; numbers: Map<string, Span>; form?: JoinedInputs };

/** The documents first, then the fields of the form, then the turn as sent. */
function sourcePlaces(input: CheckInput): Place[] {
  const form = joinedInputs(input);
  const question = say(input.language, "origin.question");
  const given = givenPlaces(input);
  return [
    ...given.sources.map(({ source, numbers }) => ({ name: source.name, numbers })),
    { name: say(input.language, "origin.form"), numbers: given.form, form },
    { name: question, numbers: given.question },
  ];
}

/** The source that holds one of these forms, in its own name, and the way to it where it is the form. */
function foundIn(places: Place[], forms: string[], { language }: CheckInput): { where: string; source?: InputPlace } {
  for (const { name, numbers, form } of places) {
    const span = forms.map((one) => numbers.get(one)).find((one) => one !== undefined);
    if (!span) continue;
    const source = form?.placeOf(span.start, span.end);
    if (!source) return { where: name };
    return { where: source.field === "question" ? say(language, "origin.question") : name, source };
  }
  return { where: "" };
}

/** The numbers of the visible text that say something: no list marks, no lone digits, no parts of names. */
function answerNumbers(input: CheckInput): Literal[] {
  const { boxed } = input.reply;
  const visible = tokensOf(input).filter((part) => part.kind !== "think");
  return visible.flatMap(({ tokens }) =>
    tokens
      .flatMap((token) => token.literal ?? [])
      .filter(
        (literal) => literal.significant > 1 || literal.markPower !== 0 || literal.scale !== 0 || inBox(boxed, literal),
      ),
  );
}

const inBox = (boxes: { start: number; end: number }[], literal: Literal) =>
  boxes.some((box) => box.start <= literal.start && literal.end <= box.end);

function toFinding(literal: Literal, input: CheckInput, given: Set<string>, places: Place[], results: Lookup): Finding {
  const place = { check: "provenance", start: literal.start, end: literal.end };
  const forms = formsOf(literal);
  if (forms.some((form) => given.has(form))) {
    const { where, source } = foundIn(places, forms, input);
    const message = say(input.language, "origin.given", { where });
    return { ...place, verdict: "pass", message, ...(source ? { source } : {}) };
  }
  const step = producer(literal, results);
  if (!step) return { ...place, verdict: "not-checkable", message: say(input.language, "origin.own") };
  if (results.tainted.has(step)) return { ...place, verdict: "fail", message: say(input.language, "origin.wrong") };
  if (step.verdict === "pass") return { ...place, verdict: "pass", message: say(input.language, "origin.computed") };
  return { ...place, verdict: step.verdict, message: say(input.language, "origin.unread") };
}

/** The forms under which the same amount may stand in the material: with and without its mark or scale. */
function formsOf(literal: Literal): string[] {
  const power = literal.markPower + literal.scale;
  const forms = [literal.value.toString()];
  if (power !== 0) forms.push(literal.value.dividedBy(tenTo(power)).toString());
  return forms;
}

/** Results sorted by worth, and by the digits they show, so that each number is looked up and not compared with all. */
type Lookup = {
  byValue: { worth: number; step: LedgerStep }[];
  byDigits: Map<string, LedgerStep[]>;
  tainted: Set<LedgerStep>;
};
const MOST_CANDIDATES = 40;

function lookUpIn(ledger: Ledger): Lookup {
  const byValue: Lookup["byValue"] = [];
  const byDigits: Lookup["byDigits"] = new Map();
  for (const step of ledger.steps) {
    if (!step.shown) continue;
    const { literal } = step.shown;
    byValue.push({ worth: literal.value.toNumber(), step });
    const key = digitsOf(literal);
    const others = byDigits.get(key);
    if (others) others.push(step);
    else byDigits.set(key, [step]);
  }
  byValue.sort((x, y) => x.worth - y.worth);
  return { byValue, byDigits, tainted: stepsOnFault(ledger) };
}

const digitsOf = (literal: Literal) => literal.value.dividedBy(tenTo(literal.markPower + literal.scale)).toString();

/** The line that gave this number, rounded or in another measure; a wrong one only where no right one did. */
function producer(literal: Literal, { byValue, byDigits, tainted }: Lookup): LedgerStep | undefined {
  const worth = literal.value.toNumber();
  const half = literal.step.toNumber() / 2 + Math.abs(worth) * 1e-14;
  const same: LedgerStep[] = [];
  for (let i = firstFrom(byValue, worth - half); i < byValue.length && same.length < MOST_CANDIDATES; i++) {
    const one = byValue[i] as Lookup["byValue"][number];
    if (one.worth > worth + half) break;
    same.push(one.step);
  }
  if (literal.significant > 1) same.push(...(byDigits.get(digitsOf(literal)) ?? []).slice(0, MOST_CANDIDATES));
  return (
    same.find(
      (step) => step.shown?.literal.start === literal.start || (step.verdict === "pass" && !tainted.has(step)),
    ) ?? same[0]
  );
}

function firstFrom(sorted: Lookup["byValue"], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.worth ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
