import { bondFigures } from "./bonds.ts";
import { internalRates, netPresentValue } from "./cash-flows.ts";
import { equalPayments, equalPrincipal } from "./loans.ts";
import { blackScholes } from "./options.ts";
import { parametricVar } from "./risk.ts";

/** What a calculator makes of a question: every figure that could be asked for, by name, fractions for rates. */
export type Recognised = {
  method: string;
  figures: Record<string, number> /** Asked for, where the question says which. */;
  asked: string | null;
};

type Task = { text: string; table: string[][] };

const number = (text: string | undefined) => (text === undefined ? Number.NaN : Number(text.replace(/[,，\s]/g, "")));
const pick = (text: string, pattern: RegExp) => number(pattern.exec(text)?.[1]);
const known = (...values: number[]) => values.every((value) => Number.isFinite(value));

/** The figure named nearest after "box", 填入 or the like; null where the question leaves it open. */
function askedFor(text: string, names: Record<string, RegExp>): string | null {
  const tail =
    text
      .split(/(?<=[.。?？!！;；\n])/)
      .filter((part) => /box|填|boxed/i.test(part))
      .at(-1) ?? "";
  const hits = Object.entries(names).filter(([, pattern]) => pattern.test(tail));
  return hits.length === 1 ? (hits[0]?.[0] ?? null) : null;
}

function option({ text }: Task): Recognised | null {
  const [spot, strike] = [pick(text, /\bS\s?=\s?([\d.,]+\d|\d)/), pick(text, /\b[KX]\s?=\s?([\d.,]+\d|\d)/)];
  const [rate, sigma] = [
    pick(text, /\br\s?=\s?([\d.]+)\s?%/) / 100,
    pick(text, /(?:sigma|σ|波动率(?:为)?)\s?=?\s?([\d.]+)\s?%/i) / 100,
  ];
  const time = pick(text, /\bT\s?=\s?([\d.]+\d|\d)/);
  if (!known(spot, strike, rate, sigma, time) || !/option|call|put|期权/i.test(text) || /american|美式/i.test(text))
    return null;
  const hasDividend =
    /dividend|股息|红利/i.test(text) && !/no dividend|without dividend|无(?:股息|红利)|不分红/i.test(text);
  if (hasDividend) return null;
  const { call, put, gamma, vega } = blackScholes({ spot, strike, rate, sigma, time });
  const figures = { call: call.price, put: put.price, "call delta": call.delta, "put delta": put.delta, gamma, vega };
  return {
    method: "Black-Scholes",
    figures,
    asked: askedFor(text, {
      call: /\bcall(?! delta)|看涨/i,
      put: /\bput(?! delta)|看跌/i,
      "call delta": /call delta/i,
    }),
  };
}

function bond({ text }: Task): Recognised | null {
  const face = pick(text, /(?:面值|face value(?: of)?|par(?: value)?(?: of)?)\D{0,6}([\d,]+(?:\.\d+)?)/i);
  const coupon = pick(text, /(?:票面(?:年)?利率|coupon(?: rate)?(?: of)?)\D{0,6}([\d.]+)\s?%/i) / 100;
  const annualYield = pick(text, /(?:到期收益率|yield(?: to maturity)?(?: of)?|YTM)\D{0,6}([\d.]+)\s?%/i) / 100;
  const years = pick(text, /(?:剩余|还有|期限|maturity of|matur\w+ in|remaining)\D{0,6}(\d+)\s?(?:年|years?)/i);
  if (!known(face, coupon, annualYield, years)) return null;
  const frequency = /半年付|每半年|semi-?annual/i.test(text) ? 2 : /每年付|按年付|annual/i.test(text) ? 1 : 0;
  if (frequency === 0) return null;
  const { price, macaulay, modified, convexity } = bondFigures({ face, coupon, years, frequency }, annualYield);
  const asked = askedFor(text, {
    price: /价格|price/i,
    macaulay: /麦考利|macaulay/i,
    modified: /修正久期|modified/i,
    convexity: /凸性(?!估)|convexity/i,
  });
  return { method: "bond", figures: { price, macaulay, modified, convexity }, asked };
}

function loan({ text }: Task): Recognised | null {
  const principal = pick(text, /(?:贷款|本金)\D{0,4}([\d,.]+)\s?万/) * 10_000;
  const yearly = pick(text, /年利率\D{0,3}([\d.]+)\s?%/) / 100;
  const years = pick(text, /(\d+)\s?年(?!利率)/);
  if (!known(principal, yearly, years) || !/等额本息|等额本金/.test(text)) return null;
  const [level, falling] = [
    equalPayments(principal, yearly / 12, years * 12),
    equalPrincipal(principal, yearly / 12, years * 12),
  ];
  const figures = {
    payment: level.first,
    interest: level.totalInterest,
    "first payment": falling.first,
    "falling interest": falling.totalInterest,
    "interest difference": level.totalInterest - falling.totalInterest,
  };
  return { method: "loan", figures, asked: askedFor(text, { "interest difference": /利息(?:之)?差/ }) };
}

function project({ text, table }: Task): Recognised | null {
  if (!/\bIRR\b|\bNPV\b|内部收益率|净现值/i.test(text)) return null;
  const listed =
    /(?:cash flows?|现金流量?)[^\d-]{0,12}((?:-?[\d,]*\d(?:\.\d+)?\s?[,，、;]\s?){2,}-?[\d,]*\d(?:\.\d+)?)/i.exec(
      text,
    )?.[1];
  const rows = table.map((row) => number(row.at(-1))).filter((value, i) => i > 0 || Number.isFinite(value));
  const flows = rows.length > 2 ? rows : (listed?.split(/[,，、;]\s/).map(number) ?? []);
  if (flows.length < 3 || !known(...flows)) return null;
  const rates = internalRates(flows);
  const figures: Record<string, number> = {};
  for (const [i, rate] of rates.entries()) figures[rates.length === 1 ? "IRR" : `IRR ${i + 1}`] = rate;
  const discount = pick(text, /(?:NPV at|折现率|贴现率|discount rate(?: of)?)\D{0,4}([\d.]+)\s?%/i) / 100;
  if (Number.isFinite(discount)) figures.NPV = netPresentValue(discount, flows);
  return { method: "NPV / IRR", figures, asked: askedFor(text, { IRR: /IRR|内部收益率/i, NPV: /NPV|净现值/i }) };
}

function valueAtRisk({ text }: Task): Recognised | null {
  if (!/\bVaR\b/i.test(text) || /historical|历史模拟/i.test(text)) return null;
  const sigma = pick(text, /(?:daily (?:sigma|volatility)|日波动率|日(?:标准差|σ))\D{0,6}([\d.]+)\s?%/i) / 100;
  const confidence = pick(text, /([\d.]+)\s?%\s?(?:parametric|confidence|置信|VaR|的?参数)/i) / 100;
  const days = pick(text, /(\d+)[- ]?(?:day|天|日)(?!波动)/i);
  const value =
    pick(text, /(?:USD|\$|EUR|市值|组合)\D{0,6}([\d.]+)\s?(?:m\b|million)/i) * 1e6 ||
    pick(text, /(?:市值|组合)\D{0,6}([\d.]+)\s?亿/) * 1e8;
  if (!known(sigma, confidence, days, value) || confidence <= 0.5 || confidence >= 1 || value <= 0) return null;
  return {
    method: "parametric VaR",
    figures: { VaR: parametricVar(value, sigma, confidence, days) },
    asked: /ES|shortfall|尾部/i.test(text) ? null : "VaR",
  };
}

const RECOGNISERS = [option, bond, loan, project, valueAtRisk];

/** The calculator that a question's inputs suffice for; null where they suffice for none, or for two. */
export function recognise(text: string, table: string[][]): Recognised | null {
  const found = RECOGNISERS.map((read) => read({ text: text.slice(0, 6000), table })).filter((one) => one !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}
