import type { Task } from "./read-task.ts";

const PER_YEAR: [RegExp, number, string][] = [
  [/连续复利|continuous(?:ly)?|連続複利/i, Number.POSITIVE_INFINITY, "continuous"],
  [
    /半年(?:付息|付|计息|复利|一次)|每半年|semi-?annual(?:ly)?|half-?yearly|twice a year|每年(?:付息)?(?:两|二|2)次|半年複利/i,
    2,
    "semiannual",
  ],
  [/按季|每季度?|季度?复利|季付|quarterly|四半期/i, 4, "quarterly"],
  [/按月|每月|月复利|逐月|monthly|毎月|月複利/i, 12, "monthly"],
  [/按(?:日|天)|每(?:日|天)|日复利|日息|daily|日複利/i, 365, "daily"],
  [
    /每年(?!付息?(?:两|二|2)次)|按年|年付|一年一次|逐年|年复利|annual(?:ly)?(?! rate| interest rate)|yearly|once a year|per year|a year|毎年|年複利/i,
    1,
    "annual",
  ],
];

/** How often interest is compounded: the question's own words, then the form's; null where neither says. */
export function compoundings(task: Task): number | null {
  const said = PER_YEAR.filter(([words]) => words.test(task.text));
  const frequent = said.filter(([, times]) => times !== 1);
  if (frequent.length > 1) return null;
  if (frequent[0]) return frequent[0][1];
  const picked = PER_YEAR.find(([, , id]) => id === task.conventions.compounding);
  return picked?.[1] ?? (said.length > 0 ? 1 : null);
}

/** How often a bond pays. A zero pays at the end; its yield is taken as yearly unless the question says otherwise. */
export function paymentsPerYear(task: Task, zero: boolean): number | null {
  const times = compoundings(task);
  return times === null ? (zero ? 1 : null) : Number.isFinite(times) && times <= 12 ? times : null;
}

/** Payments at the start of each period; null where the question's words and the form contradict. */
export function paidAtStart({ text, conventions }: Task): boolean | null {
  const start =
    /期初|年初|月初|(?:at|in) the (?:beginning|start) of|(?:in advance)|annuity due|预付年金|先付年金|期首/i.test(text);
  const end = /期末|年末|年底|月末|at the end of (?:each|every)|in arrears|ordinary annuity|后付年金|普通年金/i.test(
    text,
  );
  if (start && end) return null;
  if (start || end)
    return start && conventions.timing !== "end" ? true : start ? null : conventions.timing === "begin" ? null : false;
  return conventions.timing === "begin";
}

/** Days a year by the form or the question's words; several where it is left open, the calendar's first. */
export function daysAYear(task: Task): number[] {
  const { text, conventions } = task;
  task.use(...task.quantities.filter((one) => one.value === 360 || one.value === 365));
  const said = /ACT\/360|实际\/360|360\s?天/i.test(text) ? 360 : /ACT\/365|实际\/365|365\s?天/i.test(text) ? 365 : null;
  if (said) return [said];
  if (conventions.dayCount === "act/360" || conventions.dayCount === "30/360") return [360];
  return conventions.dayCount === "unspecified" || conventions.dayCount === "" ? [365, 360] : [365];
}
