import { expect, test } from "vitest";
import { readShown } from "../arithmetic/read-shown.ts";
import { compareBox } from "./compare-box.ts";
import { recognise } from "./recognise.ts";

function judge(question: string, box: string): string {
  const shown = readShown(box);
  if (!shown) throw new Error(`${box} is no number`);
  const form = { compounding: "", dayCount: "", timing: "", unit: "" };
  return compareBox([shown], recognise(question, [], form), question, "").verdict;
}

test.each([
  ["Revenue grew from 120 to 150 million. What is the growth rate?", "25%", "30%"],
  ["Revenue grew from 12.5 to 15 million USD. What is the growth rate, in percent?", "20%", "25%"],
  ["收入从 12.5 增至 15 亿元，增长率是多少？", "20%", "25%"],
  ["Revenue grew from 900,000 to 1.2 million. What is the growth rate?", "33.3%", "20%"],
  ["Revenue fell from 1.5 billion to 900 million. What is the growth rate?", "-40%", "-30%"],
  ["Revenue grew from 32 in 2021 to 50 million in 2025. What is the CAGR?", "11.80%", "9.34%"],
])("%s", (question, right, wrong) => {
  expect([judge(question, right), judge(question, wrong)]).toEqual(["pass", "fail"]);
});

test("amounts that make no sense together are left alone", () => {
  const question = "Users grew from 500 to 2 million. What is the growth rate?";
  expect([judge(question, "300%"), judge(question, "-99.6%")]).toEqual(["not-checkable", "not-checkable"]);
});
