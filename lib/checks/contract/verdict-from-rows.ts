import type { Finding } from "../../reply/types.ts";
import { matchVerdict } from "../../reply/values/match-verdict.ts";
import { parseIssueList } from "../../workspaces/issue-list.ts";
import type { CheckInput } from "../types.ts";
import { answerRows } from "./answer-rows.ts";
import { boxPlace, contractFinding } from "./finding.ts";

/**
 * The overall verdict beside the rows of a report: any failed row makes it non-compliant, else any row for review makes
 * it needs-review. A row whose result is no state of the contract leaves the question open.
 */
export function verdictFromRows(input: CheckInput, column: string): Finding[] {
  const verdict = input.reply.final?.value?.verdict;
  const states = input.contract?.table?.columns.find((one) => one.id === column)?.states ?? [];
  const rows = answerRows(input).map((row) => row.cells.get(column)?.text ?? "");
  if (verdict === undefined || rows.length === 0 || states.length === 0) return [];
  const words = states.map((state) => ({ id: state.id, words: [...state.words, ...Object.values(state.label)] }));
  const results = rows.map((cell) => matchVerdict(cell, words));
  if (results.includes(null)) return [contractFinding(input, "not-checkable", "verdict.unread", boxPlace(input))];
  const follows = results.includes("fail")
    ? "non-compliant"
    : results.includes("review")
      ? "needs-review"
      : "compliant";
  return [judged(input, verdict, follows, "verdict.rows")];
}

/** The verdict beside the list of issues: a compliant text has none, a non-compliant one at least one. */
export function verdictFromIssues(input: CheckInput): Finding[] {
  const verdict = input.reply.final?.value?.verdict;
  const { answer } = input.reply;
  if (verdict === undefined || !input.contract?.issueList) return [];
  const { issues } = parseIssueList(answer);
  const none = /(?:问题清单|指摘事項|issues)\s*[*]*[:：]\s*[*]*(?:无|無|没有|なし|none)/i.test(answer);
  if (issues.length === 0 && !none) return [];
  if (issues.length > 0 && none) return [contractFinding(input, "not-checkable", "verdict.unread", boxPlace(input))];
  const contradicts = none ? verdict === "non-compliant" : verdict === "compliant";
  const label = (id: string) => labelOf(input, id);
  const key = contradicts ? "verdict.issues" : "verdict.follows";
  return [
    contractFinding(input, contradicts ? "fail" : "pass", key, boxPlace(input), {
      got: label(verdict),
      count: issues.length,
    }),
  ];
}

const labelOf = ({ contract, language }: CheckInput, id: string) =>
  contract?.values?.find((value) => value.id === id)?.label[language] ?? id;

function judged(input: CheckInput, verdict: string, follows: string, key: "verdict.rows"): Finding {
  const [got, expected] = [labelOf(input, verdict), labelOf(input, follows)];
  return verdict === follows
    ? contractFinding(input, "pass", "verdict.follows", boxPlace(input))
    : contractFinding(input, "fail", key, boxPlace(input), { got, expected });
}
