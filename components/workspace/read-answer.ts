import { type AnswerSections, parseAnswerSections } from "#lib/workspaces/answer-sections.ts";
import { findAnswerTable } from "#lib/workspaces/answer-table.ts";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";

export type ReadAnswer = {
  sections: AnswerSections;
  /** Rows of the contract's table; null when the answer has none. */
  table: string[][] | null;
  /** What is left of the answer's own text. */
  rest: string;
};

/** The parts of an answer, then the contract's table out of what stands between them, its heading line with it. */
export function readAnswer(answer: string, contract: ContractView): ReadAnswer {
  const sections = parseAnswerSections(answer);
  const found = contract.table ? findAnswerTable(sections.rest, contract.table.columns) : null;
  if (!found) return { sections, table: null, rest: sections.rest };
  const before = sections.rest.slice(0, found.start).replace(/(?:^|\n)[^\n]{1,80}[:：][*_\s]*$/u, "");
  return { sections, table: found.rows, rest: `${before}\n${sections.rest.slice(found.end)}`.trim() };
}
