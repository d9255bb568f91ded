import type { Reply } from "../../reply/types.ts";

/** Checks that speak of a figure itself: its steps, where it comes from, its formula. The others speak of how it is put. */
const OF_THE_FIGURE = new Set(["arithmetic", "provenance", "calculators"]);

/**
 * Whether a reply's own checks call what it boxed wrong: a finding that failed lies on the box (a number that comes from a
 * wrong step is marked there too), or the model's own steps come to another value.
 */
export function boxIsMarked({ final, findings, corrected }: Pick<Reply, "final" | "findings" | "corrected">): boolean {
  if (!final) return false;
  if (corrected) return true;
  return findings.some(
    ({ check, verdict, start, end }) =>
      verdict === "fail" && OF_THE_FIGURE.has(check) && start < final.end && end > final.start,
  );
}
