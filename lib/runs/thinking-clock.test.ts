import { expect, it } from "vitest";
import { thinkingClock } from "./thinking-clock.ts";

function hear(...said: [string, number][]): number | null {
  const clock = thinkingClock();
  for (const [text, now] of said) clock.hear(text, now);
  return clock.closedAt;
}

it("stops where the thinking closes, also when the tag comes in pieces", () => {
  expect(hear(["<think>a", 1], ["</thi", 2], ["nk>", 3], ["<answer>", 4], ["b", 5])).toBe(3);
});

it("moves on when a closing tag turns out to be quoted", () => {
  expect(hear(["a </think> is a tag", 1], ["more", 2], ["</think>\n<answer>", 3], ["</think>", 4])).toBe(3);
});

it("knows a trace that only the answer ends", () => {
  expect(hear(["<think>a", 1], ["<answer>b", 2])).toBe(2);
  expect(hear(["<think>a", 1])).toBe(null);
});
