import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import { checkReply } from "../check-reply.ts";
import { findQuotes } from "./find-quotes.ts";

const SOURCE = `本产品由专业团队管理，历史年化收益 5.2%，投资有风险，请谨慎决策。
过往业绩不代表未来表现、也不构成承诺——请阅读合同。
We don’t promise returns; capital is at risk. The desk said “prices may fall” on Monday.`;
function verdicts(answer: string, question = ""): string[] {
  const reply = parseReply(`<think>\n</think>\n<answer>\n${answer}\n</answer>`);
  const { findings } = checkReply(reply, { question, sources: [{ id: "a", name: "Notice", text: SOURCE }] });
  return findings.filter((one) => one.check === "quotes").map((one) => one.verdict);
}

describe("a quotation is compared with the material", () => {
  test.each([
    ["other punctuation", "“历史年化收益 5.2%,投资有风险,请谨慎决策.”", ["pass"]],
    ["marks at its ends", "“投资有风险，请谨慎决策！”", ["pass"]],
    ["dashes and enumeration commas", "“不代表未来表现, 也不构成承诺--请阅读合同”", ["pass"]],
    ["emphasis inside", "“历史年化收益 **5.2%**，投资有风险”", ["pass"]],
    ["quotes within quotes", "「The desk said 『prices may fall』 on Monday」", ["pass"]],
    ["apostrophes in single marks", "‘We don’t promise returns; capital is at risk.’", ["pass"]],
    ["pieces in order", "“本产品由专业团队管理……请谨慎决策”", ["pass"]],
    ["pieces in order, in English", '"We don\'t promise returns [...] prices may fall"', ["pass"]],
    ["pieces out of order", "“投资有风险，请谨慎决策……本产品由专业团队管理”", ["fail"]],
    ["a piece that is not there", "“本产品由专业团队管理……保证本金绝对安全”", ["fail"]],
    ["one figure changed", "“历史年化收益 5.8%，投资有风险，请谨慎决策”", ["fail"]],
    ["other characters for the same words", "“歷史年化收益 5.2%，投資有風險，請謹慎決策”", ["fail"]],
    ["a term", "这里的“合规”指内部要求", ["not-checkable"]],
  ])("%s", (_what, answer, expected) => expect(verdicts(answer)).toEqual(expected));
  test("words of the question are no invention", () => {
    const answer = "您问的是“这只产品到底能不能保证本金安全”";
    expect([verdicts(answer, "这只产品到底能不能保证本金安全？"), verdicts(answer, "能买吗？")]).toEqual([
      ["not-checkable"],
      ["fail"],
    ]);
  });
  test.each([
    ["inches", 'a 12" pizza was the best of the "small" ones'],
    ["code", '`print("this is a long string in code")`'],
    ["a fenced block", '```\nx = "this is a long string in code"\n```'],
    ["apostrophes", "the client's view isn't the desk's view of that"],
    ["formulas", '"x = \\frac{a}{b} + c"'],
  ])("%s are no quotation", (_what, answer) => expect(findQuotes(answer).filter((quote) => !quote.term)).toEqual([]));
});
