import type { Reply } from "#lib/reply/types.ts";
import { unquoteCell } from "#lib/workspaces/answer-table.ts";
import type { ContractView, WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { parseIssueList } from "#lib/workspaces/issue-list.ts";
import { type FormValues, isBlank } from "./form-values.ts";
import { readAnswer } from "./read-answer.ts";
import { placeQuote, type Source, sourcesOf } from "./sources.ts";

export type CheckResult = {
  id: string;
  verdict: "pass" | "fail" | "not-checkable";
  /** A message of the "workspace" namespace below "checks", with its figures. */
  message: { key: MessageKey; figures: Record<string, string | number> };
};
type MessageKey =
  | "quotesNone"
  | "quotesAll"
  | "quotesSome"
  | "boxAllowed"
  | "boxOther"
  | "boxNone"
  | "boxNumber"
  | "boxDeclined"
  | "boxNotNumber"
  | "clausesNoRules"
  | "clausesNone"
  | "clausesAll"
  | "clausesMissing"
  | "findings"
  | "findingsNone";

/** What the program finds in a finished reply, by the workspace's list of checks. `inputs` are those of the run. */
export function runChecks(
  checks: WorkspaceView["checks"],
  reply: Reply,
  inputs: FormValues,
  contract: ContractView,
): CheckResult[] {
  return checks.map(({ id, field }) => {
    if (id === "quotes-in-input")
      return { id, ...checkQuotes(quotesOf(reply.answer, contract), sourcesOf(checks, inputs)) };
    if (id === "box-in-contract") return { id, ...checkBox(reply, contract) };
    if (id === "clauses-in-rules") {
      const rules = field ? inputs[field] : undefined;
      const clauses = parseIssueList(reply.answer).issues.flatMap((issue) => issue.clause ?? []);
      return { id, ...checkClauses(clauses, typeof rules === "string" ? rules : "") };
    }
    return { id, ...countFindings(reply, id) };
  });
}

/** What the program found when the run ended, counted; its places stand beside the reply. */
function countFindings(reply: Reply, id: string): Outcome {
  const own = reply.findings.filter((finding) => finding.check === id);
  if (own.length === 0) return outcome("not-checkable", "findingsNone");
  const count = (verdict: CheckResult["verdict"]) => own.filter((finding) => finding.verdict === verdict).length;
  const [pass, fail, open] = [count("pass"), count("fail"), count("not-checkable")];
  return outcome(fail > 0 ? "fail" : pass > 0 ? "pass" : "not-checkable", "findings", { pass, fail, open });
}

type Outcome = Omit<CheckResult, "id">;
const outcome = (
  verdict: CheckResult["verdict"],
  key: MessageKey,
  figures: Record<string, string | number> = {},
): Outcome => ({
  verdict,
  message: { key, figures },
});

/** Every passage the answer puts in quotation marks where its form asks for one. */
export function quotesOf(answer: string, contract: ContractView): string[] {
  if (contract.issueList) return parseIssueList(answer).issues.flatMap((issue) => issue.quote ?? []);
  const { sections, table } = readAnswer(answer, contract);
  const columns = contract.table?.columns ?? [];
  const cells = (table ?? []).flatMap((row) =>
    columns.flatMap((column, i) => (column.kind === "quote" && row[i] ? [unquoteCell(row[i])] : [])),
  );
  return [...sections.evidence.flatMap((item) => item.quote ?? []), ...cells];
}

function checkQuotes(quotes: string[], sources: Source[]): Outcome {
  if (quotes.length === 0) return outcome("not-checkable", "quotesNone");
  const states = quotes.map((quote) => placeQuote(quote, sources).state);
  const count = (state: string) => states.filter((other) => other === state).length;
  if (count("found") === quotes.length) return outcome("pass", "quotesAll", { count: quotes.length });
  const figures = { count: quotes.length, found: count("found"), altered: count("altered"), missing: count("missing") };
  return outcome(count("too-long") === quotes.length ? "not-checkable" : "fail", "quotesSome", figures);
}

const DECLINED = /数据不足|数據不足|insufficient data|データ不足|not disclosed|未披露/i;

function checkBox(reply: Reply, contract: ContractView): Outcome {
  if (!reply.final) return outcome("fail", "boxNone");
  const { text, value } = reply.final;
  if (contract.kind !== "number") {
    const allowed = value?.kind === "verdict";
    return outcome(allowed ? "pass" : "fail", allowed ? "boxAllowed" : "boxOther", { text });
  }
  const figure = (kind: string | undefined) => kind === "number" || kind === "range";
  if (figure(value?.kind) || (value?.kind === "list" && value.parts?.every((part) => figure(part.kind))))
    return outcome("pass", "boxNumber", { text });
  return DECLINED.test(text) ? outcome("not-checkable", "boxDeclined") : outcome("fail", "boxNotNumber", { text });
}

/** Only numbers are compared: "第 1 条", "Rule 1" and "1" are one. A clause without a number says nothing to check. */
function checkClauses(clauses: string[], rules: string): Outcome {
  if (isBlank(rules)) return outcome("not-checkable", "clausesNoRules");
  const cited = [...new Set(clauses.flatMap((clause) => clause.normalize("NFKC").match(/\d+/g) ?? []))];
  if (cited.length === 0) return outcome("not-checkable", "clausesNone");
  const there = new Set(rules.normalize("NFKC").match(/\d+/g) ?? []);
  const missing = cited.filter((number) => !there.has(number));
  return missing.length === 0
    ? outcome("pass", "clausesAll", { numbers: cited.join(", ") })
    : outcome("fail", "clausesMissing", { numbers: missing.join(", ") });
}
