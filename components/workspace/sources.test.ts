import { describe, expect, it } from "vitest";
import { placeQuote, sourcesOf } from "./sources.ts";

const checks = [{ id: "quotes-in-input", label: "Quotes", field: "facts", fields: ["facts", "table"] }];

describe("the sources of quotes", () => {
  it("are the filled texts that the quote check names", () => {
    expect(sourcesOf(checks, { facts: "a", table: " ", other: "b" })).toEqual([{ field: "facts", text: "a" }]);
    expect(sourcesOf([], { facts: "a" })).toEqual([]);
  });

  it("give a quote its field, a true copy before a near one", () => {
    const sources = [
      { field: "facts", text: "Interest was paid 12 days late." },
      { field: "table", text: "Item\tFY2025\nInterest was paid\t13 days late." },
    ];
    expect(placeQuote("Interest was paid 13 days late.", sources)).toMatchObject({
      state: "found",
      field: "table",
      line: 2,
    });
    expect(placeQuote("The loan was repaid in full.", sources)).toEqual({ state: "missing" });
  });
});
