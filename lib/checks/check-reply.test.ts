import { describe, expect, test } from "vitest";
import recorded from "../reply/fixtures/recorded-replies.json" with { type: "json" };
import { parseReply } from "../reply/parse-reply.ts";
import type { ParseOptions } from "../reply/types.ts";
import { type CheckContext, checkReply } from "./check-reply.ts";

const reply = (think: string, answer: string, options: ParseOptions = {}) =>
  parseReply(`<think>\n${think}\n</think>\n<answer>\n${answer}\n</answer>`, options);
const check = (think: string, answer: string, context: CheckContext = {}) => checkReply(reply(think, answer), context);
const found = (checked: ReturnType<typeof checkReply>, id: string) =>
  checked.findings.filter((finding) => finding.check === id).map((finding) => finding.verdict);

describe("a wrong step is followed to the box", () => {
  const question = "Revenue was 181,001 in 2018 and 206,588 in 2019. By what percentage did it grow?";
  test("through the steps that used it, with the digits of the box", () => {
    const { corrected, findings } = check(
      "206,588 - 181,001 = 25,887\n25,887 / 181,001 = 0.1430 = 14.30%",
      "\\boxed{14.30\\%}",
      { question },
    );
    expect(corrected).toMatchObject({ kind: "number", percent: true, number: 0.1414 });
    expect(findings.some((finding) => finding.verdict === "fail" && finding.expected === "14.14%")).toBe(true);
    expect(findings.filter((finding) => finding.check === "provenance").map((finding) => finding.verdict)).toEqual([
      "fail",
    ]);
  });
  // The third wrote 450 for 140 and got the right -20; where the first wrote 92 - 80 = 16 it may have meant 96. Without the
  // question nobody can tell, so nothing is corrected.
  test("in recorded replies of the small model", () => {
    const correctedOf = (id: string) => {
      const one = recorded.find((other) => other.id === id);
      return checkReply(parseReply(one?.deltas.join("") ?? "")).corrected?.number;
    };
    expect(["11-calc-zh", "12-calc-zh", "13-calc-en", "22-dianjin-en", "25-n3-calc-en#0"].map(correctedOf)).toEqual([
      undefined,
      5300,
      undefined,
      0.3,
      14000,
    ]);
  });
  test("where the question settles what a line meant", () => {
    const [think, answer] = ["变化额：92 - 80 = 16\n增长率：16/80 = 0.2 = 20%", "\\boxed{20\\%}"];
    expect(check(think, answer, { question: "收入由80增至92，增长率？" }).corrected).toMatchObject({ number: 0.15 });
    expect(check(think, answer, { question: "收入由80增至96，增长率？" }).corrected).toBeNull();
  });
  test.each([
    [
      "the model took it back",
      "206,588 - 181,001 = 25,887. Wait, that is wrong: 206,588 - 181,001 = 25,587\n25,587 / 181,001 = 14.14%",
      "\\boxed{14.14\\%}",
    ],
    ["the box comes from elsewhere", "206,588 - 181,001 = 25,887", "\\boxed{14.14\\%}"],
    [
      "another line reaches the same box",
      "206,588 - 181,001 = 25,887\n25,887 / 181,001 = 14.30%\n206,588 / 181,001 - 1 = 14.14%\n28.28% / 2 = 14.14%",
      "\\boxed{14.14\\%}",
    ],
    [
      "an input was copied wrongly but the result is right",
      "206,588 - 181,010 = 25,587\n25,587 / 181,001 = 14.14%",
      "\\boxed{14.14\\%}",
    ],
    ["only the units differ", "206,588 - 181,001 = 25,587\n25,587 / 181,001 = 14.14", "\\boxed{14.14}"],
    ["only the sign differs", "181,001 - 206,588 = 25,587", "\\boxed{25,587}"],
    [
      "the right result is reached later",
      "206,588 - 181,001 = 25,887. More precisely, 206,588 - 181,001 = 25,587",
      "\\boxed{25,887}",
    ],
    ["there are two boxes", "206,588 - 181,001 = 25,887", "\\boxed{25,887} or \\boxed{14\\%}"],
  ])("not where %s", (_why, think, answer) => expect(check(think, answer, { question }).corrected).toBeNull());
});

test("a wrong number is marked by itself, in plain words, with the places that take it up", () => {
  const think = "$400 \\times 15\\% = 70$\n70 + 30 = 100\n70 / 1{,}000 = 7\\%\n12 / 80 = 25\\%";
  const { raw } = reply(think, "\\boxed{1}");
  const failed = check(think, "\\boxed{1}").findings.filter((finding) => finding.verdict === "fail");
  expect(failed.map(({ got, expected }) => [expected, got])).toEqual([
    ["60", "70"],
    ["15%", "25%"],
  ]);
  expect(failed.map(({ place }) => place && raw.slice(place.start, place.end))).toEqual(["70", "25\\%"]);
  expect(failed[0]?.usedAgain?.map(({ start, end, holds }) => [raw.slice(start, end), holds])).toEqual([
    ["70 + 30 = 100", false],
    ["70 / 1{,}000 = 7\\%", false],
  ]);
});

test("a text with more computations than anyone reads is recomputed up to there, and says so", () => {
  const { findings } = check("3 + 4 = 7\n".repeat(2500), "\\boxed{1}");
  expect(findings.filter((finding) => finding.verdict === "pass" && finding.check === "arithmetic")).toHaveLength(1000);
  expect(findings.some((finding) => finding.message.includes("more than 1000"))).toBe(true);
});

describe("where a number came from", () => {
  test("the material, a computation, or the model alone", () => {
    const sources = [{ id: "a", name: "Report", text: "Revenue 1,200; cost 900" }];
    const checked = check(
      "1,200 - 900 = 300",
      "Revenue 1,200 less cost gives 300; the industry has 17.5%. \\boxed{300}",
      { sources, question: "Profit?" },
    );
    expect(found(checked, "provenance")).toEqual(["pass", "pass", "not-checkable", "pass"]);
    expect(checked.findings.find((finding) => finding.check === "provenance")?.message).toContain("Report");
  });
});

describe("quotes", () => {
  const inputs = { text: "本产品由专业团队管理，历史年化收益 5.2%，投资有风险，请谨慎决策。" };
  test.each([
    ["“历史年化收益 5.2%，投资有风险”", ["pass"]],
    ["「历史年化收益５.２％，投资有风险」", ["pass"]],
    ["“历史年化收益 5.8%，投资有风险，请谨慎决策”", ["fail"]],
    ["“每年至少赚5%，我可以写保证书”", ["fail"]],
    ["建议：改为“过往业绩不代表未来表现，请您谨慎”", []],
    ["这是“合规”用语", ["not-checkable"]],
  ])("%s", (answer, verdicts) => expect(found(check("", answer, { inputs }), "quotes")).toEqual(verdicts));
  test("cited clauses exist in the rules", () => {
    const rules = { rules: "第一条 不得承诺收益。第十二条 应当提示风险。" };
    expect(found(check("", "违反第12条和第三条。", { inputs: rules }), "citations")).toEqual(["pass", "fail"]);
  });
});

describe("contract", () => {
  const plans = [
    { id: "contract" as const, label: { zh: "", en: "", ja: "" }, params: { allocation: "x", bannedPromises: true } },
  ];
  test.each([
    ["- Stocks: 40%\n- Bonds: 50%\n- Cash: 10%", ["pass"]],
    ["| 股票 | 85% |\n| 债券 | 15% |\n| 现金 | 5% |", ["fail"]],
    ["This is a guaranteed return.", ["fail"]],
    ["不得承诺保本保收益，也没有零风险的产品。", []],
    ["风险无法避免；本产品稳赚不赔", ["fail"]],
    ["期限：2025-06-30 至 2024-01-01", ["fail"]],
    ["2025-02-30", ["fail"]],
  ])("%s", (answer, verdicts) => expect(found(check("", answer, { plans }), "contract")).toEqual(verdicts));
  test("trace and answer agree", () => {
    expect(found(check("\\boxed{12.5\\%}", "\\boxed{0.125}"), "agreement")).toEqual(["pass"]);
    expect(found(check("\\boxed{9}", "\\boxed{8}"), "agreement")).toEqual(["fail"]);
  });
  test("a verdict that the words above it contradict", () => {
    const checked = checkReply(reply("", "不合规。\n\\boxed{合规}", { task: "yes-no" }), { task: "yes-no" });
    expect(found(checked, "agreement")).toEqual(["fail"]);
  });
});

describe("personal data", () => {
  test.each([
    ["身份证 11010519491231002X", ["fail"]],
    ["身份证 110105194912310021", []],
    ["card 4111 1111 1111 1111", ["fail"]],
    ["card 4111 1111 1111 1112", []],
    ["IBAN GB82 WEST 1234 5698 7654 32", ["fail"]],
    ["IBAN GB82 WEST 1234 5698 7654 33", []],
    ["收入 13,800,138,000 元", []],
  ])("%s", (answer, verdicts) => expect(found(check("", answer), "personal-data")).toEqual(verdicts));
});
