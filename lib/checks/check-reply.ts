import type { Finding, Reply, Value } from "../reply/types.ts";
import { CHECKS } from "./registry.ts";
import type { CheckInput } from "./types.ts";

export type CheckContext = Partial<Omit<CheckInput, "reply">>;
export type Checked = {
  findings: Finding[];
  /** The boxed value with the model's own arithmetic done right; null when there is nothing to correct for certain. */
  corrected: Value | null;
  /** Which checks ran, in which version: `arithmetic@1 quotes@1`. */
  version: string;
};

export const CHECKS_VERSION = CHECKS.map((check) => `${check.id}@${check.version}`).join(" ");

/**
 * Runs every check on a parsed reply: the one entry for runs, the API and pages. Pure; the same reply and context always
 * give the same findings, in the order of their places. Never throws for what a reply holds.
 */
export function checkReply(reply: Reply, context: CheckContext = {}): Checked {
  const input: CheckInput = { question: "", inputs: {}, sources: [], language: "en", ...context, reply };
  const findings: Finding[] = [];
  let corrected: Value | null = null;
  for (const check of CHECKS) {
    const result = check.run(input);
    findings.push(...result.findings);
    corrected = result.corrected ?? corrected;
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, corrected, version: CHECKS_VERSION };
}
