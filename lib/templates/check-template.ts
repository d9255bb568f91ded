import { findVariables, VARIABLE_NAME } from "./find-variables.ts";
import type { TemplateBody, TemplateVariable } from "./schema.ts";

/** Why a template cannot be used. `field` is a path into the body (`prompt`, `variables.2.name`); `name` what it is about. */
export type TemplateProblem = { field: string; code: TemplateProblemCode; name: string };

const SENTENCES = {
  title_missing: "A template needs a title.",
  prompt_missing: "The prompt is empty.",
  unknown_variable: "The prompt names {{NAME}}, which is no variable of this template.",
  unused_variable: "The variable NAME is not in the prompt: its value would be lost.",
  bad_name: "“NAME” cannot be a variable's name: use letters, digits and underscores, a letter first.",
  same_name: "Two variables are named NAME.",
  label_missing: "The variable NAME needs a label.",
  no_options: "The choice NAME has no options.",
  same_option: "Two options of NAME have the same value.",
  bad_default: "The default of NAME is not one of its values.",
  bad_range: "The smallest value of NAME is above its largest.",
  no_values: "The answer is one of a list, but the list is empty.",
  same_value: "Two values of the answer have the id NAME.",
  no_words: "The value NAME of the answer needs a label and at least one word that stands for it.",
} as const;
export type TemplateProblemCode = keyof typeof SENTENCES;

/** The API's sentence for a problem. */
export function problemText({ code, name }: TemplateProblem): string {
  return SENTENCES[code].replace("NAME", () => name);
}

/** Everything that keeps a template from being saved, in the order of the form; [] when nothing does. Pure. */
export function checkTemplate(body: TemplateBody): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const report = (field: string, code: TemplateProblemCode, name = "") => problems.push({ field, code, name });
  if (body.title.trim() === "") report("title", "title_missing");
  if (body.prompt.trim() === "") report("prompt", "prompt_missing");
  const known = new Set(body.variables.map((variable) => variable.name));
  const used = new Set(findVariables(body.prompt).map((place) => place.name));
  for (const name of used) if (!known.has(name)) report("prompt", "unknown_variable", name);
  const seen = new Set<string>();
  for (const [i, variable] of body.variables.entries()) {
    const { name } = variable;
    const at = `variables.${i}`;
    if (!VARIABLE_NAME.test(name)) report(`${at}.name`, "bad_name", name);
    else if (seen.has(name)) report(`${at}.name`, "same_name", name);
    else if (!used.has(name)) report(`${at}.name`, "unused_variable", name);
    seen.add(name);
    if (variable.label.trim() === "") report(`${at}.label`, "label_missing", name);
    for (const [field, code] of variableProblems(variable)) report(`${at}.${field}`, code, name);
  }
  for (const [field, code, name] of contractProblems(body.contract)) report(field, code, name);
  return problems;
}

function variableProblems(variable: TemplateVariable): [string, TemplateProblemCode][] {
  const { type, options = [], min, max } = variable;
  if (type === "choice") {
    const values = options.map((option) => option.value);
    if (values.length === 0) return [["options", "no_options"]];
    if (new Set(values).size < values.length) return [["options", "same_option"]];
    const given = variable.default;
    return given !== undefined && !values.includes(String(given)) ? [["default", "bad_default"]] : [];
  }
  if (type !== "number") return [];
  if (min !== undefined && max !== undefined && min > max) return [["min", "bad_range"]];
  if (variable.default === undefined || variable.default === "") return [];
  const number = Number(variable.default);
  const fits = Number.isFinite(number) && number >= (min ?? -Infinity) && number <= (max ?? Infinity);
  return fits ? [] : [["default", "bad_default"]];
}

/** A box that holds one of a list needs the list. */
export const holdsList = (kind: TemplateBody["contract"]["kind"]): boolean => kind === "verdict" || kind === "grade";

function contractProblems({ kind, values = [] }: TemplateBody["contract"]): [string, TemplateProblemCode, string][] {
  if (holdsList(kind) && values.length === 0) return [["contract.values", "no_values", ""]];
  const problems: [string, TemplateProblemCode, string][] = [];
  const seen = new Set<string>();
  for (const [i, value] of values.entries()) {
    if (seen.has(value.id)) problems.push([`contract.values.${i}`, "same_value", value.id]);
    seen.add(value.id);
    if (value.label.trim() === "" || !value.words.some((word) => word.trim() !== ""))
      problems.push([`contract.values.${i}`, "no_words", value.label || value.id]);
  }
  return problems;
}
