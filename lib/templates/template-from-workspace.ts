import type {
  InputField,
  InputOption,
  InputValue,
  InputValues,
  Workspace,
  WorkspaceLanguage,
} from "../workspaces/define-workspace.ts";
import { defaultInputs } from "../workspaces/describe-workspace.ts";
import { tableAsMarkdown } from "../workspaces/quote-data.ts";
import { escapeBraces, findVariables } from "./find-variables.ts";
import type { TemplateBody, TemplateVariable, VariableType } from "./schema.ts";

/** What stands for a variable while the workspace writes its prompt: letters only, so that nothing rewrites it. */
const marker = (name: string) => `\uE000${name}\uE001`;
const MARKER = /\uE000([\p{L}\p{N}_]+)\uE001/gu;

/**
 * A workspace's prompt with variables where its inputs stood, its allowed values kept: what a person adapts. Inputs that
 * decide about the prompt's own words (a style, a switch) stay as their defaults had it. Pure; never fails: an input that
 * cannot be made a variable is written into the prompt with its default.
 */
export function templateFromWorkspace(workspace: Workspace, language: WorkspaceLanguage): TemplateBody {
  const { base, prompt: first } = startFrom(workspace, language);
  let inputs = base;
  let prompt = first;
  const options = new Map<string, InputOption[]>();
  for (const field of workspace.inputs) {
    const kind = variableType(field);
    if (!kind) continue;
    const next = { ...inputs, [field.name]: placeholder(field) };
    const written = tryPrompt(workspace, next, language);
    // Only what comes out as it went in is a variable; a choice that changes other words is not.
    if (written === null || !written.includes(marker(field.name)) || losesMarkers(prompt, written)) continue;
    if (field.options) {
      const faithful = field.options.filter((option) => {
        const asked = tryPrompt(workspace, { ...inputs, [field.name]: option.value }, language);
        return asked === written.replaceAll(marker(field.name), option.label[language]);
      });
      if (faithful.length === 0) continue;
      options.set(field.name, faithful);
    }
    inputs = next;
    prompt = written;
  }
  const { text, labels } = unfence(escapeBraces(prompt));
  const withVariables = text.replace(MARKER, (_, name: string) => `{{${name}}}`);
  const used = new Set(findVariables(withVariables).map((place) => place.name));
  const contract = workspace.contract(base);
  return {
    title: workspace.title[language],
    description: workspace.summary[language],
    language,
    prompt: withVariables,
    variables: workspace.inputs.flatMap((field) => {
      if (!used.has(field.name)) return [];
      const variable = toVariable({ ...field, options: options.get(field.name) }, language);
      return { ...variable, label: labels.get(field.name) ?? variable.label };
    }),
    contract: {
      kind: contract.kind,
      task: contract.task,
      unit: contract.unit?.[language],
      values: contract.values?.map(({ id, label, tone, words }) => ({ id, label: label[language], tone, words })),
      issueList: contract.issueList,
      sections: contract.sections,
      code: contract.code,
    },
  };
}

/** The inputs to start from; where a prompt cannot be written with names in place of figures, those of its first sample. */
function startFrom(workspace: Workspace, language: WorkspaceLanguage): { base: InputValues; prompt: string } {
  const named = startInputs(workspace);
  const prompt = tryPrompt(workspace, named, language);
  if (prompt !== null) return { base: named, prompt };
  const sample = workspace.samples.find((other) => other.language === language) ?? workspace.samples[0];
  const filled = { ...named, ...sample?.inputs };
  return { base: filled, prompt: tryPrompt(workspace, filled, language) ?? workspace.title[language] };
}

/** Defaults, and for what is required without one the first option or a marker: the prompt must be writable. */
function startInputs(workspace: Workspace): InputValues {
  const given = defaultInputs(workspace);
  for (const field of workspace.inputs) {
    if (given[field.name] !== undefined || !field.required) continue;
    const first = field.options?.[0]?.value;
    given[field.name] =
      field.type === "choice" ? first : field.type === "multi-choice" ? (first ? [first] : []) : placeholder(field);
  }
  return given;
}

function tryPrompt(workspace: Workspace, inputs: InputValues, language: WorkspaceLanguage): string | null {
  try {
    return workspace.buildPrompt(inputs, language);
  } catch {
    // A prompt that calculates with an input cannot hold a name in its place: the default then stays.
    return null;
  }
}

const markersOf = (text: string) => new Set([...text.matchAll(MARKER)].map((match) => match[1]));

function losesMarkers(before: string, after: string): boolean {
  const there = markersOf(after);
  return [...markersOf(before)].some((name) => !there.has(name));
}

function placeholder(field: InputField): InputValue {
  if (field.type === "table") return [[marker(field.name)]];
  if (field.type === "list" || field.type === "multi-choice") return [marker(field.name)];
  return marker(field.name);
}

/** Lists become text: a person writes a line each. Dates are text, ticks stay what they were. */
function variableType(field: InputField): VariableType | null {
  switch (field.type) {
    case "boolean":
    case "multi-choice":
      return null;
    case "list":
      return "longtext";
    case "date":
      return "text";
    default:
      return field.type;
  }
}

/**
 * A document's or table's variable is fenced when it is filled in: the fence that the workspace drew goes, and its name
 * becomes the variable's label, so that the same fence is drawn again.
 */
function unfence(prompt: string): { text: string; labels: Map<string, string> } {
  const labels = new Map<string, string>();
  const bare = prompt.replace(/\| (\uE000[\p{L}\p{N}_]+\uE001) \|\n\| --- \|/gu, "$1");
  const text = bare.replace(FENCED, (_, _fence: string, label: string, name: string) => {
    labels.set(name, label);
    return marker(name);
  });
  return { text, labels };
}

const FENCED = /^(={6,}) (.+) \1\n(?:[-*] |1\. )?\uE000([\p{L}\p{N}_]+)\uE001\n\1 \/\2 \1$/gmu;

function toVariable(field: InputField, language: WorkspaceLanguage): TemplateVariable {
  const type = variableType(field) ?? "text";
  const text = (value: InputValue | undefined): string | number | undefined => {
    if (typeof value === "string" || typeof value === "number") return value;
    if (!Array.isArray(value)) return undefined;
    return field.type === "table" ? tableAsMarkdown(value as string[][]) : (value as string[]).join("\n");
  };
  const variable: TemplateVariable = { name: field.name, type, label: field.label[language] };
  if (field.help) variable.help = field.help[language];
  if (field.required) variable.required = true;
  if (field.options && type === "choice")
    variable.options = field.options.map((option) => ({ value: option.value, label: option.label[language] }));
  const standard = text(field.default);
  const offered = !variable.options || variable.options.some((option) => option.value === standard);
  if (standard !== undefined && standard !== "" && offered) variable.default = standard;
  if (type === "number") Object.assign(variable, defined({ min: field.min, max: field.max }));
  if (field.unit) variable.unit = field.unit[language];
  return variable;
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
