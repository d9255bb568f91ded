import { type Missing, scanMaths } from "../maths/scan-maths.ts";

/**
 * A table row's cells. A pipe splits unless it is escaped or stands inside a formula: P(A|B) is one cell.
 * Amounts never join cells, because a dollar followed by prose or a space opens no formula.
 */
export function splitRow(line: string): string[] {
  const row = line.trim();
  const cells: string[] = [];
  const missing: Missing = new Map();
  let cell = "";
  for (let i = 0; i < row.length; i++) {
    const char = row.charAt(i);
    if (char === "\\" && row.charAt(i + 1) === "|") {
      cell += "|";
      i++;
    } else if (char === "$" || char === "\\") {
      const span = formulaAt(row, i, missing);
      cell += span ?? (char === "\\" ? row.slice(i, i + 2) : char);
      i += (span?.length ?? (char === "\\" ? 2 : 1)) - 1;
    } else if (char === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  cells.push(cell.trim());
  if (row.startsWith("|")) cells.shift();
  if (cells.length > 1 && cells[cells.length - 1] === "") cells.pop();
  return cells;
}

function formulaAt(row: string, pos: number, missing: Missing): string | null {
  const span = scanMaths(row, pos, missing);
  return span === null || / \| /.test(span.tex) ? null : row.slice(pos, span.end);
}

/** Cells cut or filled up to `columns`, so that a ragged row never widens the table. */
export function fitRow(cells: readonly string[], columns: number): string[] {
  return Array.from({ length: columns }, (_, i) => cells[i] ?? "");
}
