import { memo } from "react";
import type { Block } from "#lib/markdown/types.ts";
import { BlockElement } from "./block-element.tsx";
import { Groups } from "./groups.tsx";

interface Props {
  blocks: readonly Block[];
  /** The last block may still grow. */
  open: boolean;
  /** Inside a tight list paragraphs stand without space. */
  tight?: boolean;
}

export const BlockList = memo(function BlockList({ blocks, open, tight = false }: Props) {
  return (
    <Groups items={blocks} variant={`${open}${tight}`}>
      {(block, index) => (
        <BlockElement key={index} block={block} open={open && index === blocks.length - 1} tight={tight} />
      )}
    </Groups>
  );
});
