import { useRef } from "react";
import { type BlockStream, createBlockStream } from "#lib/markdown/parse-markdown.ts";
import type { Block } from "#lib/markdown/types.ts";

interface Reading {
  stream: BlockStream;
  text: string;
  ended: boolean;
  blocks: readonly Block[] | null;
}

const SAMPLE = 64;

/**
 * The blocks of a text that usually grows at its end. Blocks that were closed before keep their identity,
 * and only the appended characters are read.
 */
export function useBlocks(text: string, streaming: boolean): readonly Block[] {
  const ref = useRef<Reading | null>(null);
  let reading = ref.current;
  if (reading === null || !continues(reading, text, streaming)) {
    reading = { stream: createBlockStream(), text: "", ended: false, blocks: null };
    ref.current = reading;
  }
  // Drawn again without news: the same blocks, so that nothing below is.
  if (reading.blocks !== null && text.length === reading.text.length && reading.ended === !streaming)
    return reading.blocks;
  if (text.length > reading.text.length) reading.stream.push(text.slice(reading.text.length));
  reading.text = text;
  reading.ended = !streaming;
  const { stable, tail } = streaming ? reading.stream.view() : reading.stream.end();
  reading.blocks = [...stable, ...tail];
  return reading.blocks;
}

/** Compares the ends of what was read, not all of it: the cost must not grow with the text. */
function continues({ text: read, ended }: Reading, text: string, streaming: boolean): boolean {
  if (ended) return !streaming && text === read;
  if (text.length < read.length) return false;
  const from = Math.max(0, read.length - SAMPLE);
  return text.startsWith(read.slice(0, SAMPLE)) && text.startsWith(read.slice(from), from);
}
