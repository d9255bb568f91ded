import type { TaskKind, VerdictWords } from "../reply/types.ts";
import type { Contract, InputValues, Workspace, WorkspaceLanguage } from "./define-workspace.ts";

/** What a run needs of a workspace: the user message, and how its reply is to be read. */
export type WorkspaceTask = {
  prompt: string;
  promptVersion: number;
  contract: Contract;
  task: TaskKind;
  /** For `ParseOptions.verdicts`; undefined when the box holds no word of a list. */
  verdicts: VerdictWords[] | undefined;
};

/** `inputs` must come from `validateInputs`. */
export function buildTask(workspace: Workspace, inputs: InputValues, language: WorkspaceLanguage): WorkspaceTask {
  const contract = workspace.contract(inputs);
  return {
    prompt: workspace.buildPrompt(inputs, language),
    promptVersion: workspace.promptVersion,
    contract,
    task: contract.task,
    verdicts: contract.values?.map(({ id, words }) => ({ id, words })),
  };
}
