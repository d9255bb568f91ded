"use client";

import { memo } from "react";
import { BlockList } from "./block-list.tsx";
import { useBlocks } from "./use-blocks.ts";
import "./markdown.css";

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
  return (
    <div className="md" lang={lang}>
      <BlockList blocks={blocks} open={streaming} />
    </div>
  );
});
