import { describe, expect, it } from "vitest";
import { tokensOfPiece } from "#lib/documents/estimate-tokens.ts";
import { parseReply } from "#lib/reply/parse-reply.ts";
import {
  buildTask,
  describeContract,
  describeWorkspace,
  listWorkspaces,
  validateInputs,
} from "#lib/workspaces/index.ts";
import { readAnswer } from "#lib/workspaces/read-answer.ts";
import { toForm } from "./form-values.ts";

const LANGUAGES = ["zh", "en", "ja"] as const;
const MOST_TOKENS = 1000;

describe.each(listWorkspaces().map((workspace) => [workspace.id, workspace] as const))(
  "samples of %s",
  (_, workspace) => {
    const view = describeWorkspace(workspace, "en");
    const cases = workspace.samples.map((sample) => {
      const checked = validateInputs(workspace, sample.inputs, "en");
      if (!checked.ok) throw new Error(`${sample.id}: ${JSON.stringify(checked.problems)}`);
      return { sample, values: checked.values, contract: describeContract(workspace, "en", checked.values) };
    });

    it("ask in every language with less than a thousand tokens beside what was typed", () => {
      for (const { sample, values } of cases) {
        const typed = tokensOfPiece(Object.values(toForm(view.inputs, values)).flat().join("\n"));
        for (const language of LANGUAGES) {
          const { prompt } = buildTask(workspace, values, language);
          expect(prompt, `${sample.id} ${language}`).not.toMatch(/undefined|\[object|NaN/);
          expect(tokensOfPiece(prompt) - typed, `${sample.id} ${language}`).toBeLessThan(MOST_TOKENS);
        }
      }
    });

    it("have replies in the form of the contract: a reason, and its table where it asks for one", () => {
      for (const { sample, values, contract } of cases) {
        if (!contract.sections) continue;
        const { task, verdicts } = buildTask(workspace, values, sample.language);
        const { answer } = parseReply(sample.recordedReply, { task, verdicts });
        const { sections, table } = readAnswer(answer, contract);
        expect(sections.rationale, sample.id).not.toBe("");
        expect(sections.rationale, sample.id).not.toContain("|");
        const none = /\\boxed\{0/.test(answer);
        if (contract.table && !none) expect(table?.length, sample.id).toBeGreaterThan(0);
      }
    });
  },
);
