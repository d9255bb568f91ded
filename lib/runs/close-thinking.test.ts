import { expect, it } from "vitest";
import { closeThinking } from "./close-thinking.ts";

const FIN = { tags: "think" } as const;
const cut = { answer: "", flags: ["truncated-in-think" as const] };
const open = { answer: "x", flags: [] };

it("closes an open trace and opens the answer, leaving the text as it is", () => {
  expect(closeThinking("<think>\nabc ", cut, FIN)).toBe("<think>\nabc \n</think>\n<answer>\n");
  expect(closeThinking("abc\n", cut, FIN)).toBe("abc\n</think>\n<answer>\n");
});

it("opens the answer behind a trace that is closed", () => {
  expect(closeThinking("<think>a</think>", open, FIN)).toBe("<think>a</think>\n<answer>\n");
});

it("adds nothing inside an answer", () => {
  expect(closeThinking("<think>a</think><answer>\\bo", open, FIN)).toBe("<think>a</think><answer>\\bo");
});

it("completes a closing tag that was cut in two", () => {
  expect(closeThinking("<think>a\n</thi", cut, FIN)).toBe("<think>a\n</think>\n<answer>\n");
});

it("speaks the tags of the text, else of the profile", () => {
  expect(closeThinking("<thinking>a", cut, FIN)).toBe("<thinking>a\n</thinking>\n<answer>\n");
  expect(closeThinking("<|begin_of_thought|>a", cut, FIN)).toBe(
    "<|begin_of_thought|>a\n<|end_of_thought|>\n<|begin_of_solution|>\n",
  );
  expect(closeThinking("<think>a", cut, { tags: "none" })).toBe("<think>a\n</think>\n\n");
  expect(closeThinking("", cut, { tags: "thinking" })).toBe("<thinking>\n</thinking>\n<answer>\n");
});
