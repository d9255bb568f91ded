import type { Finding } from "../../reply/types.ts";
import { followThrough } from "../arithmetic/follow-through.ts";
import { formatAmount } from "../arithmetic/format-amount.ts";
import type { LedgerStep } from "../arithmetic/ledger-types.ts";
import { givenNumbers, ledgerOf } from "../arithmetic/reply-ledger.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** Recomputes every explicit computation, and follows wrong ones to the boxed value. */
export default defineCheck({
  id: "arithmetic",
  version: 1,
  run(input) {
    const ledger = ledgerOf(input);
    const findings = ledger.steps.map((step) => toFinding(step, input));
    const correction = followThrough(input.reply, ledger, givenNumbers(input));
    if (!correction) return { findings, corrected: null };
    const { box, shown } = correction;
    const got = box.text;
    findings.push({
      check: "arithmetic",
      verdict: "fail",
      message: say(input.language, "arithmetic.corrected", { expected: shown, got }),
      start: box.start,
      end: box.end,
      expected: shown,
      got,
    });
    return { findings, corrected: correction.value };
  },
});

function toFinding(step: LedgerStep, { language, reply }: CheckInput): Finding {
  const { verdict, start, end, shown } = step;
  const place = { check: "arithmetic", verdict, start, end };
  const got = shown ? reply.raw.slice(shown.literal.start, shown.literal.end).replace(/\s+/g, " ") : undefined;
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
  return { ...place, message: say(language, key, { expected, got: signed }), expected, got: signed };
}
