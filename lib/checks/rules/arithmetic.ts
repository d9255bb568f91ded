import type { Boxed, Finding, Value } from "../../reply/types.ts";
import { unwrapLatex } from "../../reply/unwrap-latex.ts";
import { MOST_STEPS } from "../arithmetic/build-ledger.ts";
import { followThrough } from "../arithmetic/follow-through.ts";
import { followToChoice } from "../arithmetic/follow-to-choice.ts";
import { formatAmount } from "../arithmetic/format-amount.ts";
import type { LedgerStep } from "../arithmetic/ledger-types.ts";
import { evidenceOf, givenBeside, ledgerOf } from "../arithmetic/reply-ledger.ts";
import type { Evidence } from "../arithmetic/trace-steps.ts";
import { findUses, type Use } from "../arithmetic/used-again.ts";
import { optionNamed, readOptions } from "../choices/read-options.ts";
import { questionOf } from "../question-of.ts";
import { type CheckInput, type CheckResult, defineCheck } from "../types.ts";
import { say, type WordKey } from "../words.ts";

/** Recomputes every explicit computation, and follows wrong ones to the boxed value. */
export default defineCheck({
  id: "arithmetic",
  version: 4,
  run(input) {
    const ledger = ledgerOf(input);
    const evidence = evidenceOf(input);
    const wrong = ledger.steps.some((step) => step.verdict === "fail");
    const usesOf = wrong ? findUses(evidence) : () => [];
    const findings = ledger.steps.map((step) => toFinding(step, input, usesOf(step)));
    if (ledger.cutAt !== undefined) {
      const message = say(input.language, "arithmetic.cut", { count: MOST_STEPS });
      findings.push({ check: "arithmetic", verdict: "not-checkable", message, start: ledger.cutAt, end: ledger.cutAt });
    }
    const correction = correct(input, evidence);
    return { findings: [...findings, ...(correction?.findings ?? [])], corrected: correction?.corrected ?? null };
  },
});

/** What the box would hold with the steps computed right: another number, or another one of the options of the question. */
function correct(input: CheckInput, evidence: Evidence): CheckResult | null {
  const number = followThrough(input.reply, evidence);
  if (number) {
    const key = number.miscopied ? "arithmetic.miscopied" : "arithmetic.corrected";
    return onBox(input, number.box, number.value, key, { expected: number.shown });
  }
  const box = input.reply.final ?? input.reply.candidate;
  const listed = box && box.value?.kind !== "number" ? readOptions(questionOf(input)) : null;
  if (!box || !listed || !optionNamed(box.text, listed.options)) return null;
  const choice = followToChoice(input.reply, evidenceOf(input, givenBeside(listed, input)), listed.options);
  if (!choice) return null;
  const key = choice.miscopied ? "arithmetic.otherLetter" : "arithmetic.otherOption";
  return onBox(input, choice.box, choice.value, key, { expected: choice.letter, value: choice.shown });
}

function onBox(
  { language }: CheckInput,
  { start, end, text: got }: Boxed,
  corrected: Value,
  key: WordKey,
  { expected, ...more }: { expected: string; value?: string },
): CheckResult {
  const message = say(language, key, { expected, got, ...more });
  return { findings: [{ check: "arithmetic", verdict: "fail", message, start, end, expected, got }], corrected };
}

function toFinding(step: LedgerStep, { language, reply }: CheckInput, uses: Use[]): Finding {
  const { verdict, start, end, shown } = step;
  const place = { check: "arithmetic", verdict, start, end };
  const got = shown
    ? unwrapLatex(reply.raw.slice(shown.literal.start, shown.literal.end)).replace(/\s+/g, " ")
    : undefined;
  if (verdict === "not-checkable" || !step.expected || !shown || got === undefined) {
    const message = say(language, verdict === "pass" ? "arithmetic.pass" : "arithmetic.unread", { expected: "✓" });
    return { ...place, message };
  }
  const signed = shown.negative ? `-${got}` : got;
  const expected = formatAmount(step.expected, shown, /\p{Script=Han}/u.test(got));
  const key =
    verdict === "pass"
      ? step.reading?.loose
        ? "arithmetic.loose"
        : "arithmetic.pass"
      : (`arithmetic.${step.fault === "factor" || step.fault === "sign" ? step.fault : "fail"}` as const);
  const figures = { message: say(language, key, { expected, got: signed }), expected, got: signed };
  if (verdict !== "fail") return { ...place, ...figures };
  const written = { start: shown.literal.start, end: shown.literal.end };
  return { ...place, ...figures, place: written, ...(uses.length > 0 ? { usedAgain: uses } : {}) };
}
