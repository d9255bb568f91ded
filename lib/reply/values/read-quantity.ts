import { readNumber, type WrittenNumber } from "./read-number.ts";
import {
  CJK_SCALE,
  CJK_SCALES,
  latinScale,
  type Mark,
  RATE_PERIOD,
  readCurrency,
  readMark,
  readUnit,
} from "./units.ts";

/** One signed, scaled amount. `decimals` is how finely it was written, as a power of ten: 12.5% has 3, 3.2亿 has -7. */
export type Quantity = {
  number: number;
  decimals: number | null;
  currency?: string;
  unit?: string;
  mark?: Mark;
  /** The power of ten that words gave it, for a range whose first end has none. */
  scale: number;
  ambiguous: boolean;
};

const APPROX =
  /^(?:大约|约为|约|大概|大致|近似|接近|将近|およそ|約|ほぼ|approximately|approx\.?|about|around|roughly|nearly|circa|ca\.|c\.|≈|~|∼|≒)\s?(?:为|是)?\s?/i;
const TRAILING = /\s?(?:左右|上下|程度|前後|or so|\(approx\.?\)|\(约\))$/i;
const SIGN = /^(?:([+-])|(负|負|minus|negative|マイナス))\s?/i;

type Prefix = { rest: string; negative: boolean; currency?: string; power: number; mark?: Mark };

/** Signs, approximations, currencies and 百分之 in front of the number, in any order. */
function readPrefix(text: string): Prefix {
  const prefix: Prefix = { rest: text.trim(), negative: false, power: 0 };
  for (let round = 0; round < 6; round++) {
    const before = prefix.rest;
    const approx = APPROX.exec(prefix.rest);
    if (approx) prefix.rest = prefix.rest.slice(approx[0].length);
    const sign = SIGN.exec(prefix.rest);
    if (sign) {
      prefix.rest = prefix.rest.slice(sign[0].length);
      if (sign[1] !== "+") prefix.negative = !prefix.negative;
    }
    const currency = prefix.currency ? null : readCurrency(prefix.rest);
    if (currency) {
      prefix.currency = currency.currency;
      prefix.rest = prefix.rest.slice(currency.length);
    }
    const among = /^(百|千|万)分之/.exec(prefix.rest);
    if (among) {
      prefix.rest = prefix.rest.slice(3);
      prefix.power = among[1] === "百" ? -2 : among[1] === "千" ? -3 : -4;
      prefix.mark = among[1] === "百" ? "%" : among[1] === "千" ? "‰" : undefined;
    }
    prefix.rest = prefix.rest.trimStart();
    if (prefix.rest === before) break;
  }
  return prefix;
}

const scaled = (written: WrittenNumber, power: number): number =>
  written.quotient === undefined
    ? // As one decimal string, so that 3.2亿 is 320000000 and not 320000000.00000006.
      Number(`${written.digits}e${written.exponent + power}`)
    : power < 0
      ? written.quotient / 10 ** -power
      : written.quotient * 10 ** power;

type Scaled = { rest: string; number: number; power: number; exponent: number; ambiguous: boolean };

/** Scale words after a number, and what they let follow: 3亿5000万. */
function readScales(written: WrittenNumber, after: string, hasCurrency: boolean): Scaled {
  let rest = after;
  let power = 0;
  const ambiguous = written.ambiguous;
  for (let round = 0; round < 2; round++) {
    const trimmed = rest.trimStart();
    const cjk = CJK_SCALE.exec(trimmed);
    const latin = cjk ? null : latinScale(trimmed, hasCurrency || trimmed === rest);
    if (!cjk && !latin) break;
    power += cjk ? (CJK_SCALES[cjk[0]] ?? 0) : (latin?.power ?? 0);
    rest = trimmed.slice(cjk ? cjk[0].length : latin?.length);
  }
  let number = scaled(written, power);
  let exponent = written.exponent + power;
  let last = power;
  for (let more = last >= 4 ? readNumber(rest.trimStart()) : null; more; more = readNumber(rest.trimStart())) {
    const scale = CJK_SCALE.exec(rest.trimStart().slice(more.length).trimStart());
    const smaller = scale ? (CJK_SCALES[scale[0]] ?? 0) : 0;
    if (
      smaller >= last ||
      scaled(more, smaller) >= 10 ** last ||
      (!scale && !/^\s?[元円圆]/.test(rest.trimStart().slice(more.length)))
    )
      break;
    number += scaled(more, smaller);
    exponent = more.exponent + smaller;
    last = smaller;
    rest = rest
      .trimStart()
      .slice(more.length)
      .trimStart()
      .slice(scale?.[0].length ?? 0);
  }
  return { rest, number, power, exponent, ambiguous };
}

/** Reads a whole text as one amount; null when anything in it is left over. */
export function readQuantity(text: string): Quantity | null {
  if (text.length > 200) return null;
  const bare =
    /^([+-]?)\s?((?:US|HK|A|C|S)?[$€£¥]?)\s?\(\s?((?:[$€£¥]|US\$|HK\$)?\s?[\d.,]+\s?(?:%|[kKMB]|bn|万|亿)?\s?[元円]?)\s?\)\s?(%|[\p{L}]{0,10})$/u.exec(
      text.trim(),
    );
  if (bare) {
    // Accountants' negative: parentheses around nothing but a number.
    const inner = readQuantity(`${bare[2]}${bare[3]}${bare[4]}`);
    return inner ? { ...inner, number: bare[1] === "-" ? inner.number : -inner.number } : null;
  }
  const source = text.trim().replace(TRAILING, "");
  const prefix = readPrefix(source);
  const written = readNumber(prefix.rest);
  if (!written) return null;
  const scale = readScales(written, prefix.rest.slice(written.length), prefix.currency !== undefined);
  let { rest, number, exponent } = scale;
  let currency = prefix.currency;
  let mark = prefix.mark;
  let unit = "";
  rest = rest.trimStart();
  let power = prefix.power;
  const found = mark ? null : readMark(rest);
  if (found) {
    mark = found.mark;
    power += found.power;
    rest = rest.slice(found.length).trim();
    if (RATE_PERIOD.test(rest)) [unit, rest] = [rest, ""];
    if (rest !== "") return null;
  }
  if (power !== 0) {
    number = written.quotient === undefined && scale.power === 0 ? scaled(written, power) : number / 10 ** -power;
    exponent += power;
  }
  const after = readCurrency(rest);
  if (after) {
    let tail = rest.slice(after.length).trim();
    // 50亿元人民币 names its currency twice.
    const again = readCurrency(tail);
    if (again?.currency === after.currency && again.length === tail.length) tail = "";
    currency = after.currency;
    unit = /^(?:\/|per )/.test(tail) ? rest : tail;
    if (tail !== "" && readUnit(tail) === null) return null;
  } else if (rest !== "") {
    const read = readUnit(rest);
    if (read === null) return null;
    unit = read;
  }
  const quantity: Quantity = {
    number: prefix.negative ? -number : number,
    decimals: written.quotient === undefined ? 0 - exponent : null,
    scale: scale.power,
    ambiguous: scale.ambiguous,
  };
  // 1e400 is written like a number but is none that can be kept.
  if (!Number.isFinite(quantity.number)) return null;
  if (Object.is(quantity.number, -0)) quantity.number = 0;
  if (currency) quantity.currency = currency;
  if (mark) quantity.mark = mark;
  if (unit) quantity.unit = unit;
  return quantity;
}
