import { tableOf } from "../../workspaces/define-workspace.ts";
import { inputText } from "../arithmetic/reply-ledger.ts";
import { citedCells, namedCells, readSheets } from "../citations/cells.ts";
import { citedClauses } from "../citations/clauses.ts";
import { citedPages, readPages } from "../citations/pages.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** Clauses, pages and cells that an answer cites exist in the material it was given, and hold what it says they do. */
export default defineCheck({
  id: "citations",
  version: 2,
  run(input) {
    const { reply, plans, language } = input;
    const from = answerStart(input);
    const answer = reply.raw.slice(from);
    const sources = [
      ...input.sources,
      { id: "inputs", name: say(language, "origin.question"), text: `${inputText(input)}\n${input.question}` },
    ];
    const texts = sources.map((source) => source.text);
    const clauses = plans?.some((plan) => plan.id === "clauses-in-rules") ?? false;
    const cited = [
      ...citedClauses(answer, sources, clauses),
      ...citedPages(answer, readPages(texts)),
      ...citedCells(answer, readSheets(texts)),
      ...Object.keys(input.inputs).flatMap((field) => namedCells(answer, tableOf(input.inputs, field))),
    ];
    return {
      findings: cited.map(({ verdict, key, values, start, end }) => ({
        check: "citations",
        verdict,
        message: say(language, key, values),
        start: from + start,
        end: from + end,
        ...(key === "cell.other" ? { expected: String(values.expected), got: String(values.got) } : {}),
      })),
    };
  },
});

/** Where the visible text begins: what the trace cites on its way is not the answer's. */
function answerStart({ reply }: CheckInput): number {
  const at = reply.answer === "" ? -1 : reply.raw.lastIndexOf(reply.answer.slice(0, 200));
  return at < 0 ? reply.raw.length : at;
}
