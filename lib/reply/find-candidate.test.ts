import { describe, expect, test } from "vitest";
import { parseReply } from "./parse-reply.ts";

const candidate = (text: string) => parseReply(`Some working.\n\n${text}`, { task: "number" }).candidate;

describe("the value that a reply without a box leads up to", () => {
  test.each([
    ["Therefore, the answer is 47.31.", 47.31],
    ["Therefore, the answer is $2,345.6 million. This is what the fund earns in 3 years.", 2_345_600_000],
    ["The answer is -$0.42.", -0.42],
    ["**Answer: 12.3%**", 0.123],
    ["**Therefore, the answer is 18%.**", 0.18],
    ["因此，答案是3.2亿元。", 320_000_000],
    [
      "Therefore, the answer is 18.47 (approximately) which is the upper bound of a 95% interval for a sample of 40 with a mean of 17 and a variance of 23.5 drawn from a population of 529 firms.",
      18.47,
    ],
    [
      "Therefore, the answer is that the cost of capital by this method is 12.4 million (rounded to one decimal).",
      12.4e6,
    ],
    ["Step 5: State the final answer:\n\nTherefore, the answer is 209.6.", 209.6],
    ["Therefore, the interest that can be put on the balance sheet is BRL 140 million.", 140_000_000],
    ["Therefore, the answer is $24.50 + $1,000.25 = $1,024.75", 1024.75],
    ["Therefore, the expected return of X if that of Y is 3% is 12%.", 0.12],
  ])("%s", (text, value) => {
    expect(candidate(text)?.value).toMatchObject({ kind: "number", number: value });
  });
  test("the currency of an announced amount is kept", () => {
    expect(candidate("The answer is $56.20, which is more than the 50 asked for and less than 70.")?.text).toBe(
      "$56.20",
    );
  });
  test.each([
    ["Therefore, the answer is 1.62 + 2.07 + 3.84 = 7.53. The duration is 7.53.", "7.53"],
    ["Therefore, the answer is (14.2x * $3.25) = $46.15.", "$46.15"],
    ["So, the final answer is:\n\nMoney duration = 8.214 years.", "8.214 years"],
  ])("of an equation, what it comes to: %s", (text, value) => expect(candidate(text)?.text).toBe(value));
  test("the parts of a fraction are no value", () => {
    expect(candidate("So the chance is 3/20 here.")).toBeNull();
  });
  test("a year in front of the amount is not the amount", () => {
    expect(candidate("答案是2023年净利润为3.2亿元，高于2022年。")?.value).toMatchObject({ number: 320_000_000 });
  });
});
