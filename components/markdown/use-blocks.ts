import { useRef } from "react";
import { type BlockStream, createBlockStream } from "#lib/markdown/parse-markdown.ts";
import type { Block } from "#lib/markdown/types.ts";

interface Reading {
  stream: BlockStream;
  text: string;
  ended: boolean;
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
    reading = { stream: createBlockStream(), text: "", ended: false };
    ref.current = reading;
  }
  if (text.length > reading.text.length) reading.stream.push(text.slice(reading.text.length));
  reading.text = text;
  if (!streaming) {
    reading.ended = true;
    return reading.stream.end().stable.slice();
  }
  const { stable, tail } = reading.stream.view();
  return [...stable, ...tail];
}

/** Compares the ends of what was read, not all of it: the cost must not grow with the text. */
function continues({ text: read, ended }: Reading, text: string, streaming: boolean): boolean {
  if (ended) return !streaming && text === read;
  if (text.length < read.length) return false;
  const from = Math.max(0, read.length - SAMPLE);
  return text.startsWith(read.slice(0, SAMPLE)) && text.startsWith(read.slice(from), from);
}
