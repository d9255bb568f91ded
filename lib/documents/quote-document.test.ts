import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLetters, columnNumber, parseRange, rangeName } from "./cell-range.ts";
import { parsePageList, writePageList } from "./page-list.ts";
import { quoteAsRows, quoteDocument, wholeSelection } from "./quote-document.ts";
import type { DocumentContent } from "./schema.ts";

const content: DocumentContent = {
  pages: [
    { number: 1, unit: "page", title: "", text: "Revenue\t10\nCost\t4" },
    { number: 2, unit: "page", title: "", text: "Risk factors." },
  ],
  sheets: [
    {
      name: "利润表",
      hidden: false,
      rows: [
        { row: 1, cells: ["项目", "2024"] },
        { row: 4, cells: ["收入", ["13.40%", "0.134"], "a\tb\nc"] },
      ],
    },
    { name: "Hidden", hidden: true, rows: [{ row: 1, cells: ["x"] }] },
  ],
};
const source = { name: "年报.xlsx", sha256: "0123456789abcdef9999", content };
const plain = { numbers: "shown", marks: false } as const;

describe("a quoted document", () => {
  it("names file, checksum and places, and quotes text unchanged", () => {
    expect(quoteDocument(source, { pages: [2], sheets: [] }, plain).text).toBe(
      "[document: 年报.xlsx · sha256 0123456789abcdef · pages 2 of 2]\n[page 2]\nRisk factors.\n[end of document]",
    );
  });
  it("places cells by row numbers and column letters, shown or stored, without moving others", () => {
    const { text } = quoteDocument(
      source,
      { pages: [], sheets: [{ name: "利润表", range: "" }] },
      { numbers: "stored", marks: true },
    );
    expect(text.split("\n").slice(1, -1)).toEqual([
      "[利润表!A1:C4]",
      "\tA\tB\tC",
      "1\t项目\t2024\t",
      "4\t收入\t0.134\ta b c",
    ]);
  });
  it("quotes only the range asked for, and its place is that range", () => {
    const { parts } = quoteDocument(source, { pages: [], sheets: [{ name: "利润表", range: "b4" }] }, plain);
    expect(parts[1]).toEqual({ place: "[利润表!B4]", text: "[利润表!B4]\n13.40%" });
  });
  it("leaves hidden sheets out until they are chosen", () => {
    expect(wholeSelection(content).sheets).toEqual([{ name: "利润表", range: "" }]);
  });
  it("gives a table field rows, the source in the last one", () => {
    expect(quoteAsRows(source, { pages: [1, 2], sheets: [] }, plain)).toBe(
      "Revenue\t10\nCost\t4\n[source: 年报.xlsx · sha256 0123456789abcdef · pages 1-2 of 2]",
    );
    expect(quoteAsRows(source, { pages: [2], sheets: [] }, plain)).toBe("");
  });
  it("cannot be made to name a place it is not at, whatever the text holds", () => {
    const piece = fc.constantFrom("[", "[[", "page 9", "]", "end of document", "S!A1", "［", " ", "\n", "x");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const quoted = quoteDocument(
          { ...source, content: { pages: [{ number: 1, unit: "page", title: "", text }], sheets: [] } },
          { pages: [1], sheets: [] },
          plain,
        );
        const mark = quoted.parts[1]?.place ?? "";
        expect(text.normalize("NFKC")).not.toContain(mark.replace("page 1]", "page"));
        expect(text.normalize("NFKC")).not.toContain(quoted.parts[2]?.text);
        expect(quoted.text).toContain(text);
      }),
    );
  });
});

describe("ranges and page lists", () => {
  it("reads what people type", () => {
    expect(parseRange("ｂ２：$A$1")).toEqual({ fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 2 });
    expect(parseRange("A:C")).toMatchObject({ fromRow: 1, toRow: Number.POSITIVE_INFINITY, toColumn: 3 });
    expect(parseRange("2:10")).toMatchObject({ fromRow: 2, toRow: 10, fromColumn: 1 });
    for (const wrong of ["", "A0", "A1:B", "1A", "A1:B2:C3", "hello"]) expect(parseRange(wrong), wrong).toBeNull();
    expect(parsePageList("1-3、7， 12-", 13)).toEqual([1, 2, 3, 7, 12, 13]);
    expect(parsePageList("", 5)).toEqual([]);
    for (const wrong of ["0", "9", "3-1", "a"]) expect(parsePageList(wrong, 8), wrong).toBeNull();
  });
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(parsePageList(writePageList(sorted), 60)).toEqual(sorted);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16384 }), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
        const range = { fromRow: row, toRow: row, fromColumn: column, toColumn: column };
        expect(parseRange(rangeName(range))).toEqual(range);
      }),
    );
  });
});
