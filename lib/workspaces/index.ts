export { type AnswerSections, type Evidence, parseAnswerSections } from "./answer-sections.ts";
export { findAnswerTable } from "./answer-table.ts";
export { buildTask, type WorkspaceTask } from "./build-task.ts";
export type {
  Contract,
  ContractValue,
  InputField,
  InputType,
  InputValue,
  InputValues,
  Sample,
  Tone,
  Words,
  Workspace,
  WorkspaceLanguage,
} from "./define-workspace.ts";
export {
  type ContractView,
  describeContract,
  describeWorkspace,
  type InputView,
  type WorkspaceView,
} from "./describe-workspace.ts";
export { findWorkspace, listWorkspaces } from "./find-workspace.ts";
export { type Issue, type IssueList, parseIssueList } from "./issue-list.ts";
export { locateQuote, type QuotePlace } from "./locate-quote.ts";
export { parseTurns, type Turn } from "./parse-turns.ts";
export { type InputProblem, validateInputs } from "./validate-inputs.ts";
