import { expect, test } from "vitest";
import { parseJudgeScore } from "./parse-judge-score.ts";

test.each([
  [String.raw`\boxed{1}`, 1],
  [String.raw`Steps...\n\boxed{{0}}`, 0],
  ["boxed{1}", 1],
  [String.raw`\boxed{\text{1}}`, 1],
  ["The answer deviates.\n0", 0],
  ["Score: 1.", 1],
  ["It scores 10", null],
  [String.raw`\boxed{0.5}`, null],
  [String.raw`<think>\boxed{1}</think>unsure`, null],
])("%j scores %s", (raw, score) => {
  expect(parseJudgeScore(raw)).toBe(score);
});
