import type { Finding } from "../../reply/types.ts";
import { tableOf } from "../../workspaces/define-workspace.ts";
import { citedCells, namedCells, readSheets } from "../citations/cells.ts";
import type { Cited } from "../citations/cited.ts";
import { citedClauses } from "../citations/clauses.ts";
import { citedPages, readPages } from "../citations/pages.ts";
import { cellPlace, type InputPlace, joinedInputs } from "../input-places.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** Clauses, pages and cells that an answer cites exist in the material it was given, and hold what it says they do. */
export default defineCheck({
  id: "citations",
  version: 3,
  run(input) {
    const { reply, plans, language } = input;
    const from = answerStart(input);
    const answer = reply.raw.slice(from);
    const form = joinedInputs(input);
    const name = say(language, form.text.trim() === "" ? "origin.question" : "origin.form");
    const inputs = { id: INPUTS, name, text: `${form.text}\n${input.question}` };
    const sources = [...input.sources, inputs];
    const texts = sources.map((source) => source.text);
    const asked = plans?.some((plan) => plan.id === "clauses-in-rules") ?? false;
    const cited: Placed[] = [
      ...citedClauses(answer, sources, asked).map((one) => ({
        ...one,
        source: one.held?.source === INPUTS ? form.placeOf(one.held.start, one.held.end) : null,
      })),
      ...citedPages(answer, readPages(texts)),
      ...citedCells(answer, readSheets(texts)),
      ...Object.keys(input.inputs).flatMap((field) => cellsOf(answer, field, tableOf(input.inputs, field))),
    ];
    return { findings: cited.map((one) => toFinding(one, from, language)) };
  },
});

/** The inputs and the question as one of the sources. */
const INPUTS = "inputs";
type Placed = Cited & { source?: InputPlace | null };

const cellsOf = (answer: string, field: string, table: string[][]): Placed[] =>
  namedCells(answer, table).map((one) => ({
    ...one,
    source: one.cell ? cellPlace(field, table, one.cell.row, one.cell.column) : null,
  }));

function toFinding(
  { verdict, key, values, start, end, source }: Placed,
  from: number,
  language: CheckInput["language"],
): Finding {
  return {
    check: "citations",
    verdict,
    message: say(language, key, values),
    start: from + start,
    end: from + end,
    ...(key === "cell.other" ? { expected: String(values.expected), got: String(values.got) } : {}),
    ...(source ? { source } : {}),
  };
}

/** Where the visible text begins: what the trace cites on its way is not the answer's. */
function answerStart({ reply }: CheckInput): number {
  const at = reply.answer === "" ? -1 : reply.raw.lastIndexOf(reply.answer.slice(0, 200));
  return at < 0 ? reply.raw.length : at;
}
