import type { Boxed, Reply } from "#lib/reply/types.ts";
import { compareValues } from "#lib/reply/values/compare-values.ts";

/** How a column's boxed value stands to the reference's. `off`: how far a number is from it, as a fraction of it. */
export type BoxDifference =
  | { kind: "equal" }
  | { kind: "different"; off: number | null }
  | { kind: "not-comparable"; why: "no-box" | "no-reference" | "not-read" };

/** Compares final boxes by the rules of the reply contract, within half a percent. Pure. */
export function compareBoxes(reply: Reply, reference: Reply): BoxDifference {
  const [box, gold] = [reply.final, reference.final];
  if (!gold) return { kind: "not-comparable", why: "no-reference" };
  if (!box) return { kind: "not-comparable", why: "no-box" };
  if (!gold.value) return sameWords(box, gold);
  const { outcome } = compareValues(box.value, gold.value, "standard", { text: box.text, goldText: gold.text });
  if (outcome === "equal") return { kind: "equal" };
  if (outcome === "no-parse") return { kind: "not-comparable", why: "not-read" };
  return { kind: "different", off: distance(box, gold) };
}

/** Two boxes that were not read as values can still be the same words. */
function sameWords(box: Boxed, gold: Boxed): BoxDifference {
  return box.text.trim() === gold.text.trim() ? { kind: "equal" } : { kind: "not-comparable", why: "not-read" };
}

function distance(box: Boxed, gold: Boxed): number | null {
  const [a, b] = [box.value, gold.value];
  if (a?.kind !== "number" || b?.kind !== "number" || a.number === undefined || !b.number) return null;
  const sameMeasure = a.unit === b.unit && a.currency === b.currency && Boolean(a.percent) === Boolean(b.percent);
  return sameMeasure ? (a.number - b.number) / Math.abs(b.number) : null;
}
