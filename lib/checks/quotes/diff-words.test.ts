import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords, type Piece } from "./diff-words.ts";

const marked = (pieces: Piece[]) => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

test.each([
  [
    "本基金必然获利，保本保收益",
    "本基金可能获利，不保本保收益",
    "本基金[必然]获利，保本保收益",
    "本基金[可能]获利，[不]保本保收益",
  ],
  [
    "Returns are guaranteed by the fund",
    "Returns are not guaranteed by the fund",
    "Returns are guaranteed by the fund",
    "Returns are [not] guaranteed by the fund",
  ],
  ["rose 12.5% in 2024", "rose 12.8% in 2024", "rose [12.5%] in 2024", "rose [12.8%] in 2024"],
  ["wholly new words", "nothing in common", "[wholly new words]", "[nothing in common]"],
  ["＂ＡＢＣ＂ 保本", "“abc”保 本", "＂ＡＢＣ＂ 保本", "“abc”保 本"],
  ["同じ文です", "同じ文でした", "同じ文で[す]", "同じ文で[した]"],
  ["", "x", "", "[x]"],
])("%s | %s", (a, b, markedA, markedB) => {
  const diff = diffWords(a, b);
  expect([marked(diff.a), marked(diff.b)]).toEqual([markedA, markedB]);
});

const text = fc.string({ unit: fc.constantFrom("保", "本", "a", "b", " ", "1", ".", "%", "，", "\n", "😀") });

test("the pieces of a side are its text, and what both keep is the same words in the same order", () => {
  const letters = (pieces: Piece[]) =>
    pieces
      .filter((piece) => !piece.changed)
      .map((piece) => piece.text)
      .join("")
      .normalize("NFKC")
      .replace(/\s/g, "");
  fc.assert(
    fc.property(text, text, (a, b) => {
      const diff = diffWords(a, b);
      expect(diff.a.map((piece) => piece.text).join("")).toBe(a);
      expect(diff.b.map((piece) => piece.text).join("")).toBe(b);
      expect(letters(diff.a)).toBe(letters(diff.b));
    }),
  );
});

test("a text is no different from itself, and ten thousand words do not hang", () => {
  fc.assert(
    fc.property(text, (a) => {
      expect(diffWords(a, a).a.some((piece) => piece.changed)).toBe(false);
    }),
  );
  const long = Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(" ");
  const began = performance.now();
  diffWords(long, long.split(" ").reverse().join(" "));
  expect(performance.now() - began).toBeLessThan(1000);
});
