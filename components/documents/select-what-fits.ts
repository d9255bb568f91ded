import { rangeName } from "#lib/documents/cell-range.ts";
import { estimateTokens } from "#lib/documents/estimate-tokens.ts";
import {
  type QuoteOptions,
  quoteAsRows,
  quoteDocument,
  type Selection,
  usedRange,
  wholeSelection,
} from "#lib/documents/quote-document.ts";
import type { StoredDocument } from "#lib/documents/schema.ts";

/**
 * As many parts from the start as take no more than `room` tokens, of a sheet as many rows: a choice the person asks
 * for and sees as page numbers and ranges, never made for them.
 */
export function selectWhatFits(
  document: StoredDocument,
  as: "text" | "rows",
  options: QuoteOptions,
  room: number,
): Selection {
  const whole = wholeSelection(document.content);
  const fits = (selection: Selection) =>
    estimateTokens(
      as === "rows" ? quoteAsRows(document, selection, options) : quoteDocument(document, selection, options).text,
    ) <= room;
  const take = (count: number): Selection => ({
    pages: whole.pages.slice(0, count),
    sheets: whole.sheets.slice(0, Math.max(0, count - whole.pages.length)),
  });
  const parts = most(whole.pages.length + whole.sheets.length, (count) => fits(take(count)));
  const next = parts < whole.pages.length ? undefined : whole.sheets[parts - whole.pages.length];
  const sheet = document.content.sheets.find((other) => other.name === next?.name);
  const used = sheet && usedRange(sheet, "");
  if (!sheet || !used) return take(parts);
  const withRows = (count: number): Selection => {
    const toRow = sheet.rows[count - 1]?.row ?? used.fromRow;
    const range = rangeName({ ...used, toRow });
    return { pages: whole.pages, sheets: [...take(parts).sheets, { name: sheet.name, range }] };
  };
  const rows = most(sheet.rows.length, (count) => count === 0 || fits(withRows(count)));
  return rows === 0 ? take(parts) : withRows(rows);
}

/** The largest count up to `all` that passes, found by halves; passing counts come first. */
function most(all: number, passes: (count: number) => boolean): number {
  let low = 0;
  let high = all;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
