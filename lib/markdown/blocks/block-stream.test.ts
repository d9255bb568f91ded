import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../parse-markdown.ts";
import type { Block } from "../types.ts";
import { createBlockStream } from "./block-stream.ts";

/** Lines and pieces whose meaning depends on what stands around them. */
const PIECES = [
  "text",
  "合规",
  "**b**",
  "- item",
  "  - nested",
  "1. one",
  "2. two",
  "3) other",
  "> quote",
  ">> deep",
  "```py",
  "```",
  "~~~",
  "# head",
  "---",
  "***",
  "| a | b |",
  "|---|--:|",
  "| 1 | $2 |",
  "\\[",
  "\\]",
  "- x",
  "$$",
  "$$x$$",
  "\\begin{align}",
  "\\end{align}",
  "    four",
  "\ttab",
  "",
  "\\boxed{5}",
  "$5 and $x$",
  "`code",
  "[l](http://a.b)",
  "===",
  "[r]: http://x",
  "&amp;",
  "\r",
  "* star",
  "+ plus",
  "10. ten",
  "-",
  "1.",
  "a | b",
  "公式：\\[",
  "y \\]",
];
const document = fc
  .array(fc.tuple(fc.constantFrom("", "", "  ", "   ", "> ", "    "), fc.constantFrom(...PIECES)), { maxLength: 24 })
  .map((lines) => lines.map(([indent, piece]) => indent + piece).join("\n"));

function chunksOf(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = [];
  let at = 0;
  for (let i = 0; at < text.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}

describe("a stream of blocks", () => {
  test("ends with the blocks of the whole text, whatever the chunks, looked at or not", () => {
    fc.assert(
      fc.property(
        document,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (text, sizes, look) => {
          const stream = createBlockStream();
          for (const chunk of chunksOf(text, sizes)) {
            stream.push(chunk);
            if (look) stream.view();
          }
          expect(stream.end().stable).toEqual(parseMarkdown(text));
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test("never changes a block once it is stable", () => {
    fc.assert(
      fc.property(document, (text) => {
        const stream = createBlockStream();
        const seen: { block: Block; copy: string }[] = [];
        for (const chunk of chunksOf(text, [3])) {
          stream.push(chunk);
          const { stable } = stream.view();
          seen.forEach(({ block }, index) => {
            expect(stable[index]).toBe(block);
          });
          for (const block of stable.slice(seen.length)) seen.push({ block, copy: JSON.stringify(block) });
        }
        for (const { block, copy } of seen) expect(JSON.stringify(block)).toBe(copy);
      }),
      { numRuns: 400 },
    );
  });

  test("shows at every moment what the text so far would show, markers still undecided aside", () => {
    fc.assert(
      fc.property(document, (text) => {
        const stream = createBlockStream();
        for (let i = 0; i < text.length; i++) {
          stream.push(text.charAt(i));
          const { stable, tail } = stream.view();
          const line = text.slice(text.lastIndexOf("\n", i) + 1, i + 1);
          if (/[A-Za-z合规5]$/.test(line)) expect([...stable, ...tail]).toEqual(parseMarkdown(text.slice(0, i + 1)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("keeps closed items of an open list and closed lines of open code", () => {
    const stream = createBlockStream();
    stream.push("- a\n- b\n- c");
    const before = stream.view().tail[0];
    stream.push("d");
    const after = stream.view().tail[0];
    if (before?.kind !== "list" || after?.kind !== "list") throw new Error("expected a list");
    expect(after.items[0]).toBe(before.items[0]);
    expect(after.items[2]).not.toBe(before.items[2]);
  });

  test("costs the same per token at the end of a long text as at its start", () => {
    const part = "Some prose with $x_1$ and **bold**.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n";
    const time = (size: number) => {
      const stream = createBlockStream();
      stream.push(part.repeat(size));
      const from = process.cpuUsage();
      for (let i = 0; i < 200; i++)
        for (const chunk of chunksOf(part, [4])) {
          stream.push(chunk);
          stream.view();
        }
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    };
    time(10);
    expect(time(5_000)).toBeLessThan(6 * Math.max(5, time(10)));
  });
});
