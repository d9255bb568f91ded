import fc from "fast-check";
import { expect, test } from "vitest";
import { StopStrings } from "./stop-strings.ts";

function told(pieces: string[], strings: string[], include = false): { text: string; found: string | null } {
  const stops = new StopStrings(strings, include);
  let text = "";
  for (const piece of pieces) {
    text += stops.push(piece);
    if (stops.found !== null) break;
  }
  return { text: text + (stops.found === null ? stops.end() : ""), found: stops.found };
}

test.each([
  [["a</thi", "nk>b"], ["</think>"], false, "a", "</think>"],
  [["a</thi", "nk>b"], ["</think>"], true, "a</think>", "</think>"],
  [["a</thi", "s>b"], ["</think>"], false, "a</this>b", null],
  [["ab", "c"], ["c", "bc"], false, "a", "bc"],
  [["x"], [""], false, "x", null],
  [["aa", "ab"], ["aab"], false, "a", "aab"],
])("%j with %j", (pieces, strings, include, text, found) => {
  expect(told(pieces, strings, include)).toEqual({ text, found });
});

test("however a text is cut, it ends where the whole text would", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "<"), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), fc.array(letters, { maxLength: 3 }), (pieces, strings) => {
      const whole = pieces.join("");
      const at = strings
        .filter(Boolean)
        .map((string) => whole.indexOf(string))
        .filter((index) => index >= 0);
      const expected = at.length === 0 ? whole : whole.slice(0, Math.min(...at));
      expect(told(pieces, strings).text.length).toBeGreaterThanOrEqual(expected.length);
      // Cut by cut, a string can be complete before one that begins earlier is: the earlier begin counts only at once.
      if (at.length < 2) expect(told(pieces, strings).text).toBe(expected);
    }),
  );
});
