import { z } from "zod";
import type { InputField, InputValue, InputValues, Workspace, WorkspaceLanguage } from "./define-workspace.ts";
import { type ProblemCode, problemSentence } from "./input-problems.ts";
import { parseTable } from "./parse-table.ts";

export type InputProblem = { field: string; code: ProblemCode; message: string };

const MAX_TEXT = 1_000_000;
const MAX_LINE = 2_000;
const MAX_ROWS = 20_000;

type Checked = { value: InputValue | undefined } | { code: ProblemCode; figures?: Record<string, string> };

/**
 * Reads the values of a workspace's form: types checked, defaults filled in, numbers and pasted tables read. Texts come
 * back exactly as given. All problems are reported at once, each with its field and a sentence in `language`.
 */
export function validateInputs(
  workspace: Workspace,
  inputs: unknown,
  language: WorkspaceLanguage,
): { ok: true; values: InputValues } | { ok: false; problems: InputProblem[] } {
  const given = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(inputs ?? {});
  const problems: InputProblem[] = [];
  const report = (field: string, code: ProblemCode, figures: Record<string, string>) =>
    problems.push({ field, code, message: problemSentence(code, language, figures) });

  const known = new Set(workspace.inputs.map((field) => field.name));
  for (const name of Object.keys(given)) {
    if (!known.has(name)) report(name, "unknown_field", { label: name.slice(0, 80) });
  }
  const values: InputValues = {};
  // A field that hangs on another is read after it, wherever it stands on the page.
  const inOrder = [...workspace.inputs].sort((a, b) => Number(Boolean(a.when)) - Number(Boolean(b.when)));
  for (const field of inOrder) {
    const checked = isAskedFor(field, values) ? checkField(field, given[field.name]) : { value: undefined };
    if ("code" in checked) report(field.name, checked.code, { ...checked.figures, label: field.label[language] });
    else if (checked.value !== undefined) values[field.name] = checked.value;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values };
}

/** A field that hangs on another is left out while the other holds something else. */
export function isAskedFor(field: Pick<InputField, "when">, values: InputValues): boolean {
  return !field.when || field.when.oneOf.includes(String(values[field.when.field] ?? ""));
}

function checkField(field: InputField, given: unknown): Checked {
  const value = isEmpty(given) ? field.default : given;
  if (isEmpty(value)) return field.required ? { code: "missing" } : { value: undefined };
  switch (field.type) {
    case "text":
      return checkText(value, field.maxLength ?? MAX_LINE);
    case "longtext":
      return checkText(value, field.maxLength ?? MAX_TEXT);
    case "number":
      return checkNumber(field, value);
    case "choice":
      return checkChoice(field, value);
    case "multi-choice":
      return checkChoices(field, value);
    case "boolean":
      return typeof value === "boolean" ? { value } : { code: "not_yes_no" };
    case "date":
      return checkDate(value);
    case "list":
      return checkList(field, value);
    case "table":
      return checkTable(field, value);
  }
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

const tooLong = (size: number, limit: number): Checked => ({
  code: "too_long",
  figures: { size: size.toLocaleString("en"), limit: limit.toLocaleString("en") },
});

function checkText(value: unknown, limit: number): Checked {
  if (typeof value !== "string") return { code: "not_text" };
  return value.length > limit ? tooLong(value.length, limit) : { value };
}

function checkNumber(field: InputField, value: unknown): Checked {
  const number = typeof value === "number" ? value : typeof value === "string" ? readNumber(value) : Number.NaN;
  if (!Number.isFinite(number)) return { code: "not_number" };
  if (field.integer && !Number.isInteger(number)) return { code: "not_integer" };
  if (field.min !== undefined && number < field.min)
    return { code: "too_small", figures: { limit: String(field.min) } };
  if (field.max !== undefined && number > field.max)
    return { code: "too_large", figures: { limit: String(field.max) } };
  return { value: number };
}

/** Full-width digits and grouped thousands as people type them; anything else is NaN rather than half a number. */
function readNumber(text: string): number {
  const plain = text
    .normalize("NFKC")
    .replace(/\u2212/g, "-")
    .trim();
  return /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(e[+-]?\d+)?$/i.test(plain) && /\d/.test(plain)
    ? Number(plain.replace(/,/g, ""))
    : Number.NaN;
}

const optionNames = (field: InputField) => ({
  options: (field.options ?? []).map((option) => option.value).join(", "),
});

function checkChoice(field: InputField, value: unknown): Checked {
  const known = field.options?.some((option) => option.value === value);
  return known ? { value: value as string } : { code: "not_an_option", figures: optionNames(field) };
}

function checkChoices(field: InputField, value: unknown): Checked {
  if (!Array.isArray(value)) return { code: "not_list" };
  const unique = [...new Set(value)];
  const known = unique.every((item) => field.options?.some((option) => option.value === item));
  return known ? { value: unique as string[] } : { code: "not_an_option", figures: optionNames(field) };
}

function checkDate(value: unknown): Checked {
  return z.iso.date().safeParse(value).success ? { value: value as string } : { code: "not_date" };
}

function checkList(field: InputField, value: unknown): Checked {
  const items = typeof value === "string" ? value.split(/\r?\n/) : value;
  if (!Array.isArray(items) || !items.every((item) => typeof item === "string")) return { code: "not_list" };
  const list = items.map((item: string) => item.trim()).filter((item) => item !== "");
  const limit = field.maxLength ?? MAX_ROWS;
  return list.length > limit ? tooLong(list.length, limit) : { value: list };
}

function checkTable(field: InputField, value: unknown): Checked {
  const rows = typeof value === "string" ? parseTable(value) : value;
  const parsed = z.array(z.array(z.union([z.string(), z.number()]).transform(String))).safeParse(rows);
  if (!parsed.success) return { code: "not_table" };
  const limit = field.maxLength ?? MAX_ROWS;
  if (parsed.data.length > limit) return tooLong(parsed.data.length, limit);
  return parsed.data.length === 0 && field.required ? { code: "missing" } : { value: parsed.data };
}
