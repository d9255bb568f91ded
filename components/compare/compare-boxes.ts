import { compareBoxed } from "#lib/checks/votes/same-value.ts";
import type { Boxed, Reply } from "#lib/reply/types.ts";

/** How a column's boxed value stands to the reference's. `off`: how far a number is from it, as a fraction of it. */
export type BoxDifference =
  | { kind: "equal" }
  | { kind: "different"; off: number | null }
  | { kind: "not-comparable"; why: "no-box" | "no-reference" | "not-read" };

/** Compares final boxes as votes are compared: unit-aware, within half a percent. Pure. */
export function compareBoxes(reply: Reply, reference: Reply): BoxDifference {
  const [box, gold] = [reply.final, reference.final];
  if (!gold) return { kind: "not-comparable", why: "no-reference" };
  if (!box) return { kind: "not-comparable", why: "no-box" };
  const { outcome } = compareBoxed(box, gold);
  if (outcome === "equal") return { kind: "equal" };
  if (outcome === "no-parse") return { kind: "not-comparable", why: "not-read" };
  return { kind: "different", off: distance(box, gold) };
}

function distance(box: Boxed, gold: Boxed): number | null {
  const [a, b] = [box.value, gold.value];
  if (a?.kind !== "number" || b?.kind !== "number" || a.number === undefined || !b.number) return null;
  const sameMeasure = a.unit === b.unit && a.currency === b.currency && Boolean(a.percent) === Boolean(b.percent);
  return sameMeasure ? (a.number - b.number) / Math.abs(b.number) : null;
}
