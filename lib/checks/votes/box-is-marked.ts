import type { Reply } from "../../reply/types.ts";

/**
 * Whether a reply's own checks call what it boxed wrong: a finding that failed lies on the box (a number that comes from a
 * wrong step is marked there too), or the model's own steps come to another value.
 */
export function boxIsMarked({ final, findings, corrected }: Pick<Reply, "final" | "findings" | "corrected">): boolean {
  if (!final) return false;
  if (corrected) return true;
  return findings.some(({ verdict, start, end }) => verdict === "fail" && start < final.end && end > final.start);
}
