import type { Finding } from "../../reply/types.ts";
import { unwrapLatex } from "../../reply/unwrap-latex.ts";
import { MOST_STEPS } from "../arithmetic/build-ledger.ts";
import { followThrough } from "../arithmetic/follow-through.ts";
import { formatAmount } from "../arithmetic/format-amount.ts";
import type { LedgerStep } from "../arithmetic/ledger-types.ts";
import { evidenceOf, ledgerOf } from "../arithmetic/reply-ledger.ts";
import { findUses, type Use } from "../arithmetic/used-again.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** Recomputes every explicit computation, and follows wrong ones to the boxed value. */
export default defineCheck({
  id: "arithmetic",
  version: 3,
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
    const correction = followThrough(input.reply, evidence);
    if (!correction) return { findings, corrected: null };
    const { box, shown, miscopied } = correction;
    const got = box.text;
    const key = miscopied ? "arithmetic.miscopied" : "arithmetic.corrected";
    findings.push({
      check: "arithmetic",
      verdict: "fail",
      message: say(input.language, key, { expected: shown, got }),
      start: box.start,
      end: box.end,
      expected: shown,
      got,
    });
    return { findings, corrected: correction.value };
  },
});

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
