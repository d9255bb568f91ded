import type {
  AnswerTable,
  Contract,
  ContractValue,
  InputField,
  InputType,
  InputValue,
  InputValues,
  Tone,
  Workspace,
  WorkspaceLanguage,
} from "./define-workspace.ts";

export type InputView = {
  name: string;
  type: InputType;
  label: string;
  required: boolean;
  help?: string;
  placeholder?: string;
  unit?: string;
  options?: { value: string; label: string }[];
  default?: InputValue;
  maxLength?: number;
  min?: number;
  max?: number;
  advanced?: boolean;
  half?: boolean;
  when?: { field: string; oneOf: string[] };
};

export type ContractView = {
  kind: Contract["kind"];
  unit?: string;
  issueList?: boolean;
  sections?: boolean;
  turns?: string;
  code?: boolean;
  followUp?: boolean;
  table?: TableView;
  values?: ValueView[];
};

export type ValueView = { id: string; label: string; tone: Tone; words: string[] };

/** `labels`: the column's heads in all languages, as an answer may write them. */
export type TableView = {
  columns: { id: string; label: string; labels: string[]; kind?: "quote" | "state"; states?: ValueView[] }[];
  graph?: { from: string; to: string };
};

/** A workspace as data in one language: the API's answer, and all that the browser gets of it. */
export type WorkspaceView = {
  id: string;
  icon: string;
  title: string;
  summary: string;
  notice?: string;
  promptVersion: number;
  inputs: InputView[];
  contract: ContractView;
  /** `field`: the input that the check reads, `fields` all of them where it reads several. */
  checks: { id: string; label: string; field?: string; fields?: string[] }[];
  samples: { id: string; language: WorkspaceLanguage; title: string; inputs: InputValues }[];
};

export function describeWorkspace(workspace: Workspace, language: WorkspaceLanguage): WorkspaceView {
  return {
    id: workspace.id,
    icon: workspace.icon,
    title: workspace.title[language],
    summary: workspace.summary[language],
    notice: workspace.notice?.[language],
    promptVersion: workspace.promptVersion,
    inputs: workspace.inputs.map((field) => describeInput(field, language)),
    contract: describeContract(workspace, language),
    checks: workspace.checks.map((check) => ({
      id: check.id,
      label: check.label[language],
      field: check.field,
      fields: check.fields,
    })),
    samples: workspace.samples.map(({ id, language: of, title, inputs }) => ({ id, language: of, title, inputs })),
  };
}

/** What may stand in the box for these inputs (the defaults when none are given), with words in one language. */
export function describeContract(
  workspace: Workspace,
  language: WorkspaceLanguage,
  inputs: InputValues = defaultInputs(workspace),
): ContractView {
  const contract = workspace.contract(inputs);
  return {
    kind: contract.kind,
    unit: contract.unit?.[language],
    issueList: contract.issueList,
    sections: contract.sections,
    turns: contract.turns,
    code: contract.code,
    followUp: contract.followUp,
    table: contract.table && describeTable(contract.table, language),
    values: contract.values?.map((value) => describeValue(value, language)),
  };
}

const describeValue = ({ id, label, tone, words }: ContractValue, language: WorkspaceLanguage): ValueView => ({
  id,
  label: label[language],
  tone,
  words,
});

/** A table of an answer with its heads in all languages. */
export function describeTable({ columns, graph }: AnswerTable, language: WorkspaceLanguage): TableView {
  return {
    columns: columns.map(({ id, label, kind, states }) => ({
      id,
      label: label[language],
      labels: [...new Set([label.zh, label.en, label.ja])],
      kind,
      states: states?.map((value) => describeValue(value, language)),
    })),
    graph,
  };
}

export function defaultInputs(workspace: Workspace): InputValues {
  return Object.fromEntries(
    workspace.inputs.flatMap((field) => (field.default === undefined ? [] : [[field.name, field.default]])),
  );
}

function describeInput(field: InputField, language: WorkspaceLanguage): InputView {
  const { name, type, min, max, maxLength, advanced, half, when } = field;
  return {
    name,
    type,
    label: field.label[language],
    required: field.required ?? false,
    help: field.help?.[language],
    placeholder: field.placeholder?.[language],
    unit: field.unit?.[language],
    options: field.options?.map((option) => ({ value: option.value, label: option.label[language] })),
    default: field.default,
    min,
    max,
    maxLength,
    advanced,
    half,
    when,
  };
}
