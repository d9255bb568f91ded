import { tokenize } from "../arithmetic/tokenize.ts";
import type { Literal } from "../arithmetic/tokens.ts";
import { plainQuestion } from "./plain-question.ts";

export type TimeUnit = "year" | "quarter" | "month" | "week" | "day" | "period";
/** A number of the question: `value` in base units (12.5% is 0.125, 3.2亿 is 320000000), with its sign. */
export type Quantity = {
  value: number;
  /** Marked as a rate: %, bp, ‰. */
  rate: boolean;
  unit: TimeUnit | null;
  /** A calendar year. */
  date: boolean;
  /** The power of ten that a word at it stands for (3.2亿: 8), 0 for none. */
  scale: number;
  start: number;
  end: number;
};
export type Measure = "rate" | "amount" | "time" | "number";

/** What the form says beside the question; "" where it was left to the question. */
export type Conventions = { compounding: string; dayCount: string; timing: string; unit: string };

/**
 * A question as calculators read it. `find` gives the one value that stands at a label, null when there is none or when
 * two differ; what was found counts as used. `unused` are the numbers that no calculator asked for.
 */
export type Task = {
  text: string;
  table: string[][];
  conventions: Conventions;
  quantities: Quantity[];
  find: (label: RegExp, measure: Measure) => number | null;
  /** The term at a label in years. */
  years: (label: RegExp) => number | null;
  use: (...quantities: Quantity[]) => void;
  unused: () => Quantity[];
};

const UNITS: [RegExp, TimeUnit][] = [
  [/^\s?-?\s?(?:年(?![利息化率复報报])|years?\b|yrs?\b|annual (?:payments|periods))/i, "year"],
  [/^\s?-?\s?(?:个季度|个?季|quarters?\b)/i, "quarter"],
  [/^\s?-?\s?(?:[个個か]月|ヶ月|months?\b|月(?=期|后|内))/i, "month"],
  [/^\s?-?\s?(?:周|weeks?\b)/i, "week"],
  [/^\s?-?\s?(?:[个個]?(?:交易日|自然日)|天|日(?![利息化率波元])|(?:trading )?days?\b)/i, "day"],
  [/^\s?-?\s?(?:期(?![权限货初末间])|periods?\b|payments\b)/i, "period"],
];
const YEARS: Record<TimeUnit, number> = {
  year: 1,
  quarter: 1 / 4,
  month: 1 / 12,
  week: 1 / 52,
  day: Number.NaN,
  period: Number.NaN,
};
/** What may stand between a label and its number. */
const BETWEEN =
  /^(?:[\s:=~≈($¥€£*]|-(?=\s*$)|是|为|為|有|约|达|共|计|即|等于|均|各|的|只|按|the|of|is|are|was|at|a|an|in|with|equals?|equal to|about|approximately|currently|today|worth|per share|USD|CNY|RMB|EUR|GBP|JPY|HKD|人民币|(?:每股|per annum|p\.a\.))*$/i;
const BEHIND =
  /^[\s-]*(?:的|an?nual|yearly|年(?:后|内)?|months?|个月(?:后|内)?|years?|per year|a year|期限的?)?(?:\s(?:to|until))?\s*$/i;

export type Question = { text: string; quantities: Quantity[] };

export function readQuestion(question: string): Question {
  const text = plainQuestion(question);
  return { text, quantities: quantitiesOf(text) };
}

/** A question before one calculator: what it finds counts as used by it alone. */
export function taskOf({ text, quantities }: Question, table: string[][], conventions: Conventions): Task {
  const used = new Set<Quantity>();
  const at = (label: RegExp, fits: (quantity: Quantity) => boolean): Quantity | null => {
    const hits = [...text.matchAll(new RegExp(label.source, flagsOf(label)))].flatMap((match) => {
      const [from, to] = [match.index, match.index + match[0].length];
      const next = quantities.find((one) => one.start >= to);
      if (next && fits(next) && BETWEEN.test(text.slice(to, next.start))) return [next];
      const last = quantities.findLast((one) => one.end <= from);
      return last && fits(last) && BEHIND.test(text.slice(last.end, from)) ? [last] : [];
    });
    const [first] = hits;
    if (!first || hits.some((hit) => hit.value !== first.value)) return null;
    for (const hit of hits) used.add(hit);
    return first;
  };
  return {
    text,
    table,
    conventions,
    quantities,
    find: (label, measure) => at(label, (one) => fitsMeasure(one, measure))?.value ?? null,
    years: (label) => {
      const found = at(label, (one) => one.unit !== null && Number.isFinite(YEARS[one.unit]));
      return found?.unit ? found.value * YEARS[found.unit] : null;
    },
    use: (...more) => {
      for (const one of more) used.add(one);
    },
    unused: () => quantities.filter((one) => !used.has(one) && !one.date),
  };
}

const flagsOf = (label: RegExp) => (label.flags.includes("g") ? label.flags : `${label.flags}g`);

function fitsMeasure({ rate, unit, date, value }: Quantity, measure: Measure): boolean {
  if (measure === "rate") return rate || (unit === null && !date && Math.abs(value) < 1);
  if (measure === "time") return unit !== null && !date;
  return !rate && unit === null && (measure === "number" || !date);
}

function quantitiesOf(text: string): Quantity[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, i) => {
    const { literal } = token;
    if (!literal || literal.doubtful || /[A-Za-z_]/.test(text[literal.start - 1] ?? "")) return [];
    const before = tokens[i - 1];
    const negative =
      before?.text === "-" && before.kind === "op" && !["number", "close"].includes(tokens[i - 2]?.kind ?? "");
    const unit = UNITS.find(([pattern]) => pattern.test(text.slice(literal.end, literal.end + 24)))?.[1] ?? null;
    return [{ ...signed(literal, negative), unit: literal.markPower === 0 ? unit : null, date: isYear(literal, text) }];
  });
}

const signed = (literal: Literal, negative: boolean) => ({
  value: literal.value.toNumber() * (negative ? -1 : 1),
  rate: literal.markPower !== 0,
  scale: literal.scale,
  start: literal.start,
  end: literal.end,
});

/** A bare number from 1900 to 2099 is a calendar year, unless money stands at it. */
function isYear({ value, decimals, scale, markPower, currency, start, end }: Literal, text: string): boolean {
  const year = value.toNumber();
  if (decimals > 0 || scale !== 0 || markPower !== 0 || currency || year < 1900 || year > 2099) return false;
  return (
    !/,/.test(text.slice(start, end)) &&
    !/[$¥€£=]\s*$|(?:USD|CNY|EUR|RMB)\s*$/.test(text.slice(Math.max(0, start - 5), start))
  );
}
