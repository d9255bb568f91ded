import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateQuote } from "./locate-quote.ts";

const SOURCE =
  "【稳享季季红】火热发售中！\n近一年业绩 6.8%，跑赢同类九成产品。\n稳健之选，“零风险”，年化收益 4.5% 起。";

describe("locateQuote", () => {
  it("finds a passage whatever its width, white space and quotation marks", () => {
    expect(locateQuote("「零风险」,年化收益4．5％起", SOURCE)).toMatchObject({ state: "found", line: 3 });
  });
  it("calls a passage altered when a few characters differ, and gives the source's own words", () => {
    expect(locateQuote("近一年收益 6.8%", SOURCE)).toMatchObject({
      state: "altered",
      line: 2,
      words: "近一年业绩 6.8%",
    });
  });
  it("does not find what is not there", () => {
    expect(locateQuote("本金绝对安全", SOURCE)).toEqual({ state: "missing" });
    expect(locateQuote("  ", SOURCE)).toEqual({ state: "missing" });
  });
  it("does not compare beyond its limit instead of hanging", () => {
    expect(locateQuote("x".repeat(10_000), "y".repeat(1_000_000))).toEqual({ state: "too-long" });
  });
  it("finds every passage of a source at a place that holds it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (source, a, b) => {
        const start = a % source.length;
        const quote = source.slice(start, start + 1 + (b % 10));
        const place = locateQuote(quote, source);
        return quote.trim() === "" || place.state === "found";
      }),
    );
  });
});
