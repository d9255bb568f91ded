import type { InputValue, InputValues } from "#lib/workspaces/define-workspace.ts";
import type { InputView } from "#lib/workspaces/describe-workspace.ts";

/** What stands in the form: texts as typed (lists and tables too, a line or row each), picked options, ticks. */
export type FormValue = string | string[] | boolean;
export type FormValues = Record<string, FormValue>;

/** The form of these inputs: defaults where nothing is given. */
export function toForm(fields: InputView[], inputs: InputValues = {}): FormValues {
  return Object.fromEntries(
    fields.map((field) => [field.name, toFormValue(field, inputs[field.name] ?? field.default)]),
  );
}

function toFormValue(field: InputView, value: InputValue | undefined): FormValue {
  if (field.type === "multi-choice") return Array.isArray(value) ? (value as string[]) : [];
  if (field.type === "boolean") return value === true;
  if (value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value.map((row) => (Array.isArray(row) ? row.join("\t") : row)).join("\n");
}

/** What the API gets: empty fields and those not asked for are left out; numbers, lists and tables are read by the server. */
export function toInputs(fields: InputView[], form: FormValues): Record<string, FormValue> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = form[field.name];
      return value === undefined || isBlank(value) || !isShown(field, form) ? [] : [[field.name, value]];
    }),
  );
}

export function isBlank(value: FormValue | undefined): boolean {
  if (value === undefined) return true;
  return typeof value === "string" ? value.trim() === "" : Array.isArray(value) ? value.length === 0 : false;
}

/** Whether a field is asked for now: one that hangs on another waits for its value. */
export function isShown(field: Pick<InputView, "when">, form: FormValues): boolean {
  return !field.when || field.when.oneOf.includes(String(form[field.when.field] ?? ""));
}

export function missingFields(fields: InputView[], form: FormValues): InputView[] {
  return fields.filter((field) => field.required && isShown(field, form) && isBlank(form[field.name]));
}
