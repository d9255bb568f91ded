import type { BlockParser } from "./block-parser.ts";
import { indentOf, isBlank, isRule, matchFence, matchHeading, matchMarker } from "./line-starts.ts";

/** Deeper nesting is shown as text: a person cannot follow it, and a bomb is made of it. */
const MAX_DEPTH = 24;

/**
 * Opens every block that begins in `rest`, the part of a line left after `depth` matched containers.
 * Returns the text that remains for a paragraph and its depth, or null when the line is used up.
 */
export function openStarts(parser: BlockParser, line: string, from: number): { rest: string; depth: number } | null {
  let rest = line;
  let depth = from;
  while (depth < MAX_DEPTH) {
    const indent = indentOf(rest);
    if (rest.charAt(indent) === ">" && indent < 4) {
      depth = openContainer(parser, depth);
      parser.stack.push({ kind: "quote", children: [] });
      rest = rest.slice(indent + 1).replace(/^[ \t]/, "");
      depth++;
    } else if (openLeaf(parser, rest, depth)) return null;
    else {
      const next = openItem(parser, rest, depth);
      if (next === null) return { rest, depth };
      rest = next;
      depth = parser.stack.length;
    }
    if (isBlank(rest)) return null;
  }
  return { rest, depth };
}

/** Steps out of a list that only a further item could continue, and closes what is below. */
function openContainer(parser: BlockParser, depth: number): number {
  const at = parser.stack[depth - 1]?.kind === "list" ? depth - 1 : depth;
  parser.openAt(at);
  return at;
}

function openLeaf(parser: BlockParser, rest: string, depth: number): boolean {
  const fence = matchFence(rest);
  if (fence !== null) {
    openContainer(parser, depth);
    parser.stack.push({ kind: "code", fence, chunks: [], rest: "", restLines: 0, closed: false });
    return true;
  }
  const heading = matchHeading(rest);
  if (heading === null && !isRule(rest)) return false;
  const at = openContainer(parser, depth);
  const parent = parser.stack[at - 1];
  if (parent !== undefined && "children" in parent) {
    parent.children.push(heading === null ? { kind: "rule" } : { kind: "heading", ...heading });
  }
  return true;
}

/** Opens a list item, in the matched list when it is of the same kind; what follows the marker, or null. */
function openItem(parser: BlockParser, rest: string, depth: number): string | null {
  const marker = matchMarker(rest);
  if (marker === null) return null;
  const continues = parser.leaf()?.kind === "paragraph" && depth === parser.stack.length - 1;
  if (continues && (marker.empty || (marker.ordered && marker.start !== 1))) return null;
  if (marker.indent > 3 && continues && !marker.ordered && marker.delimiter !== "-") return null;
  let at = depth;
  const list = parser.stack[depth - 1];
  if (list?.kind === "list") {
    const same = list.ordered === marker.ordered && list.delimiter === marker.delimiter;
    if (!same) at = depth - 1;
  }
  parser.openAt(at);
  if (parser.stack[at - 1]?.kind !== "list") {
    const { ordered, delimiter, start } = marker;
    parser.stack.push({ kind: "list", items: [], ordered, delimiter, start, tight: true, blank: false });
  }
  const { indent, width } = marker;
  parser.stack.push({ kind: "item", children: [], markerIndent: indent, contentIndent: width, blank: false });
  return marker.empty ? "" : rest.slice(width);
}
