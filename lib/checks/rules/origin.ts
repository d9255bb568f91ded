import { segmentReply } from "../../reply/segment-reply.ts";
import type { Finding } from "../../reply/types.ts";
import { Exact } from "../arithmetic/exact.ts";
import type { LedgerStep } from "../arithmetic/ledger-types.ts";
import { normalText } from "../arithmetic/normal-text.ts";
import { numbersIn } from "../arithmetic/read-shown.ts";
import { givenNumbers, inputText, ledgerOf } from "../arithmetic/reply-ledger.ts";
import { tokenize } from "../arithmetic/tokenize.ts";
import type { Literal } from "../arithmetic/tokens.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** A long table says the same of each cell: beyond this many numbers the check stops. */
const MOST_NUMBERS = 400;

/** Every number of the answer is in the material, or computed by a line of the reply, or the model's own figure. */
export default defineCheck({
  id: "provenance",
  version: 1,
  run(input) {
    const given = givenNumbers(input);
    // Without a question and without material there is nothing to find a number in.
    if (given.size === 0) return { findings: [] };
    const places = sourcePlaces(input);
    const literals = answerNumbers(input).slice(0, MOST_NUMBERS);
    return { findings: literals.map((literal) => toFinding(literal, input, given, places)) };
  },
});

type Place = { name: string; numbers: Set<string> };

function sourcePlaces(input: CheckInput): Place[] {
  const own = {
    name: say(input.language, "origin.question"),
    numbers: numbersIn(`${input.question}\n${inputText(input)}`),
  };
  return [...input.sources.map((source) => ({ name: source.name, numbers: numbersIn(source.text) })), own];
}

/** The numbers of the visible text that say something: no list marks, no lone digits, no parts of names. */
function answerNumbers({ reply }: CheckInput): Literal[] {
  const visible = segmentReply(reply.raw, reply.flags.includes("reasoning-field")).segments.filter(
    (segment) => segment.kind !== "think",
  );
  return visible.flatMap((segment) =>
    tokenize(normalText(reply.raw.slice(segment.start, segment.end)), segment.start)
      .flatMap((token) => token.literal ?? [])
      .filter(
        (literal) =>
          literal.significant > 1 || literal.markPower !== 0 || literal.scale !== 0 || inBox(reply.boxed, literal),
      ),
  );
}

const inBox = (boxes: { start: number; end: number }[], literal: Literal) =>
  boxes.some((box) => box.start <= literal.start && literal.end <= box.end);

function toFinding(literal: Literal, input: CheckInput, given: Set<string>, places: Place[]): Finding {
  const place = { check: "provenance", start: literal.start, end: literal.end };
  const forms = formsOf(literal);
  if (forms.some((form) => given.has(form))) {
    const where = places.find((source) => forms.some((form) => source.numbers.has(form)))?.name ?? "";
    return { ...place, verdict: "pass", message: say(input.language, "origin.given", { where }) };
  }
  const step = producer(literal, ledgerOf(input).steps);
  if (!step) return { ...place, verdict: "not-checkable", message: say(input.language, "origin.own") };
  if (step.verdict === "pass") return { ...place, verdict: "pass", message: say(input.language, "origin.computed") };
  const key = step.verdict === "fail" ? "origin.wrong" : "origin.unread";
  return { ...place, verdict: step.verdict, message: say(input.language, key) };
}

/** The forms under which the same amount may stand in the material: with and without its mark or scale. */
function formsOf(literal: Literal): string[] {
  const power = literal.markPower + literal.scale;
  const forms = [literal.value.toString()];
  if (power !== 0) forms.push(literal.value.dividedBy(new Exact(10).pow(power)).toString());
  return forms;
}

/** Half a unit and a little, in plain numbers: thousands of pairs are compared, a few of them exactly. */
const maybeSame = (result: Literal, literal: Literal): boolean => {
  const [a, b, step] = [result.value.toNumber(), literal.value.toNumber(), literal.step.toNumber()];
  return (
    Math.abs(a - b) <= step ||
    [2, 3, 4, 6, 8].some((power) => Math.abs(a / 10 ** power - b) <= step || Math.abs(a * 10 ** power - b) <= step)
  );
};

/** The line that gave this number, rounded or in another measure; a wrong one only where no right one did. */
function producer(literal: Literal, steps: LedgerStep[]): LedgerStep | undefined {
  const same = steps.filter(
    (step) => step.shown && maybeSame(step.shown.literal, literal) && sameAmount(step.shown.literal, literal),
  );
  return same.find((step) => step.shown?.literal === literal || step.verdict === "pass") ?? same[0];
}

function sameAmount(result: Literal, literal: Literal): boolean {
  const half = literal.step.times("0.5000001");
  if (result.value.minus(literal.value).abs().lessThanOrEqualTo(half)) return true;
  const plain = (one: Literal) => one.value.dividedBy(new Exact(10).pow(one.markPower + one.scale));
  return result.significant > 1 && plain(result).equals(plain(literal));
}
