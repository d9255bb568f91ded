import { highlight, type TokenLine } from "./highlight.ts";
import type { Grammar } from "./languages.ts";

export type ColourTask = { id: number; text: string; grammar: Grammar };
export type ColourAnswer = { id: number; lines: TokenLine[] } | { id: number; failure: string };

/** Colours code beside the page: a grammar's patterns take 50 ms to compile, which a person who types would notice. */
addEventListener("message", async ({ data }: MessageEvent<ColourTask>) => {
  const { id, text, grammar } = data;
  const answer: ColourAnswer = await highlight(text, grammar).then(
    (lines) => ({ id, lines }),
    (error: unknown) => ({ id, failure: String(error) }),
  );
  postMessage(answer);
});
