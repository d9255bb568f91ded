import { type AnswerSections, parseAnswerSections } from "./answer-sections.ts";
import { findAnswerTable } from "./answer-table.ts";
import type { TableView } from "./describe-workspace.ts";

export type ReadAnswer = {
  sections: AnswerSections;
  /** Rows of the contract's table; null when the answer has none. */
  table: string[][] | null;
  /** What the answer calls it; "" when it does not. */
  tableTitle: string;
  /** What is left of the answer's own text. */
  rest: string;
};

/** The parts of an answer, then the contract's table out of what stands between them, its heading line with it. */
export function readAnswer(answer: string, contract: { table?: TableView }): ReadAnswer {
  const sections = parseAnswerSections(answer);
  const found = contract.table ? findAnswerTable(sections.rest, contract.table.columns) : null;
  if (!found) return { sections, table: null, tableTitle: "", rest: sections.rest };
  const above = sections.rest.slice(0, found.start);
  const heading = /(?:^|\n)[ \t#*_]*([^\n]{1,40}?)[*_]*[:：][*_\s]*$/u.exec(above);
  const before = above.slice(0, heading?.index ?? above.length);
  return {
    sections,
    table: found.rows,
    tableTitle: heading?.[1] ?? "",
    rest: `${before}\n${sections.rest.slice(found.end)}`.trim(),
  };
}
