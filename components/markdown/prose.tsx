import { memo, type ReactNode, useRef } from "react";
import { parseInline } from "#lib/markdown/parse-markdown.ts";
import { InlineNodes } from "./inline-nodes.tsx";

/** Longer open paragraphs are read again only when they have grown by an eighth. */
const LONG = 4_096;

interface Props {
  text: string;
  open?: boolean;
}

/** A paragraph's, heading's or cell's text. */
export const Prose = memo(function Prose({ text, open = false }: Props) {
  const read = useRef<{ length: number; nodes: ReactNode }>({ length: 0, nodes: null });
  const { length } = read.current;
  if (open && text.length > LONG && length > 0 && text.length >= length && text.length - length < length / 8) {
    return (
      <>
        {read.current.nodes}
        {text.slice(length)}
      </>
    );
  }
  const nodes = <InlineNodes inlines={parseInline(text)} />;
  read.current = { length: text.length, nodes };
  return nodes;
});
