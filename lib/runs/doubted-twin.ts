import type { Twin } from "./schema.ts";

/** Which of two agreeing replies, or both, has its boxed value called wrong by its own findings; null where neither has. */
export function doubtedTwin({ outcome, marked }: Pick<Twin, "outcome" | "marked">): "both" | "own" | "other" | null {
  if (outcome !== "same" || (!marked.own && !marked.twin)) return null;
  return marked.own && marked.twin ? "both" : marked.own ? "own" : "other";
}
