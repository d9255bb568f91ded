import { crossRate, forwardRate } from "../corporate.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";

const PAIR = /\b([A-Z]{3})\s?\/?\s?([A-Z]{3})\b/g;
const CODES =
  /^(?:USD|EUR|GBP|JPY|CNY|CNH|HKD|CHF|AUD|CAD|NZD|SGD|KRW|TWD|INR|SEK|NOK|DKK|THB|MYR|BRL|MXN|ZAR|TRY|RUB)$/;

type Quote = { base: string; quote: string; rate: number };

/** Pairs with a rate behind them, and pairs without one: the last of those is asked for. */
function pairsOf(task: Task): { quotes: Quote[]; asked: { base: string; quote: string }[]; spread: boolean } {
  const [quotes, asked]: [Quote[], { base: string; quote: string }[]] = [[], []];
  let spread = false;
  for (const match of task.text.matchAll(PAIR)) {
    const [all, base = "", quote = ""] = match;
    if (!CODES.test(base) || !CODES.test(quote) || base === quote) continue;
    const end = match.index + all.length;
    const next = task.quantities.find((one) => one.start >= end);
    if (
      next &&
      !next.rate &&
      /^(?:[\s:=(]|is|at|trades|quoted|spot|rate|stands|为|是|报|汇率|即期|of)*$/i.test(
        task.text.slice(end, next.start),
      )
    ) {
      quotes.push({ base, quote, rate: next.value });
      task.use(next);
      spread ||= /^\s?[-/–]\s?\d/.test(task.text.slice(next.end));
    } else asked.push({ base, quote });
  }
  return { quotes, asked, spread };
}

/** A cross rate through the currency that two pairs share; a forward by covered interest parity. */
export const exchange: Kind = (task) => {
  const { quotes, asked, spread } = pairsOf(task);
  if (quotes.length === 0 || spread) return null;
  if (/远期|forward|先物/i.test(task.text)) return forward(task, quotes);
  const target = asked.at(-1);
  if (quotes.length !== 2 || !target || asked.some((one) => one.base !== target.base || one.quote !== target.quote))
    return quotes.length === 2 ? missing("fx-cross", { "currency pair asked for": null }) : null;
  const [a, b] = quotes as [Quote, Quote];
  for (const one of [a, turned(a)])
    for (const two of [b, turned(b)]) {
      if (one.base === target.base && one.quote === two.base && two.quote === target.quote)
        return found("fx-cross", { "cross-rate": crossRate(one.rate, two.rate) });
      if (two.base === target.base && two.quote === one.base && one.quote === target.quote)
        return found("fx-cross", { "cross-rate": crossRate(two.rate, one.rate) });
    }
  return null;
};

const turned = ({ base, quote, rate }: Quote): Quote => ({ base: quote, quote: base, rate: 1 / rate });

const NAMES: Record<string, string> = {
  CNY: "人民币|CNY|RMB|renminbi|yuan",
  USD: "美元|USD|US dollar|dollar",
  EUR: "欧元|EUR|euro",
  JPY: "日元|JPY|yen",
  GBP: "英镑|GBP|sterling|pound",
  HKD: "港元|港币|HKD",
};

function forward(task: Task, quotes: Quote[]) {
  const [spot] = quotes;
  if (!spot || quotes.length !== 1) return null;
  const rateOf = (code: string) =>
    task.find(
      new RegExp(
        `(?:${NAMES[code] ?? code})(?:的)?\\s?(?:年|市场|无风险|interest|annual|money market|deposit)*\\s?(?:利率|rate)?(?: of| is)?`,
        "i",
      ),
      "rate",
    );
  const [domestic, foreign] = [rateOf(spot.quote), rateOf(spot.base)];
  const years = task.years(/(?:期限|远期|forward|for|in|,)?\s?/i) ?? termOf(task);
  if (domestic === null || foreign === null || years === null)
    return missing("fx-forward", { "domestic rate": domestic, "foreign rate": foreign, term: years });
  return found("fx-forward", {
    "forward-rate": [
      forwardRate(spot.rate, domestic, foreign, years),
      spot.rate * ((1 + domestic) / (1 + foreign)) ** years,
      spot.rate * Math.exp((domestic - foreign) * years),
    ],
  });
}

function termOf(task: Task): number | null {
  const terms = task.quantities.filter((one) => one.unit === "month" || one.unit === "year");
  const [first] = terms;
  if (!first || terms.some((one) => one.value !== first.value || one.unit !== first.unit)) return null;
  task.use(...terms);
  return first.unit === "month" ? first.value / 12 : first.value;
}
