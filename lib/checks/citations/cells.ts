import { cellNumber } from "../calculators/cell-number.ts";
import type { Cited } from "./cited.ts";

/** A sheet that was given: its cells by A1 name, and the range they lie in. */
export type Sheet = { name: string; cells: Map<string, string>; columns: number; rows: number };

const PLACE = /^\[+([^[\]\n]{1,80})!([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?\]+$/;
const column = (letters: string) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Sheets quoted into the inputs with their row numbers and column letters. */
export function readSheets(texts: string[]): Sheet[] {
  return texts.flatMap((text) => {
    const lines = text.split("\n");
    return lines.flatMap((line, i) => {
      const place = PLACE.exec(line.trim());
      const head = lines[i + 1]?.split("\t") ?? [];
      if (!place || head[0] !== "" || !/^[A-Z]{1,3}$/.test(head[1] ?? "")) return [];
      const cells = new Map<string, string>();
      for (let at = i + 2; at < lines.length; at++) {
        const [row = "", ...values] = (lines[at] ?? "").split("\t");
        if (!/^\d{1,7}$/.test(row)) break;
        for (const [j, value] of values.entries()) cells.set(`${head[j + 1]}${row}`, value);
      }
      const [, name = "", fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = place;
      return [{ name, cells, columns: column(toColumn), rows: Number(toRow) }];
    });
  });
}

const CITED =
  /(?:'([^'\n]{1,40})'|([\p{L}\p{N}_]{1,40}))!\$?([A-Z]{1,3})\$?(\d{1,5})(?!\w|:\$?[A-Z])|(?:单元格|セル|\bcell)\s?\$?([A-Z]{1,3})\$?(\d{1,5})(?!\w|:\$?[A-Z])/giu;
const CLAIM = /^\s*(?:[=:：(（]|是|为|is|holds|shows|contains)\s*([$¥€£]?\s?[-−(（]?\d[\d,]*(?:\.\d+)?%?[)）]?)/i;

/** Cells that an answer cites exist in a sheet that was given, and hold the figure that stands behind them. */
export function citedCells(answer: string, sheets: Sheet[]): Cited[] {
  if (sheets.length === 0) return [];
  return [...answer.matchAll(CITED)].slice(0, 200).flatMap((match): Cited[] => {
    const name = match[1] ?? match[2];
    const cell = `${(match[3] ?? match[5] ?? "").toUpperCase()}${match[4] ?? match[6] ?? ""}`;
    const place = { start: match.index, end: match.index + match[0].length };
    const fitting = sheets.filter((sheet) => name === undefined || sheet.name.toLowerCase() === name.toLowerCase());
    const values = { id: match[0] };
    const holding = fitting.filter((sheet) => sheet.cells.has(cell));
    if (holding.length === 0) return [{ ...place, verdict: "fail", key: "cell.missing", values }];
    const claim = CLAIM.exec(answer.slice(place.end, place.end + 40))?.[1];
    const claimed = claim ? cellNumber(claim.replace(/[$¥€£]/g, "")) : null;
    const held = holding.map((sheet) => sheet.cells.get(cell) ?? "");
    if (claimed === null) return [{ ...place, verdict: "pass", key: "cell.found", values }];
    const right = held.some((text) => cellNumber(text.replace(/[$¥€£]/g, "")) === claimed);
    const end = place.end + (CLAIM.exec(answer.slice(place.end))?.[0].length ?? 0);
    return [
      {
        ...place,
        end,
        verdict: right ? "pass" : "fail",
        key: right ? "cell.holds" : "cell.other",
        values: { ...values, expected: held[0] ?? "", got: claim ?? "" },
      },
    ];
  });
}

const fold = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[([][^)\]]*[)\]]/g, "")
    .replace(/[\s*_]/g, "")
    .toLowerCase();
const LINE = /^[ \t]*[-*•][ \t]+([^\n]+)$/gm;

/** "- 营业收入，2024：4,305": the value that a list line gives for a row and a column of the pasted table. */
export function namedCells(answer: string, table: string[][]): Cited[] {
  const [head = [], ...rows] = table;
  if (rows.length === 0) return [];
  const unique = (texts: string[], wanted: string) => {
    const hits = texts.flatMap((text, i) => (fold(text) === wanted && wanted !== "" ? [i] : []));
    return hits.length === 1 ? (hits[0] ?? -1) : -1;
  };
  return [...answer.matchAll(LINE)].slice(0, 200).flatMap((line): Cited[] => {
    const text = line[1] ?? "";
    const base = line.index + line[0].length - text.length;
    const named = /^(.{1,60}?)\s?[，,、]\s?(?=[^，,、:：]{1,30}[:：])/.exec(text);
    const rowAt = unique(
      rows.map((one) => one[0] ?? ""),
      fold(named?.[1] ?? ""),
    );
    const row = rows[rowAt];
    if (!named || !row) return [];
    let at = named[0].length;
    return text
      .slice(at)
      .split(/(?<=[；;])/)
      .flatMap((part): Cited[] => {
        const start = at;
        at += part.length;
        const value = /^\s*([^:：]{1,30}?)\s?[:：]\s*([-−]?[(（]?\d[\d,]*(?:\.\d+)?%?[)）]?)(?![\d.%])/.exec(part);
        const i = unique(head, fold(value?.[1] ?? ""));
        const held = row[i] ?? "";
        const [claimed, there] = [cellNumber(value?.[2]), cellNumber(held)];
        if (!value || i < 1 || claimed === null) return [];
        const place = { start: base + start, end: base + start + value[0].length };
        const values = {
          id: `${named[1]} · ${value[1]?.trim()}`,
          expected: held === "" ? "—" : held,
          got: value[2] ?? "",
        };
        const right = claimed === there;
        const cell = { row: rowAt + 1, column: i };
        return [{ ...place, verdict: right ? "pass" : "fail", key: right ? "cell.holds" : "cell.other", values, cell }];
      });
  });
}
