import Papa from "papaparse";
import type { Limits } from "../limits.ts";
import { warning } from "../refuse.ts";
import type { DocumentSheet, ParsedDocument } from "../schema.ts";
import { emptyWorkbook, type Room, takeCells, takeText } from "./read-xlsx.ts";

const DELIMITERS = [",", "\t", ";", "|"];

/**
 * Reads delimited text as one sheet named `name`; cells stay as written, rows keep their number in the file's rows.
 * `delimiter` null: found from the text. Throws `cell_count`, `text_length`, `empty`.
 */
export function readCsv(text: string, name: string, delimiter: string | null, limits: Limits): ParsedDocument {
  const room: Room = { cells: 0, characters: 0, limits };
  const rows: DocumentSheet["rows"] = [];
  let number = 0;
  let broken = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiter ?? "",
    delimitersToGuess: DELIMITERS,
    step({ data, errors }) {
      number += 1;
      broken += errors.filter((error) => error.type === "Quotes").length;
      while (data.at(-1) === "") data.pop();
      if (data.length === 0) return;
      takeCells(room, data.length, name);
      for (const cell of data) takeText(room, cell);
      rows.push({ row: number, cells: data });
    },
  });
  if (rows.length === 0) throw emptyWorkbook();
  const warnings = broken
    ? [
        warning(
          "broken_quotes",
          `${broken} quotation marks are not closed where they should be; cells near them may run together.`,
          { count: broken },
        ),
      ]
    : [];
  return { kind: "csv", pages: [], sheets: [{ name, hidden: false, rows }], tables: 1, warnings };
}

/** The delimiter with which the first lines have the same number of columns, two or more; null when none has. */
export function findDelimiter(text: string): string | null {
  const head = text.slice(0, 20_000);
  for (const delimiter of ["\t", ",", ";", "|"]) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 20, skipEmptyLines: true });
    // The head may end within a row.
    const rows = head.length < text.length ? data.slice(0, -1) : data;
    const width = rows[0]?.length ?? 0;
    if (rows.length >= 2 && width >= 2 && rows.every((row) => row.length === width)) return delimiter;
  }
  return null;
}
