import { flatten, parseInline } from "./inline/parse-inline.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { type Block, codeText } from "./types.ts";

/**
 * The words of a Markdown text without its marks, for titles, search and labels. Formulas stay as written.
 * Reads no more than `limit` characters of the source when one is given.
 */
export function plainText(markdown: string, limit?: number): string {
  const source = limit === undefined ? markdown : markdown.slice(0, limit);
  return parseMarkdown(source).map(blockText).join("\n").trim();
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return flatten(parseInline(block.text));
    case "code":
      return codeText(block);
    case "quote":
      return block.children.map(blockText).join("\n");
    case "list":
      return block.items.map((item) => item.children.map(blockText).join("\n")).join("\n");
    case "table":
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => flatten(parseInline(cell))).join("  "))
        .join("\n");
    case "rule":
      return "";
  }
}
