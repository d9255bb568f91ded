import { expect, it } from "vitest";
import { estimateTokens } from "#lib/documents/estimate-tokens.ts";
import { quoteDocument } from "#lib/documents/quote-document.ts";
import type { StoredDocument } from "#lib/documents/schema.ts";
import { selectWhatFits } from "./select-what-fits.ts";

const options = { numbers: "shown", marks: true } as const;
const document = (content: StoredDocument["content"]): StoredDocument => ({
  id: "1",
  name: "a",
  kind: "xlsx",
  pages: content.pages.length,
  tables: content.sheets.length,
  tokens: 0,
  bytes: 1,
  sha256: "0".repeat(64),
  createdAt: 0,
  warnings: [],
  content,
});

it("takes whole pages from the start, and not one more than fits", () => {
  const pages = Array.from({ length: 40 }, (_, i) => ({
    number: i + 1,
    unit: "page" as const,
    title: "",
    text: "营业收入同比增长。".repeat(20),
  }));
  const own = document({ pages, sheets: [] });
  const { pages: taken } = selectWhatFits(own, "text", options, 1000);
  const cost = (numbers: number[]) => estimateTokens(quoteDocument(own, { pages: numbers, sheets: [] }, options).text);
  expect(taken.length).toBeGreaterThan(3);
  expect(cost(taken)).toBeLessThanOrEqual(1000);
  expect(cost([...taken, taken.length + 1])).toBeGreaterThan(1000);
});

it("takes rows of a sheet that does not fit whole, as a range one can read", () => {
  const rows = Array.from({ length: 500 }, (_, i) => ({ row: i + 1, cells: ["收入", String(i)] }));
  const own = document({ pages: [], sheets: [{ name: "S", hidden: false, rows }] });
  const { sheets } = selectWhatFits(own, "text", options, 500);
  expect(sheets[0]?.range).toMatch(/^A1:B\d{2}$/);
});

it("takes nothing where nothing fits", () => {
  const own = document({ pages: [], sheets: [{ name: "S", hidden: false, rows: [{ row: 1, cells: ["x"] }] }] });
  expect(selectWhatFits(own, "text", options, 3)).toEqual({ pages: [], sheets: [] });
});
