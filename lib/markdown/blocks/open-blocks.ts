import type { Align, Block, Item } from "../types.ts";
import type { Fence } from "./line-starts.ts";
import { fitRow } from "./table-row.ts";

/** Blocks that may still grow, innermost last on the parser's stack. Only these are ever changed. */

export interface OpenRoot {
  kind: "root";
  children: Block[];
}
export interface OpenQuote {
  kind: "quote";
  children: Block[];
}
export interface OpenItem {
  kind: "item";
  children: Block[];
  /** Columns of the marker and of the text behind it, in the container's own coordinates. */
  markerIndent: number;
  contentIndent: number;
  /** A blank line was the last thing seen directly inside. */
  blank: boolean;
}
export interface OpenList {
  kind: "list";
  items: Item[];
  ordered: boolean;
  delimiter: string;
  start: number;
  tight: boolean;
  blank: boolean;
}
export interface OpenParagraph {
  kind: "paragraph";
  text: string;
  lines: number;
  /** The closing delimiter of a display formula that runs over several lines. */
  maths: string | null;
  mathsLines: number;
}
export interface OpenCode {
  kind: "code";
  fence: Fence;
  chunks: string[];
  rest: string;
  restLines: number;
  closed: boolean;
}
export interface OpenTable {
  kind: "table";
  align: Align[];
  head: string[];
  rows: string[][];
}
export type OpenContainer = OpenRoot | OpenQuote | OpenItem | OpenList;
export type OpenLeaf = OpenParagraph | OpenCode | OpenTable;
export type Open = OpenContainer | OpenLeaf;

export function isContainer(open: Open): open is OpenContainer {
  return open.kind === "root" || open.kind === "quote" || open.kind === "item" || open.kind === "list";
}

/** The finished block. An item is finished by its list, the root never is. */
export function freeze(open: OpenLeaf | OpenQuote | OpenList): Block {
  switch (open.kind) {
    case "paragraph":
      return { kind: "paragraph", text: open.text.trim() };
    case "code":
      return {
        kind: "code",
        language: open.fence.language,
        chunks: open.chunks,
        rest: open.rest,
        closed: open.closed,
      };
    case "table":
      return { kind: "table", align: open.align, head: fitRow(open.head, open.align.length), rows: open.rows };
    case "quote":
      return { kind: "quote", children: open.children };
    case "list":
      return { kind: "list", ordered: open.ordered, start: open.start, tight: open.tight, items: open.items };
  }
}

/** A copy that can be changed without the original noticing. What is closed inside it is shared. */
export function copyOpen(open: Open): Open {
  switch (open.kind) {
    // The root starts empty in a copy: the stable blocks are never copied.
    case "root":
      return { kind: "root", children: [] };
    case "quote":
    case "item":
      return { ...open, children: open.children.slice() };
    case "list":
      return { ...open, items: open.items.slice() };
    case "code":
      return { ...open, chunks: open.chunks.slice() };
    case "table":
      return { ...open, rows: open.rows.slice() };
    case "paragraph":
      return { ...open };
  }
}
