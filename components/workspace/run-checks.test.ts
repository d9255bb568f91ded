import { describe, expect, it } from "vitest";
import { parseReply } from "#lib/reply/parse-reply.ts";
import { describeWorkspace, findWorkspace } from "#lib/workspaces/index.ts";
import { toForm } from "./form-values.ts";
import { runChecks } from "./run-checks.ts";

const workspace = findWorkspace("compliance");
if (!workspace) throw new Error("no compliance workspace");
const view = describeWorkspace(workspace, "zh");
const sample = workspace.samples[0];
const check = (raw: string, inputs = sample?.inputs ?? {}) => {
  const reply = parseReply(raw, { verdicts: view.contract.values, task: "yes-no" });
  const results = runChecks(view.checks, reply, toForm(view.inputs, inputs), view.contract);
  return Object.fromEntries(results.map((result) => [result.id, `${result.verdict} ${result.message.key}`]));
};

describe("runChecks", () => {
  it("passes a reply whose quotes, verdict and rule numbers all stand", () => {
    expect(check(sample?.recordedReply ?? "")).toMatchObject({
      "quotes-in-input": "pass quotesAll",
      "box-in-contract": "pass boxAllowed",
      "clauses-in-rules": "pass clausesAll",
    });
  });

  it("fails an invented quote, a rule number that is not there and a box outside the contract", () => {
    const raw =
      "<think>\n\n</think>\n<answer>\n1. 问题\n   原文：「本金绝对安全」\n   条号：第 9 条\n   等级：高\n\n\\boxed{也许}\n</answer>";
    expect(check(raw)).toMatchObject({
      "quotes-in-input": "fail quotesSome",
      "box-in-contract": "fail boxOther",
      "clauses-in-rules": "fail clausesMissing",
    });
  });

  it("calls what it cannot look up not checkable, never passed", () => {
    expect(check("<think>\n\n</think>\n<answer>\n没有问题。\n\\boxed{合规}\n</answer>", { text: "x" })).toMatchObject({
      "quotes-in-input": "not-checkable quotesNone",
      "box-in-contract": "pass boxAllowed",
      "clauses-in-rules": "not-checkable clausesNoRules",
    });
  });
});
