import { attribute, scanXml } from "../xml/scan-xml.ts";

export type TextBlock = { kind: "heading" | "paragraph" | "table"; text: string };

type Table = { rows: string[][]; row: string[]; cell: string; span: number };

/**
 * The text of converter-made HTML in blocks: no tag, link target or script survives, only words. A table is a block of
 * lines with tabs between cells; a table within a cell is read into it. List items keep a dash or their number.
 */
export function htmlToBlocks(html: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const tables: Table[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  let text = "";
  let heading = false;

  const endBlock = () => {
    const table = tables.at(-1);
    const own = text.replace(/[ \t]+\n/g, "\n").trim();
    if (table) table.cell += own === "" ? "" : `${table.cell === "" ? "" : " "}${own}`;
    else if (own !== "")
      blocks.push({ kind: heading ? "heading" : "paragraph", text: text.trimEnd().replace(/^\n+/, "") });
    text = "";
  };

  scanXml(html, {
    text(piece) {
      text += piece.replace(/\t/g, " ");
    },
    open(name, attributes) {
      if (/^(p|h[1-6]|ul|ol|li|table|tr|td|th)$/.test(name)) endBlock();
      if (/^h[1-6]$/.test(name)) heading = true;
      else if (name === "br") text += "\n";
      else if (name === "ul" || name === "ol") lists.push({ ordered: name === "ol", count: 0 });
      else if (name === "li") text = listMark(lists);
      else if (name === "table") tables.push({ rows: [], row: [], cell: "", span: 1 });
      else if (name === "td" || name === "th") {
        const table = tables.at(-1);
        if (table)
          Object.assign(table, { cell: "", span: Math.min(100, Number(attribute(attributes, "colspan") ?? 1)) });
      }
    },
    close(name) {
      if (/^(p|h[1-6]|li|td|th|table)$/.test(name)) endBlock();
      if (/^h[1-6]$/.test(name)) heading = false;
      else if (name === "ul" || name === "ol") lists.pop();
      else if (/^(td|th|tr|table)$/.test(name)) closeTablePart(name, tables, blocks);
    },
  });
  endBlock();
  return blocks;
}

function listMark(lists: { ordered: boolean; count: number }[]): string {
  const list = lists.at(-1);
  if (!list) return "";
  list.count += 1;
  return `${"  ".repeat(lists.length - 1)}${list.ordered ? `${list.count}.` : "-"} `;
}

function closeTablePart(name: string, tables: Table[], blocks: TextBlock[]): void {
  const table = tables.at(-1);
  if (!table) return;
  if (name === "tr") {
    table.rows.push(table.row);
    table.row = [];
  } else if (name === "table") {
    tables.pop();
    const text = table.rows.map((row) => row.join("\t")).join("\n");
    const outer = tables.at(-1);
    if (outer) outer.cell += ` ${text.replace(/\s+/g, " ")}`;
    else if (text.trim() !== "") blocks.push({ kind: "table", text });
  } else {
    table.row.push(table.cell.replace(/\s+/g, " ").trim(), ...Array<string>(table.span - 1).fill(""));
    table.cell = "";
  }
}
