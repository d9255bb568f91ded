import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import type { InputValues } from "../../workspaces/define-workspace.ts";
import { checkReply } from "../check-reply.ts";

function cited(answer: string, inputs: InputValues, clauses = false): string[] {
  const reply = parseReply(`<think>\n</think>\n<answer>\n${answer}\n</answer>`);
  const plans = clauses ? [{ id: "clauses-in-rules" as const, label: { zh: "", en: "", ja: "" } }] : [];
  const { findings } = checkReply(reply, { inputs, plans });
  return findings
    .filter((one) => one.check === "citations")
    .map((one) => `${one.verdict} ${reply.raw.slice(one.start, one.end)}`);
}

describe("pages", () => {
  const text =
    "[document: a.pdf · sha256 0 · pages 2-3 of 9]\n[page 2]\n营业收入增长百分之五，利润率稳定。\n[page 3]\n风险包括汇率波动与原料涨价。\n[end of document]";
  test.each([
    ["见第 2 页。", ["pass 第 2 页"]],
    ["见第 5 页。", ["fail 第 5 页"]],
    ["see p. 12", ["fail p. 12"]],
    ["「风险包括汇率波动与原料涨价」（第 3 页）", ["pass 第 3 页"]],
    ["「风险包括汇率波动与原料涨价」（第 2 页）", ["fail 第 2 页"]],
    ["第 5 页未提供", []],
    ["“详见第 77 页的说明”", []],
  ])("%s", (answer, expected) => expect(cited(answer, { text })).toEqual(expected));
  test("marks that a person pasted, and material without any", () => {
    expect(cited("第 12 页，第 13 页", { text: "[第 12 页] 排放数据。" })).toEqual(["pass 第 12 页", "fail 第 13 页"]);
    expect(cited("第 12 页", { text: "详细风险见第 3 页。" })).toEqual([]);
  });
});

describe("cells", () => {
  const text =
    "[Sheet1!A1:C3]\n\tA\tB\tC\n1\tItem\t2023\t2024\n2\tRevenue\t1,200\t(86)\n3\tRate\t12.5%\t\n[end of document]";
  test.each([
    ["Sheet1!B2 = 1,200", ["pass Sheet1!B2 = 1,200"]],
    ["Sheet1!B2 = 1,300", ["fail Sheet1!B2 = 1,300"]],
    ["Sheet1!C2: -86", ["pass Sheet1!C2: -86"]],
    ["Sheet1!B3 is 12.5%", ["pass Sheet1!B3 is 12.5%"]],
    ["Sheet1!B9", ["fail Sheet1!B9"]],
    ["Sheet2!B2", ["fail Sheet2!B2"]],
    ["单元格 B2 的数", ["pass 单元格 B2"]],
    ["B2B sales and vitamin B12", []],
  ])("%s", (answer, expected) => expect(cited(answer, { text })).toEqual(expected));
  test("a row and a column of a pasted table by name", () => {
    const table = [
      ["项目（百万元）", "2023", "2024"],
      ["营业收入", "4,532", "4,305"],
      ["净利润", "408", "(86)"],
    ];
    const at = (line: string) => cited(`取数：\n- ${line}`, { table });
    expect(at("营业收入，2024：4,305")).toEqual(["pass 2024：4,305"]);
    expect(at("营业收入，2023：4,305")).toEqual(["fail 2023：4,305"]);
    expect(at("营业收入，2023：4,532；2024：4,350")).toEqual(["pass 2023：4,532；".slice(0, -1), "fail 2024：4,350"]);
    expect(at("净利润，2024：(86)，即 -86")).toEqual(["pass 2024：(86)"]);
    expect(at("毛利，2024：1,334")).toEqual([]);
    expect(at("营业收入，2022：1")).toEqual([]);
  });
});

describe("clauses", () => {
  const rules = "第一条 不得承诺收益。第十二条 应当提示风险，依照第九十九条处罚。第一千二百条 其他。";
  test.each([
    ["违反第十二条第二款", ["pass 第十二条第二款"]],
    ["违反第12条", ["pass 第12条"]],
    ["第1200条", ["pass 第1200条"]],
    ["违反第九十九条", ["fail 第九十九条"]],
    ["违反第三条", ["fail 第三条"]],
    ["第三条件", []],
  ])("%s", (answer, expected) => expect(cited(answer, { rules })).toEqual(expected));
  test("paragraphs of an article that numbers them", () => {
    const articles = "Article 5 Duties: (1) inform, (2) warn.\nArticle 6 Fees.\nRule 206(4)-1 Marketing.";
    expect(
      cited("Article 5(2) and Article 5(3), Article 6(1), Rule 206(4)-1, Rule 206(4)-7", { rules: articles }),
    ).toEqual([
      "pass Article 5(2)",
      "fail Article 5(3)",
      "pass Article 6(1)",
      "pass Rule 206(4)-1",
      "fail Rule 206(4)-7",
    ]);
  });
  test("without rules nothing can be looked up", () => {
    expect(cited("违反第三条", { text: "文案" }, true)).toEqual(["not-checkable 第三条"]);
    expect(cited("违反第三条", { text: "文案" })).toEqual([]);
  });
});
