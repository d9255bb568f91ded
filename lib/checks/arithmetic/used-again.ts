import { literalsOf } from "./expression.ts";
import { agrees } from "./judge.ts";
import { keyOf, type LedgerStep } from "./ledger-types.ts";
import { type Evidence, traceSteps } from "./trace-steps.ts";

/** A later computation that takes up a wrong result, and whether what it shows still holds with that computed right. */
export type Use = { start: number; end: number; holds: boolean };

const MOST_USES = 5;

/** Where wrong results are used again. The function returned answers for one step at a time; positions are those of the reply. */
export function findUses(evidence: Evidence): (root: LedgerStep) => Use[] {
  const trace = traceSteps(evidence);
  const users = new Map<string, LedgerStep[]>();
  for (const step of evidence.ledger.steps) {
    for (const key of new Set(literalsOf(step.expr).map((literal) => keyOf(literal.value.abs())))) {
      const others = users.get(key);
      if (others) others.push(step);
      else users.set(key, [step]);
    }
  }
  return (root) => {
    if (root.verdict !== "fail" || !root.shown || root.shown.literal.significant < 2) return [];
    const found: Use[] = [];
    for (const step of users.get(keyOf(root.shown.literal.value.abs())) ?? []) {
      if (step === root || step.start < root.start || !step.shown) continue;
      const traced = trace(step);
      // Where a link is not certain, nothing is said of it.
      if (!traced?.roots.includes(root)) continue;
      found.push({ start: step.start, end: step.end, holds: agrees(traced.value, step.shown) });
      if (found.length === MOST_USES) break;
    }
    return found;
  };
}
