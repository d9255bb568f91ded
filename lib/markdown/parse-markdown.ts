import { createBlockStream } from "./blocks/block-stream.ts";
import type { Block } from "./types.ts";

/** All blocks of a whole text; the same ones a block stream ends with, however the text was cut. */
export function parseMarkdown(text: string): readonly Block[] {
  const stream = createBlockStream();
  stream.push(text);
  return stream.end().stable;
}

export type { BlockStream, BlockView } from "./blocks/block-stream.ts";
export { createBlockStream } from "./blocks/block-stream.ts";
export { parseInline } from "./inline/parse-inline.ts";
