import { describe, expect, test } from "vitest";
import recorded from "./fixtures/recorded-replies.json" with { type: "json" };
import { parseReply } from "./parse-reply.ts";
import { createReplyParser } from "./reply-parser.ts";
import type { Finish } from "./types.ts";

/** What the model was cut off from, or answered without a box, by the id of its recording. */
const NOT_WHOLE: Record<string, string[]> = {
  "15-code-zh": ["unboxed"],
  "19-other-zh": ["unboxed"],
  "20-other-en": ["unboxed"],
  "26-cut-in-think": ["truncated-in-think"],
  "27-cut-in-answer": ["truncated-in-answer"],
  "28-stop-string": ["no-close-think", "empty-answer"],
  "29-stop-string-included": ["empty-answer"],
  "34-continue": ["no-open-think"],
  "35-answer-now": [],
  "49-disconnect": ["truncated-in-think"],
};

describe("replies recorded from a real server", () => {
  test.each(recorded)("$id", ({ id, finish, deltas }) => {
    const raw = deltas.join("");
    const reply = parseReply(raw, { finish: finish as Finish });
    const parser = createReplyParser();
    for (const delta of deltas) parser.push(delta);
    const view = parser.view();
    expect(parser.end(finish as Finish)).toEqual(reply);
    expect(reply.thinking + reply.answer).not.toMatch(/<\/?(?:think|answer)>/);
    const flags = NOT_WHOLE[id];
    if (flags) {
      expect(reply.flags).toEqual(flags);
      return;
    }
    expect(reply.flags).toEqual([]);
    expect(view).toEqual({
      phase: "answer",
      thinking: expect.stringContaining(reply.thinking),
      answer: expect.stringContaining(reply.answer),
      revision: 0,
    });
    expect(reply.final?.text).not.toBe("");
    expect(raw.slice(reply.final?.start, reply.final?.end)).toBe(`\\boxed{${reply.final?.raw}}`);
  });
});
