import { expect, test } from "vitest";
import { countSteps, currentLine, lastLines } from "./trace-steps.ts";

test("steps are paragraphs, or FinX1's marks", () => {
  expect(countSteps("")).toBe(0);
  expect(countSteps("one\nstill one\n\ntwo\n \nthree\n")).toBe(3);
  expect(countSteps("◆ a\n\nmore of a\n\n◆ b")).toBe(2);
});

test("the current line is the last one that says something, without its markup", () => {
  expect(currentLine("first\n\n- **Step 4**: bracket the root\n")).toBe("Step 4: bracket the root");
  expect(currentLine("\n\n")).toBe("");
});

test("the last lines of a cut trace keep their order", () => {
  expect(lastLines("a\n\nb\nc", 2)).toEqual(["b", "c"]);
});
