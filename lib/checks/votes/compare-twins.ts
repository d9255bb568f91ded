import type { Boxed, Reply } from "../../reply/types.ts";
import { compareValues } from "../../reply/values/compare-values.ts";
import { firstParting, type Parting } from "./first-parting.ts";
import { compareBoxed } from "./same-value.ts";

/** What the same task came to in two languages. `rule` names what decided. */
export type TwinResult = {
  outcome: "same" | "different" | "not-comparable";
  rule: string;
  /** Where the two part, seen from the first reply; null where they agree or nothing tells. */
  parting: Parting | null;
};

const notComparable = (rule: string): TwinResult => ({ outcome: "not-comparable", rule, parting: null });

/**
 * Compares the boxed values of one task asked in two languages, in either order. Verdicts and grades compare by their
 * contract's ids, so both replies must have been parsed with it; free text in two languages is not comparable, nor are
 * equal figures in units that only a dictionary would bring together.
 */
export function compareTwins(own: Reply, twin: Reply): TwinResult {
  const [a, b] = [own.final, twin.final];
  if (!a?.value || !b?.value) return notComparable("no-box");
  const { outcome, rule } = compareBoxed(a, b);
  if (outcome === "equal") return { outcome: "same", rule, parting: null };
  if (a.value.kind === "text" || b.value.kind === "text") return notComparable("free-text");
  if (isSameFigure(a, b)) return notComparable("unit");
  return { outcome: "different", rule, parting: firstParting(own, twin) };
}

/** 5 户 and 5 households: the figures agree, and no table says that the words do. Two currencies do differ. */
function isSameFigure({ value: a }: Boxed, { value: b }: Boxed): boolean {
  if (a?.kind !== "number" || b?.kind !== "number" || !a.unit || !b.unit || a.currency !== b.currency) return false;
  const { unit: _unit, ...bare } = a;
  return a.unit !== b.unit && compareValues(bare, { ...b, unit: undefined }, "standard").outcome === "equal";
}
