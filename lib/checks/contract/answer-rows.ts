import { findAnswerTable } from "../../workspaces/answer-table.ts";
import type { CheckInput } from "../types.ts";
import { visibleText } from "./answer-place.ts";

/** A cell's text and its place in the reply. */
export type Cell = { text: string; start: number; end: number };
export type AnswerRow = { cells: Map<string, Cell>; start: number; end: number };

/** The rows of the table that the contract asks for, cells by column id; [] where the answer holds none. */
export function answerRows({ reply, contract }: CheckInput): AnswerRow[] {
  const columns = contract?.table?.columns ?? [];
  if (columns.length === 0) return [];
  const text = visibleText(reply);
  const table = findAnswerTable(
    text,
    columns.map((column) => ({ labels: Object.values(column.label) })),
  );
  if (!table) return [];
  const lines = [...text.slice(table.start, table.end).matchAll(/[^\n]+/g)];
  return lines.slice(1).flatMap((line) => {
    if (/^[\s|:-]+$/.test(line[0])) return [];
    const start = table.start + line.index;
    const cells = cellsOf(line[0], start);
    const named = columns.flatMap((column, i) => (cells[i] ? [[column.id, cells[i]] as const] : []));
    return [{ cells: new Map(named), start, end: start + line[0].length }];
  });
}

/** The cells of a Markdown row; `base` is added to their places. */
export function cellsOf(line: string, base: number): Cell[] {
  const from = line.indexOf("|") + 1;
  const cells: Cell[] = [];
  for (const match of line.slice(from).matchAll(/((?:[^|\\]|\\.)*)(?:\||$)/g)) {
    const inner = match[1] ?? "";
    if (match[0] === "") break;
    const lead = inner.length - inner.trimStart().length;
    const text = inner.trim();
    const start = base + from + match.index + lead;
    cells.push({ text: text.replace(/^(?:\*\*|__)(.+)(?:\*\*|__)$/u, "$1"), start, end: start + text.length });
  }
  return cells;
}
