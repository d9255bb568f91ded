import { unquoteCell } from "./answer-table.ts";
import type { TableView } from "./describe-workspace.ts";
import { parseIssueList } from "./issue-list.ts";
import { readAnswer } from "./read-answer.ts";

/** No passage, in words: a form's part that had to be filled. */
const NONE = /^(?:无|無|没有|なし|none|n\/a|[-–—/])[。.]?$/iu;

/** Every passage that an answer gives where its form asks for a quotation, with quotation marks or without. */
export function quotesOfAnswer(answer: string, contract: { issueList?: boolean; table?: TableView }): string[] {
  return passages(answer, contract).filter((quote) => !NONE.test(quote.trim()));
}

function passages(answer: string, contract: { issueList?: boolean; table?: TableView }): string[] {
  if (contract.issueList) return parseIssueList(answer).issues.flatMap((issue) => issue.quote ?? []);
  const { sections, table } = readAnswer(answer, contract);
  const columns = contract.table?.columns ?? [];
  const cells = (table ?? []).flatMap((row) =>
    columns.flatMap((column, i) => (column.kind === "quote" && row[i] ? [unquoteCell(row[i])] : [])),
  );
  return [...sections.evidence.flatMap((item) => item.quote ?? []), ...cells];
}
