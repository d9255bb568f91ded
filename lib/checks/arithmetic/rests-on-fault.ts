import { literalsOf } from "./expression.ts";
import { shownValue } from "./judge.ts";
import { keyOf, type Ledger, type LedgerStep } from "./ledger-types.ts";

/** The steps that are wrong, and those that use the result of one: right in themselves, and still no proof of a number. */
export function stepsOnFault(ledger: Ledger): Set<LedgerStep> {
  const tainted = new Set<LedgerStep>();
  /** The last word on each result so far. */
  const wrong = new Map<string, boolean>();
  for (const step of ledger.steps) {
    const inherits = literalsOf(step.expr).some((literal) => {
      const own = ledger.sources.get(literal);
      return own && own !== step ? tainted.has(own) : wrong.get(keyOf(literal.value)) === true;
    });
    const faulty = step.verdict === "fail" || inherits;
    if (faulty) tainted.add(step);
    if (step.shown) wrong.set(keyOf(shownValue(step.shown).abs()), faulty);
  }
  return tainted;
}
