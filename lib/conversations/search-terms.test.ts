import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fts5Query, searchPhrases, searchTerms, tsQuery } from "./search-terms.ts";

describe("search terms", () => {
  it("cuts Chinese into overlapping pairs and keeps Latin words whole", () => {
    expect(searchTerms("债券 IRR 15.3")).toEqual(["x0503a05238", "x05238", "wirr", "w15", "w3"]);
  });
  it("reads full-width letters and capitals as their plain form", () => {
    expect(searchTerms("ＩＲＲ")).toEqual(searchTerms("irr"));
  });
  it("separates Chinese from Latin letters that touch it", () => {
    expect(searchTerms("净利润NPV")).toContain("wnpv");
  });
  it("finds a word of two characters inside a longer sentence", () => {
    const body = searchTerms("该债券市场风险");
    for (const phrase of searchPhrases("市场")) expect(body).toContain(phrase.terms[0]);
  });
  it("never lets a query be an operator", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (query) => {
        const phrases = searchPhrases(query);
        for (const phrase of phrases) for (const term of phrase.terms) expect(term).toMatch(/^[wx][a-z0-9]+$/);
        expect(fts5Query(phrases)).toMatch(/^("[a-z0-9 ]+"\*?( AND )?)*$/);
        expect(tsQuery(phrases)).toMatch(/^(\([a-z0-9 <>:*-]+\)( & )?)*$/);
      }),
    );
  });
  it("finds any part of two or more characters of a text it indexed", () => {
    const han = fc.string({ unit: fc.constantFrom(..."债券市场风险合规净利润"), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length - 1);
        const end = Math.min(text.length, start + 2 + (b % text.length));
        const body = ` ${searchTerms(text).join(" ")} `;
        const [phrase] = searchPhrases(text.slice(start, end));
        expect(body).toContain(` ${phrase?.terms.join(" ")} `);
      }),
    );
  });
});
