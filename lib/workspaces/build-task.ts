import type { TaskKind, VerdictWords } from "../reply/types.ts";
import type { Contract, InputValues, Workspace, WorkspaceLanguage } from "./define-workspace.ts";

/** What a run needs of a workspace: the user message, and how its reply is to be read. */
export type WorkspaceTask = {
  prompt: string;
  promptVersion: number;
  /** What the person asks about, in their own words: the first long text, for a title and for comparing languages. "" without one. */
  question: string;
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
    question: questionOf(workspace, inputs),
    contract,
    task: contract.task,
    verdicts: contract.values?.map(({ id, words }) => ({ id, words })),
  };
}

function questionOf(workspace: Workspace, inputs: InputValues): string {
  const named = (type: string) =>
    workspace.inputs.filter((field) => field.type === type).map((field) => inputs[field.name]);
  const texts = [...named("longtext"), ...named("text")];
  return texts.find((value): value is string => typeof value === "string" && value.trim() !== "") ?? "";
}
