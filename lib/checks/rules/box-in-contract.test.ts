import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import { buildTask, findWorkspace, listWorkspaces, validateInputs } from "../../workspaces/index.ts";
import { checkReply } from "../check-reply.ts";

function verdictOf(workspaceId: string, box: string) {
  const workspace = findWorkspace(workspaceId);
  const sample = workspace?.samples[0];
  if (!workspace || !sample) throw new Error(`no sample of ${workspaceId}`);
  const checked = validateInputs(workspace, sample.inputs, sample.language);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { task, verdicts, prompt, contract } = buildTask(workspace, checked.values, sample.language);
  const reply = parseReply(`<think>\n</think>\n<answer>\n\\boxed{${box}}\n</answer>`, { task, verdicts, prompt });
  const { findings } = checkReply(reply, { contract, task, inputs: checked.values, plans: workspace.checks });
  return findings.filter((one) => one.verdict === "fail" || one.check === "box-in-contract").map((one) => one.verdict);
}

describe("a box where a figure is asked for", () => {
  test.each([["数据不足"], ["数据不足，无法计算"], ["\\text{Insufficient data}"], ["データ不足"]])(
    "says that the data do not suffice, as the prompt asks: %s",
    (box) => {
      for (const id of ["table-qa", "calculation-zh", "calculation-en"])
        expect(verdictOf(id, box), id).toEqual(["pass"]);
    },
  );
  test("holds other words", () => {
    for (const box of ["见上文", "not insufficient data", "N/A"]) expect(verdictOf("table-qa", box)).toEqual(["fail"]);
  });
  test("declines where the prompt does not offer it", () => {
    expect(verdictOf("cause-effect", "数据不足")).toEqual(["fail"]);
  });
  test("every prompt that offers words in place of a figure has a contract that takes them", () => {
    for (const workspace of listWorkspaces()) {
      for (const sample of workspace.samples) {
        const checked = validateInputs(workspace, sample.inputs, sample.language);
        if (!checked.ok) throw new Error(sample.id);
        const { prompt, contract } = buildTask(workspace, checked.values, sample.language);
        if (contract.kind !== "number") continue;
        const offered = /数据不足|insufficient data|データ不足/.test(prompt);
        expect(contract.noFigure !== undefined, sample.id).toBe(offered);
      }
    }
  });
});
