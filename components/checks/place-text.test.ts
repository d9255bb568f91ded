import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSpan, squeeze } from "./place-text.ts";

describe("finding a passage of the source on the page", () => {
  it("sees through Markdown's marks, TeX's braces and white space", () => {
    const shown = squeeze("The growth is 15 − 12.5 = 2.5 in all").text;
    const snippet = squeeze("The **growth**\n is").text;
    expect(findSpan(shown, snippet, 0)).toEqual({ from: 0, to: snippet.length });
  });

  it("takes the occurrence nearest to where it stood", () => {
    const text = "a=12;b=3;c=12;";
    const shown = squeeze(text).text;
    expect(findSpan(shown, "=12", 1)?.from).toBe(1);
    expect(findSpan(shown, "=12", 9)?.from).toBe(shown.lastIndexOf("=12"));
  });

  it("falls back to the digits, and says null for what is not there", () => {
    const shown = squeeze("growth of 1,234.5 to 2,000").text;
    expect(findSpan(shown, squeeze("1234.5→2000").text, 0)).not.toBeNull();
    expect(findSpan(shown, "77", 0)).toBeNull();
  });

  it("finds every part of any text again, at its own place", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const { text: shown, at } = squeeze(text);
        fc.pre(shown.length > 0);
        const from = a % shown.length;
        const to = from + 1 + (b % (shown.length - from));
        const span = findSpan(shown, shown.slice(from, to), from);
        expect(span).toEqual({ from, to });
        expect(at.length).toBe(shown.length);
      }),
    );
  });
});
