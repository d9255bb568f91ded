import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReply } from "./parse-reply.ts";
import { createReplyParser } from "./reply-parser.ts";
import type { Finish } from "./types.ts";

const PIECES = [
  ..."<think>|</think>|<answer>|</answer>|<Think >|< /think>|<thinking>|</thinking>|&lt;think&gt;|&lt;/think&gt;".split(
    "|",
  ),
  ..."<|im_end|>~<|begin_of_thought|>~<|end_of_thought|>~\\boxed{~\\boxed{5}~\\boxed{\\frac{1}{2}}~}~{~$~\\%~```python\n~```\n~`".split(
    "~",
  ),
  ..."合规|不合规 |否|😀|é|\n|\n\n| |<|</|<th|12.5%|Answer: C|\u200b|\ufeff|\u0008oxed{1}|\ud83d".split("|"),
];
const replyText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })), { maxLength: 30 })
  .map((pieces) => pieces.join(""));
const finishes = fc.constantFrom<Finish>("stop", "length", "interrupted", "unknown");
const cuts = fc.array(fc.nat(400), { maxLength: 40 });

function pieces<T extends { length: number; slice(a: number, b: number): T }>(whole: T, at: number[]): T[] {
  const points = [0, ...[...new Set(at.map((n) => n % (whole.length + 1)))].sort((a, b) => a - b), whole.length];
  return points.slice(1).map((end, i) => whole.slice(points[i] as number, end));
}

describe("streaming", () => {
  test("any cutting of the text gives the parse of the whole", () => {
    fc.assert(
      fc.property(replyText, cuts, finishes, (text, at, finish) => {
        const parser = createReplyParser();
        for (const piece of pieces(text, at)) parser.push(piece);
        expect(parser.end(finish)).toEqual(parseReply(text, { finish }));
      }),
      { numRuns: 500 },
    );
  });
  test("any cutting of the bytes does too, inside characters as well", () => {
    fc.assert(
      fc.property(replyText, cuts, (text, at) => {
        const bytes = new TextEncoder().encode(text);
        const parser = createReplyParser();
        for (const piece of pieces(bytes, at)) parser.push(piece);
        expect(parser.end()).toEqual(parseReply(text.toWellFormed()));
      }),
      { numRuns: 300 },
    );
  });
  test("every prefix is read as that prefix would be", () => {
    fc.assert(
      fc.property(replyText, (text) => {
        for (let end = 0; end <= text.length; end += 7) {
          const parser = createReplyParser();
          for (const c of text.slice(0, end)) parser.push(c);
          expect(parser.end("interrupted")).toEqual(parseReply(text.slice(0, end), { finish: "interrupted" }));
        }
      }),
      { numRuns: 60 },
    );
  });
  test("offsets cover the command, stay in order and inside the text", () => {
    fc.assert(
      fc.property(replyText, (text) => {
        const reply = parseReply(text);
        for (const list of [reply.boxed, reply.thinkingBoxed]) {
          let last = 0;
          for (const box of [...list].sort((a, b) => a.start - b.start)) {
            expect(box.start).toBeGreaterThanOrEqual(last);
            last = box.end;
            const span = text.slice(box.start, box.end);
            expect(span.replace("\u0008", "b")).toMatch(/^\\?boxed\s*\{/);
            expect(span).toContain(box.raw);
          }
        }
        expect(reply.thinkingBoxed).not.toContain(reply.final);
        expect(reply.final).toBe(reply.boxed.at(-1) ?? null);
        if (reply.candidate)
          expect(text.slice(reply.candidate.start, reply.candidate.end)).toContain(reply.candidate.raw);
      }),
      { numRuns: 1000 },
    );
  });
  test("the view only grows within a revision, and take adds up to it", () => {
    fc.assert(
      fc.property(replyText, (text) => {
        const parser = createReplyParser();
        let seen = parser.view();
        let built = { thinking: "", answer: "" };
        for (const c of text) {
          parser.push(c);
          const view = parser.view();
          if (view.revision === seen.revision) {
            expect(view.thinking.startsWith(seen.thinking)).toBe(true);
            expect(view.answer.startsWith(seen.answer)).toBe(true);
          }
          const delta = parser.take();
          built = delta.reset ? { thinking: "", answer: "" } : built;
          built = { thinking: built.thinking + delta.thinking, answer: built.answer + delta.answer };
          expect(built).toEqual({ thinking: view.thinking, answer: view.answer });
          seen = view;
        }
      }),
      { numRuns: 300 },
    );
  });
  test("a well-formed reply is shown as it will be read, without a revision", () => {
    const raw = "<think>\n先看 a < b\n</think>\n<answer>\n结论 \\boxed{是}\n</answer><|im_end|>";
    for (const size of [1, 2, 3, 5, 100]) {
      const parser = createReplyParser();
      for (let at = 0; at < raw.length; at += size) parser.push(raw.slice(at, at + size));
      const view = parser.view();
      const reply = parser.end();
      expect({ thinking: view.thinking.trim(), answer: view.answer.trim(), revision: view.revision }).toEqual({
        thinking: reply.thinking,
        answer: reply.answer,
        revision: 0,
      });
    }
  });
  test("a possible tag is held back", () => {
    const parser = createReplyParser();
    parser.push("<think>a </thi");
    expect(parser.view()).toMatchObject({ phase: "thinking", thinking: "a " });
    parser.push("s");
    expect(parser.view().thinking).toBe("a </this");
  });
  test("a piece of a tag is not read either when the reply broke off there", () => {
    const raw = "<think>\n先看\n</think>\n<answer>\n结论 5\n</answer>";
    const whole = parseReply(raw);
    for (let end = 7; end <= raw.length; end++) {
      const reply = parseReply(raw.slice(0, end), { finish: "interrupted" });
      expect(whole.thinking.startsWith(reply.thinking)).toBe(true);
      expect(whole.answer.startsWith(reply.answer)).toBe(true);
      expect(reply.raw).toBe(raw.slice(0, end));
    }
  });
  test("blanks in front cost no more than they bring", () => {
    const parser = createReplyParser();
    const used = process.cpuUsage();
    for (let i = 0; i < 100_000; i++) parser.push(" \n\t\n");
    expect(process.cpuUsage(used).user).toBeLessThan(1_000_000);
    parser.push("<think>a");
    expect(parser.view()).toMatchObject({ phase: "thinking", thinking: "a" });
  });
  test("a late closing tag turns what was shown as answer into thinking", () => {
    const parser = createReplyParser();
    parser.push("I should check");
    expect(parser.view()).toMatchObject({ phase: "answer", answer: "I should check", revision: 0 });
    parser.push("</think><answer>ok");
    expect(parser.view()).toMatchObject({ phase: "answer", thinking: "I should check", answer: "ok", revision: 1 });
  });
});
