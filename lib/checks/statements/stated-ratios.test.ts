import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import { ratiosFrom } from "../../workspaces/check-plans.ts";
import { checkReply } from "../check-reply.ts";

const STATEMENTS = [
  ["项目（万元）", "2023", "2024"],
  ["流动资产合计", "8,400", "7,560"],
  ["流动负债", "6,000", "7,200"],
  ["EBITDA", "40.0", "42.0"],
  ["利息支出", "8.0", "7.5"],
  ["到期本金", "10.0", "10.0"],
  ["已付所得税", "5.0", "5.5"],
  ["资本支出", "12.0", "12.5"],
];
function judged(rows: string, definitions = "") {
  const reply = parseReply(
    `<think>\n</think>\n<answer>\n| 指标 | 算式 | 2023 | 2024 |\n| --- | --- | --- | --- |\n${rows}\n</answer>`,
  );
  const { findings } = checkReply(reply, {
    inputs: { statements: STATEMENTS, definitions },
    plans: [ratiosFrom("statements")],
  });
  return findings
    .filter((one) => one.check === "calculators")
    .map((one) => `${one.verdict} ${reply.raw.slice(one.start, one.end)} ${one.expected}`);
}

describe("ratios of the answer beside the statement", () => {
  test("each period at its cell", () => {
    expect(judged("| 流动比率 | 7,560 / 7,200 | 1.40 | 1.50 |")).toEqual(["pass 1.40 1.4", "fail 1.50 1.05"]);
  });
  test("a usual variant passes, another value does not", () => {
    expect(judged("| DSCR | 24.0 / 17.5 | 1.28x | 2.00x |")).toEqual(["pass 1.28x 1.2778", "fail 2.00x 1.3714"]);
  });
  test("where the person defined the ratio, a value that fits no usual definition is left to them", () => {
    expect(judged("| DSCR | | 1.28x | 2.00x |", "DSCR = 自由现金流 / 利息")).toEqual([
      "pass 1.28x 1.2778",
      "not-checkable 2.00x 1.3714",
    ]);
  });
  test.each([
    ["a ratio whose lines are missing", "| 速动比率 | | 1.00 | 2.00 |"],
    ["words instead of a number", "| 流动比率 | | 数据不足 | 缺数据 |"],
    ["another line of the table", "| 备用率 | | 9 | 9 |"],
  ])("nothing is said of %s", (_what, row) => expect(judged(row)).toEqual([]));
  test("a line that stands twice with two values is not used", () => {
    const twice = [...STATEMENTS, ["流动资产", "1", "1"]];
    const reply = parseReply("<answer>\n| 指标 | 2024 |\n| --- | --- |\n| 流动比率 | 9.99 |\n</answer>");
    const { findings } = checkReply(reply, { inputs: { statements: twice }, plans: [ratiosFrom("statements")] });
    expect(findings.filter((one) => one.check === "calculators")).toEqual([]);
  });
});
