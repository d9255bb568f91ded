import { correctionOf } from "#components/checks/describe-findings.ts";
import { plainMessage } from "#components/checks/snippet.ts";
import type { Reply } from "#lib/reply/types.ts";
import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";

type Verdict = "pass" | "fail" | "not-checkable";
type Counts = { pass: number; fail: number; open: number };
/** What one check of a workspace came to: a single finding in its own words, else how many of each kind there are. */
export type CheckResult =
  | { id: string; verdict: Verdict; words: string }
  | { id: string; verdict: Verdict; counts: Counts };

/** Where a workspace's check goes by another name than the findings it makes. */
const MADE_BY: Record<string, string> = { "quotes-in-input": "quotes", "clauses-in-rules": "citations" };

/**
 * The findings of a finished reply, by the workspace's list of checks. Nothing is checked here: the list says what the panel,
 * the exports and the API say.
 */
export function checkResults(checks: WorkspaceView["checks"], reply: Reply): CheckResult[] {
  const [first] = reply.findings;
  if (first && reply.checksVersion?.startsWith("unchecked:"))
    return checks.map(({ id }) => ({ id, verdict: "not-checkable", words: first.message }));
  // What the box would hold is no line of the text: the summary does not count it either.
  const correction = correctionOf(reply);
  const findings = reply.findings.filter((finding) => finding !== correction);
  return checks.map(({ id }) => {
    const own = findings.filter((finding) => finding.check === (MADE_BY[id] ?? id));
    const [only] = own;
    if (only && own.length === 1) return { id, verdict: only.verdict, words: plainMessage(only) };
    const count = (verdict: Verdict) => own.filter((finding) => finding.verdict === verdict).length;
    const counts = { pass: count("pass"), fail: count("fail"), open: count("not-checkable") };
    return { id, verdict: counts.fail > 0 ? "fail" : counts.pass > 0 ? "pass" : "not-checkable", counts };
  });
}
