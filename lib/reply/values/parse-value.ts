import type { ParseOptions, ReplyFlag, Value } from "../types.ts";
import { matchVerdict } from "./match-verdict.ts";
import { normalizeText } from "./normalize-text.ts";
import { parseMultiChoice, parseSingleChoice } from "./parse-choice.ts";
import { parseRange } from "./parse-range.ts";
import { quantityValue } from "./quantity-value.ts";
import { type Quantity, readQuantity } from "./read-quantity.ts";

export type ValueStep = { step: string; text: string };
export type ParsedValue = {
  /** Null only for an empty text. */
  value: Value | null;
  flags: Extract<ReplyFlag, "range" | "ambiguous-locale">[];
  /** What the normaliser made of the text, step by step; the raw text is the first. */
  steps: ValueStep[];
  /** How finely a number was written, as a power of ten (12.5% -> 3, 3.2亿 -> -7); null where that has no meaning. */
  decimals: number | null;
};
export type ValueOptions = Pick<ParseOptions, "task" | "verdicts">;

/** A box longer than this holds prose, not a value. */
const LONGEST_VALUE = 400;
const LONGEST_LIST = 20_000;

const TEXT: Value = { kind: "text" };

/** What a boxed text, or a candidate's, means for the task. Pure; linear in the text. */
export function parseValue(text: string, options: ValueOptions = {}): ParsedValue {
  const steps: ValueStep[] = [{ step: "raw", text }];
  const none = (value: Value | null): ParsedValue => ({ value, flags: [], steps, decimals: null });
  if (text.trim() === "") return none(null);
  if (text.length > LONGEST_LIST) return none({ ...TEXT });
  const normal = normalizeText(text);
  steps.push({ step: "nfkc-and-wrappers", text: normal });
  if (normal === "") return none(null);
  if (options.task === "choice" || options.task === "multi-choice") {
    const choices = options.task === "choice" ? parseSingleChoice(normal) : parseMultiChoice(normal);
    if (choices) return none({ kind: "choice", choices });
  }
  if (options.verdicts || options.task === "yes-no") {
    const verdict = matchVerdict(normal, options.verdicts);
    if (verdict !== null) return none({ kind: "verdict", verdict });
  }
  const parts = splitParts(normal, options);
  if (parts) return parseList(parts, options, steps);
  if (normal.length > LONGEST_VALUE) return none({ ...TEXT });
  return parseNumeric(normal, steps);
}

/** Several blanks in one box: `;` always, `, ` and 、 only between numbers. */
function splitParts(normal: string, options: ValueOptions): string[] | null {
  const blanks = normal.split(";").map((part) => part.trim());
  if (blanks.length > 1) return blanks.at(-1) === "" ? blanks.slice(0, -1) : blanks;
  if (options.task === "choice" || options.task === "multi-choice" || /^[[(]/.test(normal)) return null;
  const items = normal.split(/,\s|、/).map((part) => part.trim());
  if (items.length < 2 || items.length > 200) return null;
  return items.every((item) => item.length < 100 && parseAmount(item) !== null) ? items : null;
}

function parseList(parts: string[], options: ValueOptions, steps: ValueStep[]): ParsedValue {
  const read = parts.map((part) => parseValue(part, options));
  steps.push({ step: "parts", text: parts.join(" | ") });
  return {
    value: { kind: "list", parts: read.map((part) => part.value ?? { ...TEXT }) },
    flags: [...new Set(read.flatMap((part) => part.flags))],
    steps,
    decimals: null,
  };
}

/** The side of an equation that holds the value, or what a label or a verb introduces; the text itself otherwise. */
function introduced(normal: string): string[] {
  const forms: string[] = [];
  const sides = normal.split(/:=|[=≈≒≅]/);
  if (sides.length > 1) forms.push((sides.at(-1) as string).trim());
  const label =
    /^[^:\d]{1,40}:\s?(.+)$/.exec(normal) ??
    /^[^\d]{0,40}?(?:约为|为|是|约|达到?|\bis|\bequals|\bof)\s?([^\p{L}].*|约.*|about.*|[A-Z]{3} ?\d.*)$/u.exec(normal);
  if (label) forms.push((label[1] as string).trim());
  return forms;
}

/** A unit in parentheses belongs to the number before it. */
const ASIDE_UNIT =
  /^(\S.{0,60}?) ?\((%|percent|bps?|[千百]?[万亿]?元|[千百]?[万亿]|million|billion|thousand|[A-Z]{3})\)$/;

function withoutAside(text: string): string | null {
  const unit = ASIDE_UNIT.exec(text);
  if (unit && readQuantity(`${unit[1]} ${unit[2]}`)) return `${unit[1]} ${unit[2]}`;
  const signed = /^\( ?([+-][^()]*)\)$/.exec(text);
  if (signed) return signed[1] as string;
  const match = /^(.*[^\s+$€£¥-])\s?\([^()]{1,80}\)$/.exec(text);
  return match ? (match[1] as string).trim() : null;
}

type Amount = { value: Value; ambiguous: boolean; decimals: number | null };

function parseAmount(text: string): Amount | null {
  const quantity: Quantity | null = readQuantity(text);
  if (quantity) return { value: quantityValue(quantity), ambiguous: quantity.ambiguous, decimals: quantity.decimals };
  const range = parseRange(text);
  return range ? { ...range, decimals: null } : null;
}

function parseNumeric(normal: string, steps: ValueStep[]): ParsedValue {
  for (const form of [normal, ...introduced(normal)]) {
    for (const text of [form, withoutAside(form)]) {
      const amount = text === null || text === "" ? null : parseAmount(text);
      if (!text || !amount) continue;
      if (text !== normal) steps.push({ step: "value-part", text });
      steps.push({ step: amount.value.kind, text: JSON.stringify(amount.value) });
      const flags: ParsedValue["flags"] = [];
      if (amount.value.kind === "range") flags.push("range");
      if (amount.ambiguous) flags.push("ambiguous-locale");
      return { value: amount.value, flags, steps, decimals: amount.decimals };
    }
  }
  return { value: { ...TEXT }, flags: [], steps, decimals: null };
}
