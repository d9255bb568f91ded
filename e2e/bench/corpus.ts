import { readFileSync } from "node:fs";
import path from "node:path";

/** The reply every product was measured with: 6,021 tokens, a trace without formulas, an answer with 18, two tables, two programs and one sentence about money. */
export type Corpus = {
  tokens: readonly string[];
  /** Positions in `tokens`: the first word of the trace and of the answer. */
  firstTrace: number;
  firstAnswer: number;
};

const read = (name: string) => readFileSync(path.join(import.meta.dirname, "corpus", name), "utf8");
const ANSWER_FIRST = "Val";

export const TRACE_FIRST = "Okay";
export const ANSWER_END = "ENDOFANSWER";

export function readCorpus(): Corpus {
  const trace = cut(read("trace.txt"));
  const answer = cut(read("answer.md"));
  const tokens = ["<think>", "\n", ...trace, "\n", "</think>", "\n\n", ...answer];
  const firstWord = answer.findIndex((piece) => piece.trim() === ANSWER_FIRST);
  return { tokens, firstTrace: 2, firstAnswer: 2 + trace.length + 3 + firstWord };
}

/** A trace and an answer of about `tokens` tokens each half, made of one section again and again: equal work at every length. */
export function repeatedCorpus(tokens: number): readonly string[] {
  const section = cut(
    "## Cash flow\n\nThe cash flow of the year grows by $g = 2.5\\%$, and its present value is *lower* than **106.2**.\n\n" +
      "- Revenue rises with the price of steel and the number of tonnes.\n- Costs follow wages, freight and energy.\n\n" +
      "| Year | Flow | Value |\n| --- | ---: | ---: |\n| 2026 | 118.4 | 108.6 |\n| 2027 | 126.9 | 106.8 |\n\n",
  );
  const out: string[] = [];
  while (out.length < tokens) out.push(...section);
  return out;
}

/** Pieces of 1 to 4 characters, as a vocabulary cuts: a leading space joins its word, digits come one at a time. */
function cut(text: string): string[] {
  const out: string[] = [];
  for (const [piece] of text.matchAll(/ ?[A-Za-z]+|[0-9]| ?[^\sA-Za-z0-9]{1,2}|\n+| +|./gsu)) {
    let word = piece;
    while (word.length > 4) {
      const at = word.length - 4 === 1 ? 3 : 4;
      out.push(word.slice(0, at));
      word = word.slice(at);
    }
    out.push(word);
  }
  return out;
}
