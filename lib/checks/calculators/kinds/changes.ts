import { cellNumber } from "../cell-number.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";
import { withSharedScale } from "../shared-scale.ts";
import { compoundGrowth, growth } from "../time-value.ts";

const CAGR =
  /复合(?:年)?(?:均)?增长率|年均(?:复合)?增长率|\bCAGR\b|compound (?:annual )?(?:average )?growth|年平均成長率/i;

type Ends = { from: number; to: number; years: number };

/** Compound growth between the first and last year named, from the table or from the text. */
export const compound: Kind = (task) => {
  if (!CAGR.test(task.text)) return null;
  const ends = tableEnds(task) ?? textEnds(task);
  if (!ends) return missing("cagr", { "first and last value": null, term: null });
  return found("cagr", {
    cagr: compoundGrowth(ends.from, ends.to, ends.years),
    "total-growth": growth(ends.from, ends.to),
  });
};

const yearOf = (cell: string | undefined) =>
  Number(/(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(cell ?? "")?.[1] ?? Number.NaN);

/** Years down the first column or along the head; with more than one series nobody knows which is meant. */
function tableEnds({ table, text }: Task): Ends | null {
  const named = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1]));
  const down = table.filter((row) => row.length === 2).flatMap((row) => point(row[0], row[1]));
  const [head, ...body] = table;
  const row =
    body.length === 1
      ? body[0]
      : body.filter((one) => one[0] && text.includes(one[0].trim())).length === 1
        ? body.find((one) => one[0] && text.includes(one[0].trim()))
        : undefined;
  const along = (head ?? []).flatMap((cell, i) => point(cell, row?.[i]));
  const points = down.length >= 2 ? down : along;
  if (points.length < 2) return null;
  const [first, last] =
    named.length === 0
      ? [Math.min(...points.map((one) => one.year)), Math.max(...points.map((one) => one.year))]
      : named.length === 2
        ? [Math.min(...named), Math.max(...named)]
        : [Number.NaN, Number.NaN];
  const [from, to] = [points.find((one) => one.year === first), points.find((one) => one.year === last)];
  return from && to && last > first ? { from: from.value, to: to.value, years: last - first } : null;
}

function point(cell: string | undefined, value: string | undefined): { year: number; value: number }[] {
  const [year, amount] = [yearOf(cell), cellNumber(value)];
  return Number.isFinite(year) && amount !== null ? [{ year, value: amount }] : [];
}

/** "grew from 32.0 in 2021 to 50.0 in 2025", 由 2021 年的 32 亿元增至 2025 年的 50 亿元, "over four years". */
function textEnds(task: Task): Ends | null {
  const amounts = task.quantities.filter((one) => !one.rate && !one.date && one.unit === null);
  const dates = task.quantities.filter((one) => one.date);
  const terms = task.quantities.filter((one) => one.unit === "year" && !one.date);
  const [from, to] = amounts;
  if (amounts.length !== 2 || !from || !to || !/从|由|from|grew|rose|增(?:长|加|至|到)|increased/i.test(task.text))
    return null;
  const span =
    dates.length === 2 && dates[0] && dates[1]
      ? Math.abs(dates[1].value - dates[0].value)
      : terms.length === 1 && dates.length === 0
        ? (terms[0]?.value ?? 0)
        : 0;
  // "fell to 50 from 32" and "2025: 50, 2021: 32" name the later value first.
  const turned =
    dates.length === 2 && dates[0] && dates[1]
      ? dates[0].value > dates[1].value
      : /to[^.]{0,12}$/i.test(task.text.slice(0, from.start)) && /from[^.]{0,12}$/i.test(task.text.slice(0, to.start));
  const values = withSharedScale(from, to);
  if (span <= 0 || !values) return null;
  task.use(from, to, ...terms);
  return turned ? { from: values.to, to: values.from, years: span } : { ...values, years: span };
}

const MOVED = /(?:从|由|自)\s?(?:\d{4}\s?年的?)?\s?$|\bfrom(?: about)? (?:[A-Z$€£]{1,3} ?)?$/i;

/** Two rates or two amounts, from and to: the change in points and the relative one. */
export const change: Kind = (task) => {
  const { text } = task;
  if (
    CAGR.test(text) ||
    !/变化|变动|增长|下降|上升|降幅|增幅|同比|环比|change|growth|grew|fell|rose|increase|decrease|decline|変化|増減/i.test(
      text,
    )
  )
    return null;
  const from = task.quantities.find(
    (one) => !one.date && MOVED.test(text.slice(Math.max(0, one.start - 24), one.start)),
  );
  const to = from && task.quantities.find((one) => one.start > from.end && !one.date);
  if (
    !from ||
    !to ||
    from.rate !== to.rate ||
    from.unit !== to.unit ||
    !/^\s?(?:\S{0,4}\s?)?(?:in \d{4}\s)?(?:,|，)?\s?(?:\d{4}\s?年)?(?:上升|下降|增长|增加|降低|下跌|上涨|减少|升|降|增|减|跌|涨|变|变化|变动)?(?:至|到|为|成)?(?:to|down to|up to)?\s?(?:\d{4}\s?年的?)?(?:[A-Z$€£]{1,3} ?)?$/i.test(
      text.slice(from.end, to.start),
    )
  )
    return null;
  const values = withSharedScale(from, to);
  if (!values) return null;
  task.use(from, to);
  const relative = growth(values.from, values.to);
  return found(
    "change",
    from.rate
      ? { "change-points": values.to - values.from, "relative-change": relative }
      : { "change-amount": values.to - values.from, "relative-change": relative },
  );
};
