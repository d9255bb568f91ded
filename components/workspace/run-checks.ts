import type { Reply } from "#lib/reply/types.ts";
import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { parseIssueList } from "#lib/workspaces/issue-list.ts";
import { locateQuote } from "#lib/workspaces/locate-quote.ts";
import { type FormValues, isBlank } from "./form-values.ts";

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
  | "clausesNoRules"
  | "clausesNone"
  | "clausesAll"
  | "clausesMissing";

/** What the program finds in a finished reply, by the workspace's list of checks. `inputs` are those of the run. */
export function runChecks(checks: WorkspaceView["checks"], reply: Reply, inputs: FormValues): CheckResult[] {
  const { issues } = parseIssueList(reply.answer);
  return checks.flatMap(({ id, field }) => {
    const input = field ? inputs[field] : undefined;
    const text = typeof input === "string" ? input : "";
    if (id === "quotes-in-input")
      return [
        {
          id,
          ...checkQuotes(
            issues.flatMap((issue) => issue.quote ?? []),
            text,
          ),
        },
      ];
    if (id === "box-in-contract") return [{ id, ...checkBox(reply) }];
    if (id === "clauses-in-rules")
      return [
        {
          id,
          ...checkClauses(
            issues.flatMap((issue) => issue.clause ?? []),
            text,
          ),
        },
      ];
    return [];
  });
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

function checkQuotes(quotes: string[], text: string): Outcome {
  if (quotes.length === 0) return outcome("not-checkable", "quotesNone");
  const states = quotes.map((quote) => locateQuote(quote, text).state);
  const count = (state: string) => states.filter((other) => other === state).length;
  if (count("found") === quotes.length) return outcome("pass", "quotesAll", { count: quotes.length });
  const figures = { count: quotes.length, found: count("found"), altered: count("altered"), missing: count("missing") };
  return outcome(count("too-long") === quotes.length ? "not-checkable" : "fail", "quotesSome", figures);
}

function checkBox(reply: Reply): Outcome {
  if (!reply.final) return outcome("fail", "boxNone");
  const allowed = reply.final.value?.kind === "verdict";
  return outcome(allowed ? "pass" : "fail", allowed ? "boxAllowed" : "boxOther", { text: reply.final.text });
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
