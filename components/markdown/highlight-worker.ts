import { highlight, type TokenLine } from "./highlight.ts";
import type { Grammar } from "./languages.ts";

export type ColourTask = { id: number; text: string; grammar: Grammar };
/** "begun": nothing else is coloured until the answer to the same task. */
export type ColourAnswer = { id: number } & ({ begun: true } | { lines: TokenLine[] } | { failure: string });

/** Colours code beside the page: a grammar's patterns take 50 ms to compile, which a person who types would notice. */
addEventListener("message", async ({ data }: MessageEvent<ColourTask>) => {
  const { id, text, grammar } = data;
  const tell = (answer: ColourAnswer) => postMessage(answer);
  await highlight(text, grammar, () => tell({ id, begun: true })).then(
    (lines) => tell({ id, lines }),
    (error: unknown) => tell({ id, failure: String(error) }),
  );
});
