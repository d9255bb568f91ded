import { describe, expect, it } from "vitest";
import { countFindings } from "#components/checks/describe-findings.ts";
import { checkReply } from "#lib/checks/check-reply.ts";
import { notChecked } from "#lib/checks/not-checked.ts";
import { parseReply } from "#lib/reply/parse-reply.ts";
import type { Reply } from "#lib/reply/types.ts";
import {
  buildTask,
  describeWorkspace,
  findWorkspace,
  type InputValues,
  listWorkspaces,
  validateInputs,
} from "#lib/workspaces/index.ts";
import en from "../../lib/i18n/messages/en/checks.json" with { type: "json" };
import ja from "../../lib/i18n/messages/ja/checks.json" with { type: "json" };
import zh from "../../lib/i18n/messages/zh/checks.json" with { type: "json" };
import { checkResults } from "./check-results.ts";

/** A reply as the server would store it, and the list beside it. */
function results(id: string, raw: string | null, inputs: InputValues = {}) {
  const workspace = findWorkspace(id);
  const sample = workspace?.samples[0];
  if (!workspace || !sample) throw new Error(`no sample of ${id}`);
  const checked = validateInputs(workspace, { ...sample.inputs, ...inputs }, "zh");
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { task, verdicts, prompt, contract } = buildTask(workspace, checked.values, "zh");
  const reply = parseReply(raw ?? sample.recordedReply, { task, verdicts, prompt });
  const context = { question: prompt, inputs: checked.values, contract, task, plans: workspace.checks };
  const { findings, corrected, version } = checkReply(reply, { ...context, language: "zh" });
  const stored: Reply = { ...reply, findings, corrected, checksVersion: version };
  const list = checkResults(describeWorkspace(workspace, "zh").checks, stored);
  return { stored, list: Object.fromEntries(list.map((one) => [one.id, one])) };
}
const answer = (text: string) => `<think>\n\n</think>\n<answer>\n${text}\n</answer>`;

describe("the list of checks beside a result", () => {
  it("counts the findings that the panel shows, whatever the check is called there", () => {
    const { stored, list } = results("compliance", null);
    const quotes = stored.findings.filter((finding) => finding.check === "quotes");
    expect(quotes.length).toBeGreaterThan(1);
    expect(list["quotes-in-input"]).toMatchObject({
      verdict: "pass",
      counts: { pass: quotes.length, fail: 0, open: 0 },
    });
  });

  it("counts as the card does: the corrected value is no line of its own", () => {
    const raw = "<think>\n40 × 15 = 700\n\n700 + 35 = 735\n</think>\n<answer>\n\\boxed{735}\n</answer>";
    const { stored, list } = results("calculation-zh", raw, { question: "40 箱，每箱 15 件，另加 35 件，共几件？" });
    expect(stored.corrected).toMatchObject({ number: 635 });
    const { ledger, others } = countFindings(stored);
    const { pass, fail, open } = ledger;
    expect(fail).toBe(1);
    expect(list.arithmetic).toMatchObject({ verdict: "fail", counts: { pass, fail, open } });
    for (const { check, pass, fail, open } of others)
      if (pass + fail + open > 1) expect(list[check]).toMatchObject({ counts: { pass, fail, open } });
  });

  it("goes by the names that the panel gives its checks", () => {
    const names: Record<string, Record<string, string>> = { zh: zh.name, en: en.name, ja: ja.name };
    const free = ["clauses-in-rules", "citations", "code"];
    for (const workspace of listWorkspaces()) {
      for (const { id, label } of workspace.checks.filter((plan) => !free.includes(plan.id))) {
        const check = id === "quotes-in-input" ? "quotes" : id;
        for (const language of ["zh", "en", "ja"] as const)
          expect(label[language], `${workspace.id} ${id}`).toBe(names[language]?.[check]);
      }
    }
  });

  it("says a single finding in its own words", () => {
    const { stored, list } = results("compliance", answer("没有问题。\n\\boxed{也许}"));
    const box = stored.findings.find((finding) => finding.check === "box-in-contract");
    expect(list["box-in-contract"]).toEqual({ id: "box-in-contract", verdict: "fail", words: box?.message });
  });

  it("fails an invented quote and a rule number that is not there", () => {
    const issue = "1. 问题\n   原文：「本金绝对安全」\n   条号：第 99 条\n   等级：高\n\n\\boxed{不合规}";
    const { list } = results("compliance", answer(issue), { rules: "第一条 不得承诺收益。第二条 应当提示风险。" });
    expect([list["quotes-in-input"]?.verdict, list["clauses-in-rules"]?.verdict]).toEqual(["fail", "fail"]);
  });

  it("knows a quote without quotation marks, and one that leaves something out", () => {
    const of = (quote: string) =>
      results(
        "compliance-report",
        answer(
          `理由：x\n| 检查项 | 结果 | 原文 | 说明与修改建议 |\n| --- | --- | --- | --- |\n| 承诺 | 不通过 | ${quote} | 无 |\n\n\\boxed{不合规}`,
        ),
        {
          document: "本产品由专业团队管理，历史年化收益百分之五，投资有风险，请谨慎决策。",
        },
      ).list["quotes-in-input"]?.verdict;
    expect([of("历史年化收益百分之五"), of("本产品由专业团队管理……请谨慎决策"), of("保证本金绝对安全")]).toEqual([
      "pass",
      "pass",
      "fail",
    ]);
  });

  it("calls nothing passed where nothing was found", () => {
    const { list } = results("compliance", answer("没有问题。\n\\boxed{合规}"));
    expect(list["quotes-in-input"]).toMatchObject({ verdict: "not-checkable", counts: { pass: 0, fail: 0, open: 0 } });
  });

  it("says of every check why a reply was not checked at all", () => {
    const { stored } = results("compliance", null);
    const { findings, version } = notChecked("too-long", "zh");
    const list = checkResults(
      [
        { id: "arithmetic", label: "" },
        { id: "quotes-in-input", label: "" },
      ],
      {
        ...stored,
        findings,
        checksVersion: version,
      },
    );
    expect(list.map((one) => ["words" in one && one.words, one.verdict])).toEqual([
      [findings[0]?.message, "not-checkable"],
      [findings[0]?.message, "not-checkable"],
    ]);
  });
});
