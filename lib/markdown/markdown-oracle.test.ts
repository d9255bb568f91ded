import fc from "fast-check";
import markdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { describe, expect, test } from "vitest";
import { toHtml } from "./to-html.ts";

/**
 * The reader is our own; markdown-it is the judge of everything we did not change on purpose. Switched off
 * there: what we leave out (setext, references, indented code). Drawn alike: breaks, headings two levels down.
 */
const judge = markdownIt({ html: false, breaks: true }).use(cjkFriendly).disable(["lheading", "reference", "code"]);

/** Their HTML with our headings. */
function judged(text: string): string {
  const html = judge.render(text);
  return normal(html.replace(/<(\/?)h([1-6])>/g, (_, slash, level) => `<${slash}h${Math.min(6, Number(level) + 2)}>`));
}

function normal(html: string): string {
  return html
    .replace(/ (?:rel|align|style)="[^"]*"/g, "")
    .replace(/<\/?bdi>/g, "")
    .replace(/<br>\n/g, "<br>")
    .replace(/>\s+/g, ">")
    .replace(/\s+</g, "<")
    .replace(/<tbody><\/tbody>/g, "")
    .trim();
}

const INLINE = fc
  .array(
    fc.constantFrom(
      "a",
      "b ",
      " c",
      "*",
      "**",
      "***",
      "_",
      "__",
      "~~",
      "`",
      "``",
      " ",
      "合",
      "规",
      "“",
      "”",
      "。",
      "，",
      "(",
      ")",
      ".",
      "[x](http://y.z/)",
      "\\*",
      "&amp;",
      "1",
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(""));

const LINE = fc.tuple(
  fc.constantFrom("", "", "", "- ", "* ", "1. ", "2. ", "> ", "> - ", "- > ", "# ", "### ", "  ", "   ", "- - "),
  fc.constantFrom("text", "more text", "**bold**", "", "x", "```", "---", "a b c"),
);
const DOCUMENT = fc
  .array(LINE, { minLength: 1, maxLength: 10 })
  .map((lines) => lines.map((line) => line.join("")).join("\n"));

describe("our reading agrees with markdown-it", () => {
  test("on inline text, emphasis beside Chinese included", () => {
    fc.assert(
      fc.property(INLINE, (text) => {
        // A run of three or more tildes never strikes through here; GFM says so, markdown-it splits it.
        fc.pre(!/~{3,}/.test(text));
        fc.pre(!/^\s*(?:[-+*>#=_`~]|\d+[.)])/.test(text));
        expect(normal(toHtml(text))).toBe(judged(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test("on blocks: lists, quotes, fences, headings, rules", () => {
    fc.assert(
      fc.property(DOCUMENT, (text) => {
        // markdown-it counts a blank line inside an item's code as one between items; CommonMark does not.
        fc.pre(!/```/.test(text) || !/^[ >]*(?:[-*]|\d\.)/m.test(text));
        // It ends a list at an empty item with two blank lines behind; CommonMark lets any number stand between items.
        fc.pre(!/^[ >]*(?:[-*]|\d\.)[ >*\d.-]*\n(?:[ >]*\n){2}/m.test(text));
        expect(normal(toHtml(text))).toBe(judged(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test("not on an empty item with blank lines behind it: the list goes on, as CommonMark has it", () => {
    expect(normal(toHtml("* \n\n\n* text"))).toBe("<ul><li></li><li><p>text</p></li></ul>");
  });
});
