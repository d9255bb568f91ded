import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import { buildTask, findWorkspace, type InputValues, validateInputs } from "../../workspaces/index.ts";
import { checkReply } from "../check-reply.ts";
import { readShare } from "./share.ts";

/** The contract's failed findings of a sample whose reply or inputs were changed, by the place they mark. */
function failed(workspaceId: string, sampleId: string, edits: [string, string][] = [], inputs: InputValues = {}) {
  return found(workspaceId, sampleId, edits, inputs)
    .filter((one) => one.verdict === "fail")
    .map((one) => one.place);
}

function found(workspaceId: string, sampleId: string, edits: [string, string][] = [], inputs: InputValues = {}) {
  const workspace = findWorkspace(workspaceId);
  const sample = workspace?.samples.find((one) => one.id === sampleId);
  if (!workspace || !sample) throw new Error(`no sample ${sampleId}`);
  const checked = validateInputs(workspace, { ...sample.inputs, ...inputs }, sample.language);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  let text = sample.recordedReply;
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`the reply does not hold ${from}`);
    text = text.replaceAll(from, to);
  }
  const { task, verdicts, prompt, contract } = buildTask(workspace, checked.values, sample.language);
  const reply = parseReply(text, { task, verdicts, prompt });
  const context = {
    question: prompt,
    inputs: checked.values,
    contract,
    task,
    plans: workspace.checks,
    language: sample.language,
  };
  const { findings } = checkReply(reply, { ...context, workspace: workspaceId });
  return findings
    .filter((one) => one.check === "contract")
    .map((one) => ({ verdict: one.verdict, place: reply.raw.slice(one.start, one.end), message: one.message }));
}

describe("decimals and unit of the box", () => {
  test("more or fewer decimals than asked", () => {
    expect(failed("calculation-zh", "zh-bond", [["boxed{95.6705元}", "boxed{95.67元}"]])).toEqual(["\\boxed{95.67元}"]);
    expect(failed("calculation-zh", "zh-bond", [["boxed{95.6705元}", "boxed{95.67052元}"]])).toHaveLength(1);
  });
  test("another unit than the form names, or another scale", () => {
    expect(failed("calculation-zh", "zh-mortgage", [["boxed{108605.47元}", "boxed{10.86万元}"]])).toEqual([
      "\\boxed{10.86万元}",
    ]);
    expect(
      failed("calculation-zh", "zh-wacc".replace("zh-wacc", "zh-daily-rate"), [
        ["boxed{20.02\\%}", "boxed{2002.00bp}"],
      ]),
    ).toHaveLength(1);
  });
  test("the prompt's own words about units ask for nothing", () => {
    const units = found("calculation-zh", "zh-bond", [], { unit: "" }).filter((one) => /%/.test(one.message));
    expect(units).toEqual([]);
  });
});

describe("an allocation beside client and list", () => {
  const at = (edits: [string, string][], inputs: InputValues = {}) =>
    failed("robo-advisory", "zh-c3-five-years", edits, inputs);
  test("a product that is not listed", () => expect(at([["| 短债B |", "| 短债Z |"]])).toContain("短债Z"));
  test("a product above the client's class", () =>
    expect(at([["| 平衡混合E |", "| 指数增强C |"]])).toContain("指数增强C"));
  test("the same allocation for a more careful client", () =>
    expect(at([], { clientClass: "C2" })).toEqual(expect.arrayContaining(["固收增强D", "平衡混合E"])));
  test("a product without a level", () =>
    expect(
      failed("robo-advisory", "en-guarantee-asked", [["| Multi-asset fund P | 40%", "| Structured note X | 40%"]]),
    ).toContain("Structured note X"));
  test("a box below the riskiest product", () => expect(at([["\\boxed{R3}", "\\boxed{R2}"]])).toEqual(["\\boxed{R2}"]));
  test("a loss under stress above the limit", () => expect(at([], { lossLimit: 5 })).toEqual(["\\boxed{R3}"]));
  test("a reserve that is not held back", () =>
    expect(at([["| 9% | 7.2 万元 |", "| 9% | 2 万元 |"]])).toEqual(["\\boxed{R3}"]));
  test("shares that do not add up", () => expect(at([["| 51% |", "| 52% |"]])[0]).toMatch(/现金管理A/));
  test("ranges must admit a hundred", () => {
    const ranges = (low: string): [string, string][] => [
      ["| 51% |", `| ${low} |`],
      ["| 30% |", "| 20%–35% |"],
    ];
    expect(at(ranges("45–55%"))).toEqual([]);
    expect(at(ranges("10–20%"))).toHaveLength(1);
  });
  test("a name with its level behind it is the listed one", () =>
    expect(at([["| 短债B |", "| **短债B**（R2） |"]])).toEqual([]));
  test("a share is read with and without a range", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom("-", "–", "~", "至", " to "),
        (low, high, dash) => {
          expect(readShare(`${low}${dash}${high}%`)).toEqual({ low, high });
          expect(readShare(`约 ${low} %`)).toEqual({ low, high: low });
        },
      ),
    );
    expect(readShare("55% of 20%")).toBeNull();
  });
});

describe("the least class that arrears allow", () => {
  const at = (box: string, facts: string, inputs: InputValues = {}) =>
    found("risk-control", "zh-machinery-maker", [["\\boxed{关注}", `\\boxed{${box}}`]], { facts, ...inputs })
      .filter((one) => one.place.startsWith("\\boxed") && /逾期 \d|推定/.test(one.message))
      .map((one) => one.verdict);
  test.each([
    ["正常", "利息逾期 1 天。", ["fail"]],
    ["关注", "本金逾期 90 天。", ["pass"]],
    ["关注", "本金逾期 91 天。", ["fail"]],
    ["次级", "本金逾期 271 天，利息逾期 30 天。", ["fail"]],
    ["损失", "逾期 361 天", ["pass"]],
    ["正常", "无逾期，无欠息。", []],
    ["正常", "2023 年曾逾期 95 天，已结清。", []],
    ["正常", "若逾期 30 天将触发预警。", []],
    ["正常", "逾期 2 天，系操作性原因。", ["not-checkable"]],
  ])("%s, %s", (box, facts, verdicts) => expect(at(box, facts)).toEqual(verdicts));
  test("the bank's own cut-offs decide instead", () =>
    expect(at("正常", "利息逾期 45 天。", { cutoffs: "逾期 60 天以内为正常。" })).toEqual([]));
  test("IFRS 9 stages, and a rebuttal that a person judges", () => {
    const stage = (facts: string, answer: string) =>
      failed(
        "risk-control",
        "en-ifrs9-rebuttal",
        [
          ["\\boxed{Stage 2}", "\\boxed{Stage 1}"],
          ["the presumption is not rebutted", answer],
        ],
        { facts },
      );
    const late = "Exposure USD 2.4 million, 34 days past due at the reporting date.";
    expect(stage(late, "nothing else")).toEqual(["\\boxed{Stage 1}"]);
    expect(stage(late, "the presumption is rebutted by the bank's notice")).toEqual([]);
    expect(stage(`${late} A technical fault delayed the payment.`, "nothing else")).toEqual([]);
    expect(stage("29 days past due.", "nothing else")).toEqual([]);
  });
});

describe("statements and ratios of a credit answer", () => {
  test("a sheet out of balance that the answer does not mention", () => {
    const silent: [string, string][] = [
      ["（报表不平，仅供参考）", ""],
      ["，与总资产 12,000 相差 500 万元，须更正后重算", ""],
    ];
    expect(failed("risk-control", "zh-unbalanced-sheet", silent)).toEqual(["\\boxed{次级}"]);
    expect(failed("risk-control", "zh-unbalanced-sheet")).toEqual([]);
  });
  test("cash that does not roll forward", () => {
    const cash = [
      ["项目", "2024"],
      ["期初现金余额", "100"],
      ["经营活动产生的现金流量净额", "50"],
      ["投资活动产生的现金流量净额", "(30)"],
      ["筹资活动产生的现金流量净额", "-20"],
      ["期末现金余额", "120"],
    ];
    const rolls = (closing: string) =>
      failed("risk-control", "zh-retailer", [], { statements: [...cash.slice(0, -1), ["期末现金余额", closing]] });
    expect([rolls("100"), rolls("101"), rolls("120")]).toEqual([[], [], ["\\boxed{正常}"]]);
  });
  test("a DSCR without its formula", () => {
    const bare: [string, string][] = [
      ["| DSCR | 24.0 / 17.5 |", "| DSCR | see text |"],
      [
        "DSCR: (40.0 - 5.0 - 12.0) / (8.0 + 10.0) = 23.0 / 18.0 = 1.28; (42.0 - 5.5 - 12.5) / (7.5 + 10.0) = 24.0 / 17.5 = 1.37.",
        "",
      ],
      ["- DSCR as defined in the inputs; total debt", "- total debt"],
    ];
    expect(
      failed("risk-control", "en-packaging-group", bare, {
        definitions: "",
        cutoffs: "Grade 3: cover of at least 3.5x.",
      }),
    ).toEqual(["DSCR"]);
    expect(failed("risk-control", "en-packaging-group", bare)).toEqual([]);
  });
  test("expected loss and weights", () => {
    const added = (text: string): [string, string][] => [["假设与口径：", `\n${text}\n\n假设与口径：`]];
    const at = (text: string) => failed("risk-control", "zh-retailer", added(text));
    expect(at("PD 2%，LGD 45%，EAD 1,000 万元，预期损失 9 万元。")).toEqual([]);
    expect(at("PD 2%，LGD 45%，EAD 1,000 万元，预期损失 90 万元。")).toHaveLength(1);
    expect(at("PD 2%，LGD 45%，EAD 数据不足，预期损失 90 万元。")).toEqual([]);
    const weights = (last: string) =>
      `| 因素 | 权重 |\n| --- | --- |\n| 财务 | 60% |\n| 行业 | ${last} |\n| 合计 | 100% |`;
    expect([at(weights("40%")), at(weights("30%")).length, at(weights("高"))]).toEqual([[], 1, []]);
  });
});

describe("emissions", () => {
  const at = (edits: [string, string][], inputs: InputValues = {}) => failed("esg", "zh-cement-maker", edits, inputs);
  test("a total that is not the sum of its scopes, whatever its unit", () => {
    expect(at([["合计 41.0 万吨", "合计 43.0 万吨"]])).toEqual(["43.0"]);
    expect(at([["合计 41.0 万吨", "合计 410,000 吨"]])).toEqual([]);
    expect(at([["合计 41.0 万吨", "合计 41.0 吨"]])).toEqual(["41.0"]);
  });
  test("what is not disclosed is not zero", () => {
    expect(at([["| 环境 | 范围三 GRI 305-3 | 未披露 |", "| 环境 | 范围三 GRI 305-3 | 范围三为 0 |"]])).toEqual([
      "范围三为 0",
    ]);
    expect(at([["未披露，不等于零", "范围三不是零"]])).toEqual([]);
    expect(failed("esg", "en-offset-claims")).toEqual([]);
  });
  test("codes that no standard has", () => {
    expect(at([["GRI 305-3", "GRI 399"]])).toEqual(["GRI 399"]);
    expect(failed("esg", "en-logistics", [["ESRS S1", "ESRS S7"]])).toEqual(["ESRS S7"]);
  });
});

describe("an overall verdict follows from what is listed", () => {
  test("rows of a report", () => {
    expect(failed("compliance-report", "zh-fund-leaflet", [["\\boxed{不合规}", "\\boxed{需人工复核}"]])).toEqual([
      "\\boxed{需人工复核}",
    ]);
    expect(failed("compliance-report", "zh-half-document", [["\\boxed{需人工复核}", "\\boxed{合规}"]])).toHaveLength(1);
    expect(
      failed("compliance-report", "en-fund-update", [["| Fees and taxes | Pass |", "| Fees and taxes | Fail |"]]),
    ).toHaveLength(1);
    expect(
      failed("compliance-report", "en-fund-update", [["| Fees and taxes | Pass |", "| Fees and taxes | see above |"]]),
    ).toEqual([]);
  });
  test("a list of issues", () => {
    expect(failed("dialogue-check", "zh-promised-return", [["\\boxed{不合规}", "\\boxed{合规}"]])).toEqual([
      "\\boxed{合规}",
    ]);
    expect(
      failed("dialogue-check", "en-fee-question", [["\\boxed{Compliant}", "\\boxed{Non-compliant}"]]),
    ).toHaveLength(1);
  });
  test("turns of a dialogue: those that do not exist, and words of another turn", () => {
    expect(failed("dialogue-check", "zh-promised-return", [["第4轮 客服", "第9轮 客服"]])).toEqual([
      "第9轮 客服：承诺保本和收益",
    ]);
    expect(failed("dialogue-check", "zh-promised-return", [["第4轮 客服", "第6轮 客服"]])).toEqual([
      "第6轮 客服：承诺保本和收益",
    ]);
    expect(failed("dialogue-check", "en-pressure-call", [["Deciding turn: 5", "Deciding turn: 7"]])).toEqual([
      "Deciding turn: 7",
    ]);
  });
  test("the number of pairs", () => {
    expect(failed("cause-effect", "zh-margin-chain", [["\\boxed{4对}", "\\boxed{5对}"]])).toEqual(["\\boxed{5对}"]);
    expect(failed("cause-effect", "zh-sequence-not-cause")).toEqual([]);
  });
});
