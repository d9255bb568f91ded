import type { AnswerTable, WorkspaceLanguage } from "./define-workspace.ts";
import { parseTable } from "./parse-table.ts";

/** The head and rule line that a prompt asks for, and one row of dots. */
export function tableFormat(table: AnswerTable, language: WorkspaceLanguage): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(table.columns.map((column) => column.label[language])),
    `|${" --- |".repeat(table.columns.length)}`,
    line(table.columns.map(() => "…")),
  ].join("\n");
}

/** Where a table stands in the answer (UTF-16) and its rows below the head, each as wide as the contract's columns. */
export type FoundTable = { rows: string[][]; start: number; end: number };

/**
 * The answer's Markdown table in the form of the contract: the first whose head names at least half of the columns, in
 * any of the languages, or is as wide as the contract asks. Null when there is none. Linear in the length.
 */
export function findAnswerTable(answer: string, columns: { labels: string[] }[]): FoundTable | null {
  const known = columns.map((column) => column.labels.map((label) => label.toLowerCase()));
  for (const match of answer.matchAll(/^[ \t]*\|[^\n]*(?:\n[ \t]*\|[^\n]*)+/gmu)) {
    const [head = [], ...rows] = parseTable(match[0]);
    const named = head.filter((cell) => known.some((labels) => labels.includes(cell.trim().toLowerCase()))).length;
    if (rows.length === 0 || (named * 2 < columns.length && head.length !== columns.length)) continue;
    return {
      rows: rows.map((row) => columns.map((_, i) => tidyCell(row[i] ?? ""))),
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return null;
}

/** Cells come as the model wrote them, but for emphasis and line breaks in HTML. */
function tidyCell(cell: string): string {
  return cell
    .trim()
    .replace(/<br\s*\/?>/giu, " ")
    .replace(/^(?:\*\*|__)(.+)(?:\*\*|__)$/u, "$1");
}

/** A quote in a cell without the marks around it. */
export function unquoteCell(cell: string): string {
  return /^[「『“"](.+)[」』”"]$/u.exec(cell)?.[1] ?? cell;
}
