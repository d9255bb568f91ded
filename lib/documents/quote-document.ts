import { type CellRange, columnLetters, parseRange, rangeName } from "./cell-range.ts";
import { writePageList } from "./page-list.ts";
import type { DocumentCell, DocumentPage, DocumentSheet, StoredDocument } from "./schema.ts";

/** Which parts of a document the model gets: page numbers, sheets with a range (empty: all of the sheet). */
export type Selection = { pages: number[]; sheets: { name: string; range: string }[] };

export type QuoteOptions = {
  /** Numbers of a spreadsheet as the sheet shows them, or as stored. */
  numbers: "shown" | "stored";
  /** Row numbers and column letters around a sheet's cells, so that each can be named. */
  marks: boolean;
};

/** A part of the quoted text and its place: [page 3], [Sheet1!A1:D20]. */
export type QuotedPart = { place: string; text: string };
export type QuotedDocument = { text: string; parts: QuotedPart[] };

type Source = Pick<StoredDocument, "name" | "sha256" | "content">;

export function wholeSelection(content: Source["content"]): Selection {
  return {
    pages: content.pages.map((page) => page.number),
    sheets: content.sheets.filter((sheet) => !sheet.hidden).map(({ name }) => ({ name, range: "" })),
  };
}

/**
 * A document's chosen parts as text for a prompt: a line that names file and checksum, each part under its place, an end
 * line. Those lines stand in more square brackets than any line in the document that imitates one, so that the text
 * cannot name a place it is not at. The text itself is unchanged. A part of an unreadable range is left out.
 */
export function quoteDocument(source: Source, selection: Selection, options: QuoteOptions): QuotedDocument {
  const bodies = chosenParts(source, selection, options);
  const mark = bracketsFor([...bodies.map((body) => body.text), source.name].join("\n"));
  const name = source.name.replace(/\s+/g, " ");
  const start = mark(`document: ${name} · sha256 ${source.sha256.slice(0, 16)} · ${describe(source, selection)}`);
  const parts = [
    { place: start, text: start },
    ...bodies.map(({ place, text }) => ({ place: mark(place), text: `${mark(place)}\n${text}` })),
    { place: "", text: mark("end of document") },
  ];
  return { text: parts.map((part) => part.text).join("\n"), parts };
}

/**
 * The chosen parts as rows for a table field, cells parted by tabs: the sheet's cells, or the table lines of pages. The
 * last row names the source, as tables in reports do. "" when there is no row.
 */
export function quoteAsRows(source: Source, selection: Selection, options: QuoteOptions): string {
  const rows = chosenParts(source, selection, options, true)
    .map((body) => body.text)
    .filter((text) => text !== "");
  if (rows.length === 0) return "";
  const name = source.name.replace(/\s+/g, " ");
  return `${rows.join("\n")}\n[source: ${name} · sha256 ${source.sha256.slice(0, 16)} · ${describe(source, selection)}]`;
}

function describe({ content }: Source, { pages, sheets }: Selection): string {
  const unit = content.pages[0]?.unit;
  const titles = content.pages.filter((page) => pages.includes(page.number)).map((page) => page.title);
  const lines = pages.length === 1 ? titles.join("") : writePageList(pages);
  const told = [
    ...(pages.length === 0
      ? []
      : [
          unit === "page"
            ? `pages ${writePageList(pages)} of ${content.pages.length}`
            : unit === "section"
              ? `sections ${writePageList(pages)} of ${content.pages.length}`
              : pages.length === 1
                ? `lines ${lines}`
                : `parts ${lines} of ${content.pages.length}`,
        ]),
    ...sheets.flatMap(({ name, range }) => {
      const sheet = content.sheets.find((other) => other.name === name);
      const used = sheet && usedRange(sheet, range);
      return used ? [`${name}!${rangeName(used)}`] : [];
    }),
  ];
  return told.join(", ");
}

function chosenParts(source: Source, selection: Selection, options: QuoteOptions, rowsOnly = false): QuotedPart[] {
  const { pages, sheets } = source.content;
  return [
    ...pages
      .filter((page) => selection.pages.includes(page.number))
      .map((page) => ({ place: pagePlace(page), text: rowsOnly ? tableLines(page.text) : page.text })),
    ...selection.sheets.flatMap(({ name, range }) => {
      const sheet = sheets.find((other) => other.name === name);
      const used = sheet && usedRange(sheet, range);
      if (!sheet || !used) return [];
      return [{ place: `${name}!${rangeName(used)}`, text: sheetText(sheet, used, options) }];
    }),
  ];
}

function pagePlace({ unit, number, title }: DocumentPage): string {
  if (unit === "lines") return `lines ${title}`;
  return title === "" ? `${unit} ${number}` : `${unit} ${number}: ${title.replace(/\s+/g, " ").slice(0, 80)}`;
}

/** What of a range holds anything; null when nothing does or it is no range. */
export function usedRange(sheet: DocumentSheet, range: string): CellRange | null {
  const asked =
    range.trim() === ""
      ? { fromRow: 1, toRow: Number.POSITIVE_INFINITY, fromColumn: 1, toColumn: Number.POSITIVE_INFINITY }
      : parseRange(range);
  if (!asked) return null;
  const rows = sheet.rows.filter((row) => row.row >= asked.fromRow && row.row <= asked.toRow);
  const filled = rows.filter((row) => row.cells.length >= asked.fromColumn);
  if (filled.length === 0) return null;
  const widest = filled.reduce((width, row) => Math.max(width, row.cells.length), 0);
  return {
    fromRow: filled[0]?.row ?? 1,
    toRow: filled.at(-1)?.row ?? 1,
    fromColumn: asked.fromColumn,
    toColumn: Math.min(asked.toColumn, widest),
  };
}

function sheetText(sheet: DocumentSheet, range: CellRange, { numbers, marks }: QuoteOptions): string {
  const columns = Array.from({ length: range.toColumn - range.fromColumn + 1 }, (_, i) => range.fromColumn + i);
  const lines = sheet.rows
    .filter(({ row }) => row >= range.fromRow && row <= range.toRow)
    .map(({ row, cells }) => {
      const written = columns.map((column) => cellText(cells[column - 1], numbers));
      return (marks ? [String(row), ...written] : written).join("\t");
    });
  return (marks ? [["", ...columns.map(columnLetters)].join("\t"), ...lines] : lines).join("\n");
}

/** Tabs and line breaks inside a cell would move what follows it. */
function cellText(cell: DocumentCell | undefined, numbers: QuoteOptions["numbers"]): string {
  const text = typeof cell === "object" ? cell[numbers === "stored" ? 1 : 0] : (cell ?? "");
  return text.replace(/\s*[\t\r\n]+\s*/g, " ");
}

/** A page's lines that are rows: cells parted by tabs, or by the bars of a Markdown table. */
function tableLines(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => {
      if (line.includes("\t")) return [line];
      const bars = /^\s*\|(.+)\|\s*$/.exec(line)?.[1];
      if (!bars || /^[\s:|-]+$/.test(bars)) return [];
      return [
        bars
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim().replace(/\\\|/g, "|"))
          .join("\t"),
      ];
    })
    .join("\n");
}

/** The writer of marked lines: one bracket more than any run of them in front of words like ours. */
function bracketsFor(text: string): (words: string) => string {
  const imitations = text
    .normalize("NFKC")
    .matchAll(/(\[+)\s*(?:\/|page|section|lines|document|end of|source|[^[\]\n]{1,80}![a-z]{1,3}\d)/gi);
  let depth = 1;
  for (const [, run = ""] of imitations) depth = Math.max(depth, run.length + 1);
  return (words) => `${"[".repeat(depth)}${words}${"]".repeat(depth)}`;
}
