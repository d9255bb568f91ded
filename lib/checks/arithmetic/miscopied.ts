import type { Decimal } from "decimal.js";
import type { Boxed } from "../../reply/types.ts";
import { digitsOf } from "./exact.ts";
import type { Shown } from "./expression.ts";
import { keyOf, type LedgerStep } from "./ledger-types.ts";
import type { Evidence } from "./trace-steps.ts";
import { traceSteps } from "./trace-steps.ts";
import { isTypo } from "./typos.ts";

/**
 * The box holds no result of any step but one mistyped digit of the last one: 14.14% computed, 14.41% boxed. Null unless
 * that figure stands nowhere before that result, nothing uses the result otherwise, and only one result looks like it.
 */
export function findMiscopied(
  evidence: Evidence,
  box: Boxed,
  shown: Shown,
): { value: Decimal; roots: LedgerStep[] } | null {
  const { ledger, given } = evidence;
  const { literal } = shown;
  if (literal.significant < 3 || given.has(digitsOf(literal).toString())) return null;
  const steps = ledger.steps.filter((step) => step.shown && step.end <= box.start + 1);
  const alike = steps.filter((step) => looksLike(step.shown as Shown, shown));
  const last = alike.at(-1);
  if (
    !last?.shown ||
    alike.some((step) => keyOf((step.shown as Shown).literal.value) !== keyOf((last.shown as Shown).literal.value))
  )
    return null;
  const firstSeen = evidence.stated.get(digitsOf(literal).toString())?.[0]?.start ?? box.start;
  if (firstSeen < last.end) return null;
  // A result that something else is computed from is a stage, and the box may come after it.
  if (steps.some((step) => step.start >= last.end && !looksLike(step.shown as Shown, shown))) return null;
  const traced = traceSteps(evidence)(last);
  if (!traced || traced.roots.length > 0 || last.verdict !== "pass") return null;
  return { value: traced.value, roots: [] };
}

function looksLike(result: Shown, box: Shown): boolean {
  const [a, b] = [result.literal, box.literal];
  if (a.markPower !== b.markPower || a.scale !== b.scale || a.decimals !== b.decimals) return false;
  if (a.significant !== b.significant || result.negative !== box.negative) return false;
  return isTypo(digitsOf(a), digitsOf(b));
}
