/** Rows and columns counted from 1, both ends within; an open end is Infinity. */
export type CellRange = { fromRow: number; toRow: number; fromColumn: number; toColumn: number };

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A -> 1, aa -> 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** B4 -> {row: 4, column: 2}; null for anything else. */
export function parseCell(reference: string): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  return found ? { column: columnNumber(found[1] ?? ""), row: Number(found[2]) } : null;
}

/** Reads A1:D20, B4, A:C or 2:10 as people type them (full width, spaces, $ and lower case too); null when it is none. */
export function parseRange(text: string): CellRange | null {
  const plain = text.normalize("NFKC").replace(/[\s$]/g, "").toUpperCase();
  const [from = "", to = from, ...rest] = plain.split(/[:\-~]/);
  if (rest.length > 0) return null;
  const a = parseEnd(from);
  const b = parseEnd(to);
  if (!a || !b || (a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  const [fromRow, toRow] = order(a.row, b.row);
  const [fromColumn, toColumn] = order(a.column, b.column);
  return { fromRow, toRow, fromColumn, toColumn };
}

function parseEnd(text: string): { row: number | null; column: number | null } | null {
  const found = /^([A-Z]{0,3})(\d{0,7})$/.exec(text);
  if (!found || text === "" || Number(found[2] || 1) < 1) return null;
  return { column: found[1] ? columnNumber(found[1]) : null, row: found[2] ? Number(found[2]) : null };
}

function order(a: number | null, b: number | null): [number, number] {
  if (a === null || b === null) return [1, Number.POSITIVE_INFINITY];
  return a <= b ? [a, b] : [b, a];
}

export function rangeName({ fromRow, toRow, fromColumn, toColumn }: CellRange): string {
  const from = `${columnLetters(fromColumn)}${fromRow}`;
  const to = `${columnLetters(toColumn)}${toRow}`;
  return from === to ? from : `${from}:${to}`;
}
