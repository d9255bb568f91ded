import { describe, expect, test } from "vitest";
import replies from "./fixtures/adversarial-replies.json" with { type: "json" };
import values from "./fixtures/adversarial-values.json" with { type: "json" };
import { parseReply } from "./parse-reply.ts";
import { createReplyParser } from "./reply-parser.ts";
import type { Boxed, ParseOptions, TaskKind } from "./types.ts";

type Expected = {
  thinking?: string;
  answer?: string;
  boxed?: string[];
  thinkingBoxed?: string[];
  final?: string | null;
  candidate?: string | null;
  flags?: string[];
  /** Of the final box in raw. */
  span?: number[];
};
const texts = (boxed: Boxed[]) => boxed.map((box) => box.text);

/** Expectations were written from the reply contract before the parser was run on them. */
describe("replies made to be misread", () => {
  test.each(replies)("%j", ({ raw, options, expected }) => {
    const reply = parseReply(raw, options as ParseOptions);
    const read: Required<Expected> = {
      thinking: reply.thinking,
      answer: reply.answer,
      boxed: texts(reply.boxed),
      thinkingBoxed: texts(reply.thinkingBoxed),
      final: reply.final?.text ?? null,
      candidate: reply.candidate?.text ?? null,
      flags: reply.flags,
      span: reply.final ? [reply.final.start, reply.final.end] : [],
    };
    expect(read).toMatchObject(expected);
    expect(reply.final).toBe(reply.boxed.at(-1) ?? null);
    for (const box of [...reply.boxed, ...reply.thinkingBoxed, ...(reply.candidate ? [reply.candidate] : [])]) {
      expect(raw.slice(box.start, box.end)).toContain(box.raw);
    }
    const parser = createReplyParser(options as ParseOptions);
    for (const piece of raw) parser.push(piece);
    expect(parser.end()).toEqual(reply);
  });
});

describe("boxes made to be misread", () => {
  test.each(values)("$inner ($task)", ({ inner, task, value, flags }) => {
    const reply = parseReply(`\\boxed{${inner}}`, task ? { task: task as TaskKind } : {});
    expect(reply.final?.value ?? null).toEqual(value);
    expect(reply.flags).toEqual(["untagged", ...flags]);
  });
});
