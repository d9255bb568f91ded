import { yearFraction } from "../bonds.ts";
import { compoundings, daysAYear } from "../conventions.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";
import { effectiveRate, nominalRate } from "../time-value.ts";

const QUOTED =
  /(?:名义|存款|贷款|报价为?)?年?利率(?:为)?|年(?:名义)?(?:利率|收益率)|报价(?:为)?|nominal(?: annual)?(?: interest)?(?: rate)?(?: of)?|APR(?: of)?|(?:quoted|stated|annual)(?: interest)? rate(?: of)?|rate(?: of)?|quotes?|offers?/i;
const EFFECTIVE =
  /有效(?:年)?利率|实际(?:年)?利率|实际年化|年有效|effective(?: annual)?(?: rate| yield)?|\bEAR\b|\bAPY\b|実効(?:年)?利率/i;

/** The effective yearly rate of a daily one, and the simple yearly rate that advertisements give. */
export const dailyRate: Kind = (task) => {
  const daily = task.find(/日息|日利率|每日利率|daily (?:interest )?rate(?: of)?|日歩/i, "rate");
  if (daily === null || !/年化|年利率|effective|annual|yearly|年/i.test(task.text)) return null;
  const days = daysAYear(task);
  return found("effective-rate", {
    "effective-rate": days.map((count) => (1 + daily) ** count - 1),
    "simple-rate": days.map((count) => daily * count),
  });
};

/** Nominal to effective. Several offers are each turned; which one is asked for shows in "higher" or "lower". */
export const effective: Kind = (task) => {
  const { text } = task;
  if (
    !EFFECTIVE.test(text) ||
    /日息|日利率|daily (?:interest )?rate|手续费|fee|通胀|通货膨胀|CPI|inflation|real rate|tax rate|应付债券|发行费|摊余/i.test(
      text,
    )
  )
    return null;
  if (!/复利|计息|付息|compound|複利/i.test(text)) return null;
  const offers = offersOf(task);
  if (offers.length > 1) {
    const rates = offers.map(({ rate, times }) => effectiveRate(rate, times));
    const [low, high] = [
      /更低|较低|最低|lower|cheaper|lowest/i.test(text),
      /更高|较高|最高|higher|highest|better|更有利/i.test(text),
    ];
    return low === high
      ? found("effective-rate", { "effective-rate": rates })
      : found("effective-rate", { "effective-rate": high ? Math.max(...rates) : Math.min(...rates) });
  }
  const back = task.find(EFFECTIVE, "rate");
  const quoted = task.find(QUOTED, "rate");
  const times = offers[0]?.times ?? compoundings(task);
  if (times === null) return missing("effective-rate", { compounding: null });
  if (back !== null && (quoted === null || quoted === back))
    return !/名义|nominal|APR/i.test(text)
      ? null
      : found("effective-rate", {
          "nominal-rate": Number.isFinite(times) ? nominalRate(back, times) : Math.log1p(back),
        });
  return quoted === null ? null : found("effective-rate", { "effective-rate": effectiveRate(quoted, times) });
};

const TIMES: [RegExp, number][] = [
  [/连续|continuous/i, Number.POSITIVE_INFINITY],
  [/半年|semi-?annual|half-?year/i, 2],
  [/季|quarter/i, 4],
  [/月|month/i, 12],
  [/日|天|daily|day/i, 365],
  [/年|annual|year/i, 1],
];

/** "6%, compounded monthly", 6%，按月复利: every rate with the compounding that stands right behind it. */
function offersOf(task: Task): { rate: number; times: number }[] {
  return task.quantities.flatMap((one) => {
    if (!one.rate) return [];
    const behind = task.text.slice(one.end, one.end + 40);
    const said =
      /^[\s,，(]*(?:(?:年利率|per year|a year|annual interest|p\.a\.)[\s,，(]*)?(?:(?:按|每)([半年季月日天度]{1,3})(?:计息|复利|付息)|(连续)复利|compounded (\w+(?:-\w+)?)|with (\w+(?:-\w+)?) compounding|(\w+(?:-\w+)?) compounding)/i.exec(
        behind,
      );
    const word = said?.slice(1).find((part) => part !== undefined);
    const times = word ? TIMES.find(([pattern]) => pattern.test(word))?.[1] : undefined;
    if (times === undefined) return [];
    task.use(one);
    return [{ rate: one.value, times }];
  });
}

/** Simple interest over days or between two dates, by the day count that is named. */
export const simpleInterest: Kind = (task) => {
  const { text } = task;
  if (
    !/单利|simple interest|应计利息|accrued interest|単利|利息(?:是|为)?多少/i.test(text) ||
    /复利|compound/i.test(text)
  )
    return null;
  const principal = task.find(
    /本金|存款|贷款|借款|面值|存入|principal(?: of)?|deposit(?:s)?(?: of)?|loan(?: of)?|invest(?:s|ed)?|face value(?: of)?|元金/i,
    "amount",
  );
  const rate = task.find(
    /票面(?:年)?利率|年?利率|(?:annual |coupon |simple )?(?:interest )?rate(?: of)?|coupon(?: of)?|at|年利/i,
    "rate",
  );
  const fractions = fractionsOf(task);
  if ([principal, rate].every((one) => one === null)) return null;
  if (principal === null || rate === null || fractions === null)
    return missing("simple-interest", { principal, "annual rate": rate, term: fractions === null ? null : 1 });
  return found("simple-interest", {
    interest: fractions.map((part) => principal * rate * part),
    "future-value": fractions.map((part) => principal * (1 + rate * part)),
  });
};

function fractionsOf(task: Task): number[] | null {
  const dates = [...task.text.matchAll(/(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?/g)].map(
    ([, y = "", m = "", d = ""]) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
  );
  if (dates.length === 2) {
    task.use(...task.quantities.filter((one) => !one.rate && one.value <= 31));
    const [from = "", to = ""] = dates;
    if (/30\/360/.test(task.text) || task.conventions.dayCount === "30/360") return [yearFraction(from, to, "30/360")];
    if (/ACT\/ACT/i.test(task.text) || task.conventions.dayCount === "act/act")
      return [yearFraction(from, to, "ACT/ACT")];
    return daysAYear(task).map((basis) => yearFraction(from, to, basis === 360 ? "ACT/360" : "ACT/365"));
  }
  const days = task.quantities.filter((one) => one.unit === "day" && one.value !== 360 && one.value !== 365);
  const [only] = days;
  if (only && days.length === 1) {
    task.use(...task.quantities.filter((one) => one.unit === "day"));
    return daysAYear(task).map((basis) => only.value / basis);
  }
  const years = task.years(/(?:期限|存期|存|为期|for|over|after|,|;)/i);
  return years === null ? null : [years];
}
