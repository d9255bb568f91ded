import type { TaskKind } from "../reply/types.ts";

/** A workspace speaks these; its own file holds every word it needs in all of them. */
export type WorkspaceLanguage = "zh" | "en" | "ja";
export type Words = Record<WorkspaceLanguage, string>;

export const INPUT_TYPES = [
  "text",
  "longtext",
  "number",
  "choice",
  "multi-choice",
  "boolean",
  "date",
  "list",
  "table",
] as const;
export type InputType = (typeof INPUT_TYPES)[number];

/** Text and date are strings (date as YYYY-MM-DD), list and multi-choice arrays, a table rows of cells as written. */
export type InputValue = string | number | boolean | string[] | string[][];
export type InputValues = Record<string, InputValue | undefined>;

export type InputOption = { value: string; label: Words };

export type InputField = {
  name: string;
  type: InputType;
  label: Words;
  help?: Words;
  placeholder?: Words;
  required?: boolean;
  options?: InputOption[];
  default?: InputValue;
  /** UTF-16 length of a text, or rows of a list or table. */
  maxLength?: number;
  min?: number;
  max?: number;
  integer?: boolean;
  /** Printed behind a number: years, %. */
  unit?: Words;
  /** Folded away under "More options". */
  advanced?: boolean;
  /** Two half fields share a line. */
  half?: boolean;
  /** Shown, and required, only while another field holds one of these values. */
  when?: { field: string; oneOf: string[] };
};

export type Tone = "pass" | "warn" | "fail" | "none";

/** One thing that may stand in the box. `words` in every language, and the makers' spellings of it. */
export type ContractValue = { id: string; tone: Tone; label: Words; words: string[] };

/** A column of an answer's table. A quote is looked up in the source; states are toned words such as 通过 / 不通过. */
export type AnswerColumn = { id: string; label: Words; kind?: "quote" | "state"; states?: ContractValue[] };

/** A table the answer must hold, its columns in this order. */
export type AnswerTable = {
  columns: AnswerColumn[];
  /** Two column ids: the rows are also drawn as arrows from one to the other. */
  graph?: { from: string; to: string };
};

export type Contract = {
  kind: "verdict" | "grade" | "choice" | "number" | "text" | "none";
  task: TaskKind;
  /** In an order in which a word that holds another comes first: 不合规 before 合规. */
  values?: ContractValue[];
  /** What a boxed number is measured in, for the label beside the box. */
  unit?: Words;
  /** What may stand in the box instead of a number, where the prompt asks for it. */
  noFigure?: ContractValue;
  /** The answer numbers its points as `ISSUE_LIST_FORMAT` asks: the card shows them as a list. */
  issueList?: boolean;
  /** The answer has the parts that `sectionsFormat` asks for: rationale, evidence, assumptions, what is missing. */
  sections?: boolean;
  table?: AnswerTable;
  /** A field that holds a dialogue, a turn a line: the card shows the turns and marks those the answer quotes. */
  turns?: string;
  /** The answer is a program: its code block can be saved as a file. */
  code?: boolean;
  /** Further questions over the same material are usual: the card offers to ask on. */
  followUp?: boolean;
};

export type Sample = {
  id: string;
  language: WorkspaceLanguage;
  title: string;
  inputs: InputValues;
  /** A whole reply in the model's shape, written by hand by us. Never shown without saying so. */
  recordedReply: string;
};

/** A program check that a reply of this workspace gets; `field` is the input it reads, `params` what else it must know. */
export type CheckPlan = {
  id:
    | "quotes-in-input"
    | "box-in-contract"
    | "clauses-in-rules"
    | "arithmetic"
    | "provenance"
    | "quotes"
    | "contract"
    | "calculators"
    | "citations"
    | "code";
  label: Words;
  field?: string;
  /** Where more than one input is read, all of them. */
  fields?: string[];
  params?: Record<string, unknown>;
};

export type Workspace = {
  /** In the address, the API and stored runs: never changed once released. */
  id: string;
  /** Place in lists; ties go by id. */
  order: number;
  /** A lucide icon of `components/ui/workspace-icon.tsx`. */
  icon: string;
  title: Words;
  summary: Words;
  inputs: InputField[];
  /** What may stand in the box, for these inputs. */
  contract: (inputs: InputValues) => Contract;
  /** The user message, exactly as sent. `inputs` are validated and hold the defaults. */
  buildPrompt: (inputs: InputValues, language: WorkspaceLanguage) => string;
  checks: CheckPlan[];
  samples: Sample[];
  /** Something a person must know before relying on it, in our words: shown below the form. */
  notice?: Words;
  /** Raised whenever the prompt changes: a stored run names the version it was asked with. */
  promptVersion: number;
};

export function defineWorkspace(workspace: Workspace): Workspace {
  return workspace;
}

/** A choice's option; a name that is the same in every language is given once. */
export function option(value: string, zh: string, en: string = zh, ja: string = en): InputOption {
  return { value, label: { zh, en, ja } };
}

/** One value of a contract; `list` holds the words for it, bars between them. */
export function contractValue(id: string, tone: Tone, label: Words, list: string): ContractValue {
  return { id, tone, label, words: list.split("|") };
}

/** A text field's value, "" when it was left empty. */
export function textOf(inputs: InputValues, name: string): string {
  const value = inputs[name];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** A list or multi-choice field's values, [] when it was left empty. */
export function listOf(inputs: InputValues, name: string): string[] {
  const value = inputs[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** A table field's rows, [] when it was left empty. */
export function tableOf(inputs: InputValues, name: string): string[][] {
  const value = inputs[name];
  return Array.isArray(value) ? value.filter((row): row is string[] => Array.isArray(row)) : [];
}

/** The labels of a choice's picked options in the language of the prompt. */
export function labelsOf(
  fields: InputField[],
  inputs: InputValues,
  name: string,
  language: WorkspaceLanguage,
): string[] {
  const options = fields.find((field) => field.name === name)?.options ?? [];
  const value = inputs[name];
  const picked = Array.isArray(value) ? listOf(inputs, name) : value === undefined ? [] : [String(value)];
  return picked.map((id) => options.find((option) => option.value === id)?.label[language] ?? id);
}
