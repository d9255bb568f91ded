import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline } from "../types.ts";
import { flatten, parseInline } from "./parse-inline.ts";

const PIECES = [
  "a",
  "合规",
  " ",
  "$",
  "$5",
  "$x$",
  "\\(",
  "\\)",
  "\\[",
  "\\]",
  "$$",
  "\\boxed{",
  "}",
  "{",
  "\\frac{1}{2}",
  "\n",
  "。",
  "million",
  "_",
  "^2",
  "%",
  "-",
  "<",
  ">",
  "|",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(""));

describe("inline reading", () => {
  test("never changes the text's own characters, formulas included", () => {
    fc.assert(
      fc.property(text, (source) => {
        // Underscores may be emphasis: their marks are markup, everything else must come back.
        expect(flatten(parseInline(source)).replaceAll("_", "")).toBe(source.replaceAll("_", ""));
      }),
      { numRuns: 1_000 },
    );
  });

  test("takes any text without failing and keeps every letter and digit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (source) => {
        fc.pre(!/[[\]&<\\]|:\/\//.test(source));
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, "");
        expect(letters(flatten(parseInline(source)))).toBe(letters(source));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["unclosed dollars", "$x "],
    ["unclosed openers", "\\( \\[ $$ \\begin{align} "],
    ["unclosed boxes", "\\boxed{"],
    ["open emphasis", "*a **b _c "],
    ["brackets", "[a]("],
    ["backticks", "`a ``b "],
    ["stars", "**a** *b* "],
    ["addresses", "https://a.b/c?d=e "],
  ])("reads %s in time linear in the length", (_, piece) => {
    // CPU time, best of five: other work on the machine must not decide.
    const time = (length: number) => {
      const source = piece.repeat(Math.ceil(length / piece.length));
      const runs = Array.from({ length: 5 }, () => {
        const from = process.cpuUsage();
        parseInline(source);
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1000;
      });
      return Math.min(...runs);
    };
    time(20_000);
    const small = Math.max(4, time(20_000));
    expect(time(200_000)).toBeLessThan(small * 30);
  });

  test("reads emphasis, code, links, addresses and breaks", () => {
    const kinds = (source: string) => parseInline(source).map((inline: Inline) => inline.kind);
    expect(kinds("*a* **b** ~~c~~ `d`\ne")).toEqual([
      "emphasis",
      "text",
      "strong",
      "text",
      "strike",
      "text",
      "code",
      "break",
      "text",
    ]);
    expect(parseInline('[a](http://b.c "t")')).toEqual([
      { kind: "link", href: "http://b.c", children: [{ kind: "text", text: "a" }] },
    ]);
    expect(parseInline("见https://a.b/c。")[1]).toMatchObject({ kind: "link", href: "https://a.b/c" });
    expect(parseInline("(https://a.b/c_(d))")[1]).toMatchObject({ kind: "link", href: "https://a.b/c_(d)" });
  });
});
