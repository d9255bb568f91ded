"use client";

import { memo, useDeferredValue } from "react";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import type { Block } from "#lib/markdown/types.ts";
import { BlockList } from "./block-list.tsx";
import { useBlocks } from "./use-blocks.ts";
import "./markdown.css";

const NONE: readonly Block[] = [];
/** Blocks that are drawn without a break. */
const AT_ONCE = 6;

interface Props {
  text: string;
  /** The text is still growing: only its end is read and drawn again. */
  streaming?: boolean;
  /** Language of the text itself, which picks its glyphs and line breaks. */
  lang?: string;
}

/** Draws a model's Markdown: trace, answer and boxed value alike. Nothing in the text can run or load anything. */
export const Markdown = memo(function Markdown({ text, streaming = false, lang }: Props) {
  const blocks = useBlocks(text, streaming);
  // A reply that comes all at once is drawn in slices, so that keys and scrolling are answered between them. What the
  // server has drawn stays as it is.
  const begunHere = useHydrated();
  const drawn = useDeferredValue(blocks, streaming && begunHere ? NONE : blocks);
  const shown = blocks.length - drawn.length > AT_ONCE ? drawn : blocks;
  return (
    <div className="md" lang={lang}>
      <BlockList blocks={shown} open={streaming} />
    </div>
  );
});
