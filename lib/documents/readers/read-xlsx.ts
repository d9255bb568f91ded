import { parseCell } from "../cell-range.ts";
import type { Limits } from "../limits.ts";
import { damaged, refusal, tooMuchText, warning } from "../refuse.ts";
import type { DocumentCell, DocumentSheet, DocumentWarning, ParsedDocument } from "../schema.ts";
import { attribute, scanXml } from "../xml/scan-xml.ts";
import type { Zip } from "../zip/read-zip.ts";
import { formatNumber, general } from "./number-format.ts";
import { type Book, readBook, readPart } from "./xlsx-book.ts";

/** What is left of the limits, over all sheets. */
export type Room = { cells: number; characters: number; limits: Limits };

type Counts = { formulasWithoutValue: number };

/**
 * Reads a workbook: every sheet in order, numbers as shown and as stored, formulas by the value they were saved with.
 * Nothing is computed or executed. Throws `cell_count`, `text_length`, `empty`, `damaged`.
 */
export function readXlsx(zip: Zip, limits: Limits): ParsedDocument {
  const book = readBook(zip);
  const room: Room = { cells: 0, characters: 0, limits };
  const counts: Counts = { formulasWithoutValue: 0 };
  const sheets = book.sheets.map((sheet): DocumentSheet => {
    const xml = readPart(zip, sheet.part);
    if (xml === null) throw damaged(`the sheet ${sheet.name} is missing`);
    return { name: sheet.name, hidden: sheet.hidden, rows: readRows(xml, book, sheet.name, room, counts) };
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw emptyWorkbook();
  return { kind: "xlsx", pages: [], sheets, tables: sheets.length, warnings: warningsOf(zip, sheets, counts) };
}

function warningsOf(zip: Zip, sheets: DocumentSheet[], { formulasWithoutValue }: Counts): DocumentWarning[] {
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  const pictures = zip.names.filter((name) => /^xl\/(media|charts)\/[^/]+$/.test(name)).length;
  const found: DocumentWarning[] = [];
  if (formulasWithoutValue > 0)
    found.push(
      warning(
        "formulas_without_value",
        `${formulasWithoutValue} formulas were saved without a value; they are shown as formulas.`,
        { count: formulasWithoutValue },
      ),
    );
  if (zip.names.some((name) => name.endsWith("vbaProject.bin")))
    found.push(warning("macros_ignored", "The macros in the file were neither read nor run."));
  if (hidden.length > 0)
    found.push(warning("hidden_sheets", `Hidden sheets: ${hidden.join(", ")}.`, { names: hidden.join(", ") }));
  if (pictures > 0)
    found.push(warning("pictures_left_out", `${pictures} pictures or charts were left out.`, { count: pictures }));
  return found;
}

type OpenCell = { column: number; type: string; style: number; value: string; inline: string; formula: string | null };

function readRows(xml: string, book: Book, sheet: string, room: Room, counts: Counts): DocumentSheet["rows"] {
  const rows: DocumentSheet["rows"] = [];
  let cells: DocumentCell[] = [];
  let row = 0;
  let cell: OpenCell | null = null;
  let inside = "";
  let inReading = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === "row") {
        row = Number(attribute(attributes, "r") ?? row + 1);
        cells = [];
      } else if (name === "c") {
        const place = parseCell(attribute(attributes, "r") ?? "");
        const type = attribute(attributes, "t") ?? "n";
        const style = Number(attribute(attributes, "s") ?? 0);
        cell = { column: place?.column ?? cells.length + 1, type, style, value: "", inline: "", formula: null };
      } else if (cell && (name === "v" || name === "t" || name === "f")) {
        inside = name;
        if (name === "f") cell.formula = "";
      } else if (name === "rPh") inReading = true;
    },
    text(piece) {
      if (!cell || inside === "" || inReading) return;
      if (inside === "v") cell.value += piece;
      else if (inside === "t") cell.inline += piece;
      else cell.formula += piece;
    },
    close(name) {
      if (name === "v" || name === "t" || name === "f") inside = "";
      else if (name === "rPh") inReading = false;
      else if (name === "c" && cell) {
        putCell(cells, cell, book, sheet, room, counts);
        cell = null;
      } else if (name === "row" && cells.length > 0) rows.push({ row, cells });
    },
  });
  return rows;
}

function putCell(cells: DocumentCell[], cell: OpenCell, book: Book, sheet: string, room: Room, counts: Counts): void {
  const content = cellContent(cell, book, counts);
  if (content === "") return;
  // Gaps before a cell are filled, and count: one far away must not cost a row of sixteen thousand for nothing.
  takeCells(room, Math.max(1, cell.column - cells.length), sheet);
  takeText(room, typeof content === "string" ? content : content[0]);
  while (cells.length < cell.column - 1) cells.push("");
  cells[cell.column - 1] = content;
}

/** What a cell shows; ["12.5%", "0.125"] where that is not what is stored. */
function cellContent(cell: OpenCell, book: Book, counts: Counts): DocumentCell {
  const { type, value } = cell;
  if (type === "inlineStr") return cell.inline;
  if (value === "") {
    if (!cell.formula || type === "str") return "";
    counts.formulasWithoutValue += 1;
    return `=${cell.formula}`;
  }
  if (type === "s") return book.strings[Number(value)] ?? "";
  if (type === "b") return value === "1" || value === "true" ? "TRUE" : "FALSE";
  if (type !== "n") return value;
  const stored = general(Number(value));
  const shown = formatNumber(value, book.formats[cell.style] ?? "General", book.date1904);
  return shown === stored || stored === "NaN" ? shown : [shown, stored];
}

/** Throws `cell_count` once a document holds more cells than the limit. */
export function takeCells(room: Room, count: number, sheet: string): void {
  room.cells += count;
  if (room.cells <= room.limits.cells) return;
  throw refusal(
    "cell_count",
    `The file holds more than ${room.limits.cells} cells; the limit was passed in ${sheet}.`,
    "Save the rows or sheets you need as a file of their own.",
    { limit: room.limits.cells, sheet },
  );
}

export function takeText(room: Room, text: string): void {
  room.characters += text.length;
  if (room.characters > room.limits.characters) throw tooMuchText(room.characters, room.limits.characters);
}

export function emptyWorkbook() {
  return refusal("empty", "The file holds no text and no figures.", "Check that it is the right file.");
}
