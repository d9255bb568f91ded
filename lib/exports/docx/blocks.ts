import { type FileChild, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { parseMarkdown } from "../../markdown/parse-markdown.ts";
import { type Block, type Code, codeText, type List } from "../../markdown/types.ts";
import { printable, prose } from "./prose.ts";

const INDENT = 400; // twentieths of a point, per level of nesting
const LEVELS = [
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Markdown as Word paragraphs and tables: real headings, lists, tables. */
export function docxBlocks(markdown: string): FileChild[] {
  return parseMarkdown(markdown).flatMap((block) => children(block, 0));
}

function children(block: Block, depth: number): FileChild[] {
  const indent = { left: depth * INDENT };
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ children: prose(block.text), indent, spacing: { after: 120 } })];
    case "heading":
      return [
        new Paragraph({ heading: LEVELS[Math.min(block.level, LEVELS.length) - 1], children: prose(block.text) }),
      ];
    case "code":
      return [code(block, depth)];
    case "quote":
      return block.children.flatMap((child) => children(child, depth + 1));
    case "list":
      return list(block, depth);
    case "table":
      return [table(block.head, block.rows), new Paragraph("")];
    case "rule":
      return [new Paragraph({ thematicBreak: true })];
  }
}

function code(block: Code, depth: number): Paragraph {
  const lines = codeText(block).replace(/\n$/, "").split("\n");
  return new Paragraph({
    indent: { left: depth * INDENT },
    shading: { fill: "F3F3F0" },
    spacing: { after: 120 },
    children: lines.map(
      (line, i) => new TextRun({ text: printable(line), font: "JetBrains Mono", size: 18, break: i === 0 ? 0 : 1 }),
    ),
  });
}

/** Numbers are written out: Word's own numbering would restart or join lists of different replies. */
function list(block: List, depth: number): FileChild[] {
  return block.items.flatMap((item, i) => {
    const mark = block.ordered ? `${block.start + i}. ` : "• ";
    const [first, ...rest] = item.children;
    const line =
      first?.kind === "paragraph"
        ? [
            new Paragraph({
              children: [new TextRun(mark), ...prose(first.text)],
              indent: { left: (depth + 1) * INDENT, hanging: INDENT / 2 },
            }),
          ]
        : [
            new Paragraph({ children: [new TextRun(mark)], indent: { left: (depth + 1) * INDENT } }),
            ...(first ? children(first, depth + 1) : []),
          ];
    return [...line, ...rest.flatMap((child) => children(child, depth + 1))];
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      children: head.map(
        (_, i) =>
          new TableCell({
            children: [new Paragraph({ children: prose(cells[i] ?? "", header ? { bold: true } : {}) })],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
