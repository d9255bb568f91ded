import { memo } from "react";
import type { Block, Item, List } from "#lib/markdown/types.ts";
import { BlockList } from "./block-list.tsx";
import { CodeBlock } from "./code-block.tsx";
import { Groups } from "./groups.tsx";
import { Prose } from "./prose.tsx";
import { TableBlock } from "./table-block.tsx";

interface Props {
  block: Block;
  open: boolean;
  tight: boolean;
}

/** One block. A closed block is drawn once: its identity never changes again. */
export const BlockElement = memo(function BlockElement({ block, open, tight }: Props) {
  switch (block.kind) {
    case "paragraph":
      return tight ? (
        <div className="md-tight">
          <Prose text={block.text} open={open} />
        </div>
      ) : (
        <p>
          <Prose text={block.text} open={open} />
        </p>
      );
    case "heading": {
      // The page owns h1 and h2: a model's headings stand below them.
      const Tag = `h${Math.min(6, block.level + 2)}` as "h3" | "h4" | "h5" | "h6";
      return (
        <Tag data-level={block.level}>
          <Prose text={block.text} open={open} />
        </Tag>
      );
    }
    case "code":
      return <CodeBlock code={block} open={open} />;
    case "quote":
      return (
        <blockquote>
          <BlockList blocks={block.children} open={open} />
        </blockquote>
      );
    case "list":
      return <ListElement list={block} open={open} />;
    case "table":
      return <TableBlock table={block} />;
    case "rule":
      return <hr />;
  }
});

function ListElement({ list, open }: { list: List; open: boolean }) {
  const items = (
    <Groups items={list.items} variant={`${list.tight}${open}`}>
      {(item, index) => (
        <ItemElement key={index} item={item} tight={list.tight} open={open && index === list.items.length - 1} />
      )}
    </Groups>
  );
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>;
}

const ItemElement = memo(function ItemElement({ item, tight, open }: { item: Item; tight: boolean; open: boolean }) {
  return (
    <li>
      <BlockList blocks={item.children} open={open} tight={tight} />
    </li>
  );
});
