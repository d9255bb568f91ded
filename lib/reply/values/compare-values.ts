import type { Value } from "../types.ts";
import { matchVerdict } from "./match-verdict.ts";
import { normalizeText } from "./normalize-text.ts";
import { parseValue, type ValueOptions } from "./parse-value.ts";

export const COMPARE_PRESETS = ["strict", "standard", "lenient"] as const;
export type ComparePreset = (typeof COMPARE_PRESETS)[number];

/** "no-parse" is a class of its own: wrong, but counted apart. `rule` names what decided. */
export type Comparison = { outcome: "equal" | "different" | "no-parse"; rule: string };

export type CompareOptions = {
  /** The question names the unit (percent, 万元 ...): then a factor of a hundred is never a match. */
  unitStated?: boolean;
  /** How finely the gold was written (`ParsedValue.decimals`); from its shortest decimal form when absent. */
  decimals?: number | null;
  /** Needed to compare two values of kind text. */
  text?: string;
  goldText?: string;
};

const TOLERANCE: Record<ComparePreset, number> = { strict: 0, standard: 0.005, lenient: 0.01 };
/** Units that convert into each other, to a base of their own. */
const CONVERSIONS: [string, Record<string, number>][] = [
  ["time", { 年: 12, year: 12, years: 12, 个月: 1, 月: 1, month: 1, months: 1, 季度: 3, quarter: 3, quarters: 3 }],
  ["days", { 天: 1, 日: 1, day: 1, days: 1, 周: 7, week: 7, weeks: 7 }],
  ["mass", { kg: 1, 千克: 1, 公斤: 1, t: 1000, 吨: 1000, tonne: 1000, tonnes: 1000, tons: 1000, g: 0.001, 克: 0.001 }],
  ["carbon", { kgCO2e: 1, tCO2e: 1000, tCO2: 1000, ktCO2e: 1e6, MtCO2e: 1e9, 吨CO2e: 1000, 吨二氧化碳当量: 1000 }],
  ["times", { x: 1, 倍: 1, times: 1 }],
  ["energy", { kWh: 1, MWh: 1000, GWh: 1e6, 千瓦时: 1, 度: 1 }],
];
const RATE_MARKS = new Set(["bp", "‰", "pp"]);

const equal = (rule: string): Comparison => ({ outcome: "equal", rule });
const different = (rule: string): Comparison => ({ outcome: "different", rule });

/** Decimals of the shortest form of a number: 0.125 -> 3, 1500 -> 0. */
function shortestDecimals(number: number): number {
  const [mantissa = "", exponent = "0"] = String(Math.abs(number)).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** Half away from zero, on the decimal form, so that 2.675 rounds as it reads. */
function roundTo(number: number, decimals: number): number {
  const shifted = Number(Math.abs(decimals >= 0 ? number * 10 ** decimals : number / 10 ** -decimals).toPrecision(15));
  return Math.sign(number) * Math.round(shifted);
}

function close(a: number, gold: number, preset: ComparePreset, decimals: number): boolean {
  if (roundTo(a, decimals) === roundTo(gold, decimals)) return true;
  if (preset === "strict" || gold === 0 || Math.sign(a) !== Math.sign(gold)) return false;
  // The last term keeps a difference of exactly the tolerance inside it, whatever binary fractions make of it.
  return Math.abs(a - gold) <= TOLERANCE[preset] * Math.abs(gold) * (1 + 1e-9);
}

type Factor = { factor: number; rule: string } | null;

/** What `a` is multiplied by to stand in the gold's unit; null when the two cannot be compared. */
function unitFactor(a: Value, gold: Value, preset: ComparePreset): Factor {
  if (a.currency && gold.currency && a.currency !== gold.currency) return null;
  const [one, two] = [a.unit ?? "", gold.unit ?? ""];
  if (one === two || one === "" || two === "") {
    const differs = (RATE_MARKS.has(one) || RATE_MARKS.has(two)) && one !== two && !(a.percent && gold.percent);
    return differs && preset !== "lenient" ? null : { factor: 1, rule: "number" };
  }
  // Marks are powers of ten already applied: 50bp and 5‰ are the same number.
  if (RATE_MARKS.has(one) && RATE_MARKS.has(two))
    return preset === "lenient" ? { factor: 1, rule: "unit-conversion" } : null;
  for (const [, table] of CONVERSIONS) {
    const [from, to] = [table[one], table[two]];
    if (from === undefined || to === undefined) continue;
    if (from === to) return { factor: 1, rule: "number" };
    return preset === "lenient" ? { factor: from / to, rule: "unit-conversion" } : null;
  }
  return null;
}

function compareNumbers(a: Value, gold: Value, preset: ComparePreset, options: CompareOptions): Comparison {
  const [number, target] = [a.number ?? Number.NaN, gold.number ?? Number.NaN];
  if (!Number.isFinite(number) || !Number.isFinite(target)) return { outcome: "no-parse", rule: "not-a-number" };
  const factor = unitFactor(a, gold, preset);
  if (!factor) return different("unit");
  // 60 % is written to two decimals of its number, 0.6: 55 % does not round to it.
  const decimals = options.decimals ?? Math.max(shortestDecimals(target), gold.percent ? 2 : 0);
  const ownUnit = Boolean(a.unit && RATE_MARKS.has(a.unit)) || Boolean(gold.unit && RATE_MARKS.has(gold.unit));
  const marksDiffer = Boolean(a.percent) !== Boolean(gold.percent) && !ownUnit;
  if (!marksDiffer || preset === "lenient") {
    if (close(number * factor.factor, target, preset, decimals))
      return equal(marksDiffer ? "percent-equivalence" : factor.rule);
  }
  // 14.2 for 14.2 %: the sign was left out. Only where the question leaves the unit open, and never between two percents.
  const mayDiffer =
    preset === "lenient" &&
    !options.unitStated &&
    !(a.percent && gold.percent) &&
    !a.currency &&
    !gold.currency &&
    !ownUnit;
  if (mayDiffer && [100, 0.01].some((times) => close(number * times, target, preset, decimals)))
    return equal("factor-100");
  return different(marksDiffer && preset !== "lenient" ? "percent-sign" : "number");
}

const sameSet = (a: string[] = [], b: string[] = []) =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();
const foldText = (text: string) => normalizeText(text).toLowerCase().replace(/\s+/g, "");

/** Whether an answer's value is the gold's under a named preset. Pure; no errors. */
export function compareValues(
  a: Value | null,
  gold: Value,
  preset: ComparePreset,
  options: CompareOptions = {},
): Comparison {
  if (a === null) return { outcome: "no-parse", rule: "no-value" };
  if (gold.kind === "text" || a.kind === "text") {
    if (options.text === undefined || options.goldText === undefined) {
      return a.kind === gold.kind ? different("text-not-given") : { outcome: "no-parse", rule: "kind" };
    }
    if (foldText(options.text) === foldText(options.goldText)) return equal("text");
    return a.kind === gold.kind ? different("text") : { outcome: "no-parse", rule: "kind" };
  }
  if (a.kind !== gold.kind) return different("kind");
  if (gold.kind === "choice") return sameSet(a.choices, gold.choices) ? equal("choice-set") : different("choice-set");
  if (gold.kind === "verdict") return a.verdict === gold.verdict ? equal("verdict") : different("verdict");
  if (gold.kind === "list") return compareLists(a.parts ?? [], gold.parts ?? [], preset, options);
  if (gold.kind === "range") return compareRanges(a, gold, preset, options);
  return compareNumbers(a, gold, preset, options);
}

function compareRanges(a: Value, gold: Value, preset: ComparePreset, options: CompareOptions): Comparison {
  const end = (value: Value, number: number | undefined): Value => ({ ...value, kind: "number", number });
  const low = compareNumbers(end(a, a.low), end(gold, gold.low), preset, { ...options, decimals: null });
  if (low.outcome !== "equal") return low;
  const high = compareNumbers(end(a, a.high), end(gold, gold.high), preset, { ...options, decimals: null });
  // Both ends must have matched by the same rule: 15–1800 is not 15 %–18 %.
  return high.outcome === "equal" && high.rule !== low.rule ? different("range") : high;
}

function compareLists(a: Value[], gold: Value[], preset: ComparePreset, options: CompareOptions): Comparison {
  if (a.length !== gold.length) return different("list-length");
  const { unitStated } = options;
  for (const [i, part] of gold.entries()) {
    const found = compareValues(a[i] ?? null, part, preset, { unitStated });
    if (found.outcome !== "equal") return found;
  }
  return equal("list");
}

/** The same from texts, with the gold's written decimals and with lists of words compared word by word. */
export function compareTexts(
  text: string,
  goldText: string,
  preset: ComparePreset,
  options: ValueOptions & { unitStated?: boolean } = {},
): Comparison {
  const gold = parseValue(goldText, options);
  const found = parseValue(text, options);
  if (!gold.value) return { outcome: "no-parse", rule: "gold" };
  if (gold.value.kind === "list" && found.value?.kind === "list") {
    const [mine, theirs] = [text, goldText].map((list) => normalizeText(list).split(";"));
    if (mine && theirs && theirs.length > 1 && mine.length === theirs.length) {
      for (const [i, part] of theirs.entries()) {
        const result = compareTexts(mine[i] ?? "", part, preset, options);
        if (result.outcome !== "equal") return result;
      }
      return equal("list");
    }
  }
  return compareValues(found.value, gold.value, preset, {
    unitStated: options.unitStated,
    decimals: gold.decimals,
    text,
    goldText,
  });
}

/** The id of the yes/no polarity of a gold label ("是", "Non-compliant"); null when it is none. */
export function goldPolarity(text: string): string | null {
  return matchVerdict(text);
}
