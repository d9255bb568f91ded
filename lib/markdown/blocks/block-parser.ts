import { openMathsAfter } from "../maths/open-maths.ts";
import { closesFence, expandTabs, indentOf, isBlank, matchDelimiterRow, matchMarker } from "./line-starts.ts";
import type { Open, OpenCode, OpenItem, OpenParagraph, OpenTable } from "./open-blocks.ts";
import { copyOpen, freeze, isContainer } from "./open-blocks.ts";
import { openStarts } from "./open-starts.ts";
import { fitRow, splitRow } from "./table-row.ts";

/** Lines of code kept as one unchanging piece, so that an open block is drawn by appending. */
const CHUNK_LINES = 24;
/** A display formula that has not closed by then was not one; its lines are prose again. */
const MATHS_LINES = 60;

/**
 * Reads Markdown line by line and never looks back at what is closed: the same lines give the same
 * blocks however they arrived, and a line costs the same at the end of a long text as at its start.
 * Left out on purpose: reference definitions and setext headings (a later line would change earlier
 * blocks), indented code and raw HTML (models mean text).
 */
export class BlockParser {
  readonly stack: Open[];

  constructor(stack: Open[] = [{ kind: "root", children: [] }]) {
    this.stack = stack;
  }

  /** A second parser at the same place whose root holds only what it adds. */
  fork(): BlockParser {
    return new BlockParser(this.stack.map(copyOpen));
  }

  /** `line` without its newline. */
  addLine(line: string): void {
    const raw = line.endsWith("\r") ? line.slice(0, -1) : line;
    const { rest, depth } = this.matchContainers(expandTabs(raw));
    const leaf = this.leaf();
    const inside = leaf !== null && depth === this.stack.length - 1;
    if (inside && leaf.kind === "code") {
      this.addCodeLine(leaf, depth === 1 ? raw : rest);
      return;
    }
    if (inside && leaf.kind === "paragraph" && leaf.maths !== null && this.addMathsLine(leaf, rest)) return;
    if (isBlank(rest)) {
      this.addBlank(depth);
      return;
    }
    const added = openStarts(this, rest, depth);
    if (added !== null) this.addText(added.rest, added.depth);
  }

  end(): void {
    this.closeTo(1);
  }

  leaf(): OpenParagraph | OpenCode | OpenTable | null {
    const top = this.stack[this.stack.length - 1];
    return top === undefined || isContainer(top) ? null : top;
  }

  /** Closes every open block at `depth` and deeper, innermost first. */
  closeTo(depth: number): void {
    while (this.stack.length > depth) {
      const open = this.stack.pop();
      const parent = this.stack[this.stack.length - 1];
      if (open === undefined || parent === undefined || open.kind === "root") return;
      if (open.kind === "item") {
        if (parent.kind === "list") parent.items.push({ kind: "item", children: open.children });
      } else if ("children" in parent) parent.children.push(freeze(open));
    }
  }

  /** Makes room for a block at `depth`: closes what does not contain it and settles the list's looseness. */
  openAt(depth: number): void {
    this.closeTo(depth);
    const top = this.stack[depth - 1];
    if (top?.kind === "item" && top.blank && top.children.length > 0) {
      const list = this.stack[depth - 2];
      if (list?.kind === "list") list.tight = false;
    }
    if (top?.kind === "list" && top.blank) top.tight = false;
    this.clearBlanks();
  }

  clearBlanks(): void {
    for (const open of this.stack) if (open.kind === "item" || open.kind === "list") open.blank = false;
  }

  /** How many open containers the line belongs to, and what is left of it after their marks. */
  private matchContainers(line: string): { rest: string; depth: number } {
    let rest = line;
    let depth = 1;
    for (; depth < this.stack.length; depth++) {
      const open = this.stack[depth];
      if (open === undefined || !isContainer(open)) break;
      if (open.kind === "quote") {
        const indent = indentOf(rest);
        if (indent > 3 || rest.charAt(indent) !== ">") break;
        rest = expandTabs(rest.slice(indent + 1)).replace(/^ /, "");
      } else if (open.kind === "item") {
        const width = this.itemIndent(open, rest);
        if (width < 0) break;
        rest = rest.slice(width);
      }
    }
    // A list whose item does not go on is matched only as far as a next item may join it.
    return { rest, depth };
  }

  /** Columns of the line that belong to the item; -1 when the line is not part of it. */
  private itemIndent(item: OpenItem, rest: string): number {
    const indent = indentOf(rest);
    if (isBlank(rest)) {
      const started = item.children.length > 0 || this.stack[this.stack.length - 1] !== item;
      return started ? Math.min(indent, item.contentIndent) : -1;
    }
    if (indent >= item.contentIndent) return item.contentIndent;
    // Models often indent a nested list by two columns under "1. ": it is meant as nested.
    return indent >= item.markerIndent + 2 && matchMarker(rest) !== null ? indent : -1;
  }

  private addCodeLine(code: OpenCode, line: string): void {
    if (closesFence(line, code.fence)) {
      code.closed = true;
      this.closeTo(this.stack.length - 1);
      return;
    }
    const cut = Math.min(indentOf(line), code.fence.indent);
    code.rest += `${line.slice(cut)}\n`;
    code.restLines++;
    if (code.restLines >= CHUNK_LINES) {
      code.chunks.push(code.rest);
      code.rest = "";
      code.restLines = 0;
    }
  }

  /** False when the line ends the formula's claim: a blank line inside it, or too many lines. */
  private addMathsLine(paragraph: OpenParagraph, rest: string): boolean {
    if (isBlank(rest) || paragraph.mathsLines >= MATHS_LINES) {
      paragraph.maths = null;
      return false;
    }
    paragraph.text += `\n${rest.trim()}`;
    paragraph.mathsLines++;
    paragraph.maths = openMathsAfter(rest, paragraph.maths);
    if (paragraph.maths === null) paragraph.mathsLines = 0;
    return true;
  }

  private addBlank(depth: number): void {
    const firstUnmatched = this.stack[depth];
    // A quote ends at a blank line, and so does an item that had nothing on its first line.
    if (firstUnmatched?.kind === "quote" || firstUnmatched?.kind === "item") this.closeTo(depth);
    else if (this.leaf() !== null) this.closeTo(this.stack.length - 1);
    for (const open of this.stack) if (open.kind === "item" || open.kind === "list") open.blank = true;
  }

  /** A line of prose: a table's row, a lazy or plain continuation, or a new paragraph. */
  private addText(rest: string, depth: number): void {
    const leaf = this.leaf();
    if (leaf?.kind === "paragraph") {
      if (depth === this.stack.length - 1 && this.startTable(leaf, rest)) return;
      this.continueParagraph(leaf, rest);
      return;
    }
    if (leaf?.kind === "table" && depth === this.stack.length - 1 && rest.includes("|")) {
      leaf.rows.push(fitRow(splitRow(rest), leaf.align.length));
      return;
    }
    const list = this.stack[depth - 1]?.kind === "list";
    this.openAt(list ? depth - 1 : depth);
    const text = rest.trim();
    const maths = openMathsAfter(text, null);
    this.stack.push({ kind: "paragraph", text, lines: 1, maths, mathsLines: 0 });
  }

  private continueParagraph(paragraph: OpenParagraph, rest: string): void {
    const text = rest.trim();
    paragraph.text += `\n${text}`;
    paragraph.lines++;
    paragraph.maths = openMathsAfter(text, paragraph.maths);
    this.clearBlanks();
  }

  /** The paragraph's last line becomes the head of a table when the line under it says so. */
  private startTable(paragraph: OpenParagraph, rest: string): boolean {
    const align = matchDelimiterRow(rest);
    if (align === null) return false;
    const cut = paragraph.text.lastIndexOf("\n");
    const header = paragraph.text.slice(cut + 1);
    const head = splitRow(header);
    if (!header.includes("|") || head.length !== align.length) return false;
    const depth = this.stack.length - 1;
    if (cut < 0) this.stack.pop();
    else paragraph.text = paragraph.text.slice(0, cut);
    this.closeTo(depth);
    this.stack.push({ kind: "table", align, head, rows: [] });
    return true;
  }
}
