import { describe, expect, test } from "vitest";
import { parseReply } from "../reply/parse-reply.ts";
import { buildTask, listWorkspaces, validateInputs } from "../workspaces/index.ts";
import { checkReply } from "./check-reply.ts";

/** The recorded replies of the workspaces are right and keep their contracts: a check that fails on one is wrong. */
describe.each(listWorkspaces().map((workspace) => [workspace.id, workspace] as const))(
  "samples of %s",
  (_, workspace) => {
    test.each(workspace.samples.map((sample) => [sample.id, sample] as const))("%s", (_id, sample) => {
      const checked = validateInputs(workspace, sample.inputs, sample.language);
      if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
      const { task, verdicts, prompt, contract } = buildTask(workspace, checked.values, sample.language);
      const reply = parseReply(sample.recordedReply, { task, verdicts, prompt });
      const { findings } = checkReply(reply, {
        question: prompt,
        inputs: checked.values,
        contract,
        task,
        plans: workspace.checks,
        workspace: workspace.id,
        language: sample.language,
      });
      expect(findings.filter((finding) => finding.verdict === "fail")).toEqual([]);
      if (workspace.id.startsWith("calculation"))
        expect(findings.filter((finding) => finding.check === "calculators").map((finding) => finding.verdict)).toEqual(
          ["pass"],
        );
    });
  },
);
