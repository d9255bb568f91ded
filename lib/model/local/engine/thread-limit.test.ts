import { expect, test } from "vitest";
import { threadCandidates, threadLimit } from "./thread-limit.ts";

test.each([
  [8, 16, 7],
  [8, 8, 7],
  // A container with a share of two of sixteen cores.
  [16, 2, 1],
  [2, 2, 1],
  [1, 1, 1],
])("%i physical cores of which %i may be used: at most %i threads", (cores, parallelism, limit) => {
  expect(threadLimit(cores, parallelism)).toBe(limit);
});

test("the self-test tries one, half and all, each once", () => {
  expect(threadCandidates(7)).toEqual([1, 4, 7]);
  expect(threadCandidates(2)).toEqual([1, 2]);
  expect(threadCandidates(1)).toEqual([1]);
});
