import type { Finding } from "../reply/types.ts";
import type { InputValue, InputValues } from "../workspaces/define-workspace.ts";

export type InputPlace = NonNullable<Finding["source"]>;
/** The fields of a form as one text, and the way back from a place in it. */
export type JoinedInputs = { text: string; placeOf: (start: number, end: number) => InputPlace | null };

/** Words that a place carries along, so that it is found again in a form that has changed around it. */
const MOST_WORDS = 600;

/** A value as its field shows it: rows of a table a line each, tabs between cells. */
export function fieldText(value: InputValue | undefined): string {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.map((row) => (Array.isArray(row) ? row.join("\t") : row)).join("\n");
}

/** A place in the text of one field. */
export function inputPlace(field: string, text: string, start: number, end: number): InputPlace {
  return { field, start, end, words: text.slice(start, Math.min(end, start + MOST_WORDS)) };
}

/** A cell in the text of a table's field. */
export function cellPlace(field: string, table: string[][], row: number, column: number): InputPlace {
  const above = table.slice(0, row).map((cells) => `${cells.join("\t")}\n`);
  const before = (table[row] ?? []).slice(0, column).map((cell) => `${cell}\t`);
  const start = [...above, ...before].join("").length;
  const words = table[row]?.[column] ?? "";
  return { field, start, end: start + words.length, words };
}

/** Everything a person put into the form, one line a value at least. */
export function joinInputs(inputs: InputValues): JoinedInputs {
  const fields: { name: string; from: number; text: string }[] = [];
  let from = 0;
  for (const [name, value] of Object.entries(inputs)) {
    const text = fieldText(value);
    fields.push({ name, from, text });
    from += text.length + 1;
  }
  return {
    text: fields.map(({ text }) => text).join("\n"),
    placeOf: (start, end) => {
      const field = fields.findLast((one) => one.from <= start);
      if (!field || end > field.from + field.text.length) return null;
      return inputPlace(field.name, field.text, start - field.from, end - field.from);
    },
  };
}

const JOINED = new WeakMap<InputValues, JoinedInputs>();

/** What a person put into the form as one text, and the way back to its fields. */
export function joinedInputs({ inputs }: { inputs: InputValues }): JoinedInputs {
  let joined = JOINED.get(inputs);
  if (!joined) {
    joined = joinInputs(inputs);
    JOINED.set(inputs, joined);
  }
  return joined;
}

export const inputText = (input: { inputs: InputValues }): string => joinedInputs(input).text;
