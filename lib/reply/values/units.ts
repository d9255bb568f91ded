/** The words that stand around a number and what they mean. Scales and marks are powers of ten. */

export const CJK_SCALES: Record<string, number> = {
  万亿: 12,
  萬億: 12,
  兆: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  亿: 8,
  億: 8,
  千万: 7,
  千萬: 7,
  百万: 6,
  百萬: 6,
  十万: 5,
  万: 4,
  萬: 4,
  千: 3,
};
export const CJK_SCALE = /^(?:万亿|萬億|兆|千亿|百亿|十亿|亿|億|千万|千萬|百万|百萬|十万|万|萬|千(?!克|米|瓦|卡|分之))/;

const LATIN_SCALES: [RegExp, number][] = [
  [/^(?:trillions?|trn|tn)(?![a-z])/i, 12],
  [/^(?:billions?|bln|bn|mrd\.?|milliards?|milliarden?)(?![a-z])/i, 9],
  [/^(?:millions?|mln|mn|mio\.?|millionen)(?![a-z])/i, 6],
  [/^(?:thousands?|tausend)(?![a-z])/i, 3],
  [/^(?:hundreds?)(?![a-z])/i, 2],
  [/^(?:crores?)(?![a-z])/i, 7],
  [/^(?:lakhs?|lacs?)(?![a-z])/i, 5],
  [/^(?:mm|MM)(?![A-Za-z\d^])/, 6],
  [/^[kK](?![A-Za-z])/, 3],
  [/^M(?![A-Za-z])/, 6],
  [/^B(?![A-Za-z])/, 9],
];
/** Letters that are also units (metres): a scale only beside a currency or directly at the number. */
const SHORT_SCALES: [RegExp, number][] = [
  [/^m(?![A-Za-z\d^])/, 6],
  [/^b(?![A-Za-z])/, 9],
  [/^T(?![A-Za-z])/, 12],
];

const ALL_SCALES = [...LATIN_SCALES, ...SHORT_SCALES];

/** The length of a scale word at the start of `rest` and its power of ten; null when there is none. */
export function latinScale(rest: string, short: boolean): { length: number; power: number } | null {
  for (const [pattern, power] of short ? ALL_SCALES : LATIN_SCALES) {
    const match = pattern.exec(rest);
    if (match) return { length: match[0].length, power };
  }
  return null;
}

export type Mark = "%" | "pp" | "bp" | "‰";
export const MARKS: [RegExp, Mark, number][] = [
  [
    /^(?:[个個]?百分[点點]|percentage[ -]points?|percent[ -]points?|pct\.? ?pts?|%-?points?|ppts?(?![a-z])|pps?(?![a-z])|p\.p\.|%ポイント|パーセントポイント|ポイント)/i,
    "pp",
    -2,
  ],
  [/^(?:[个個]?基[点點]|basis[ -]points?|bps?(?![a-z])|ベーシスポイント|ベーシス・ポイント)/i, "bp", -4],
  [/^(?:‰|per ?mille?(?![a-z])|パーミル)/i, "‰", -3],
  [/^(?:%|percent(?![a-z])|per cent(?![a-z])|pct(?![a-z])|パーセント|百分比)/i, "%", -2],
];

export function readMark(rest: string): { length: number; mark: Mark; power: number } | null {
  for (const [pattern, mark, power] of MARKS) {
    const match = pattern.exec(rest);
    if (match) return { length: match[0].length, mark, power };
  }
  return null;
}

const CODES =
  "CNY|USD|EUR|HKD|JPY|GBP|AUD|CAD|CHF|SGD|TWD|KRW|INR|NZD|BRL|SEK|NOK|DKK|RUB|THB|MYR|IDR|VND|PHP|ZAR|MXN|TRY|AED|SAR|MOP|PLN|ILS|CNH";
export const CURRENCIES: [RegExp, string][] = [
  [/^(?:US ?\$|U\$|USD ?\$?|美元|美金|米ドル|ドル|(?:US|U\.S\.) dollars?)/, "USD"],
  [/^(?:HK ?\$|HKD ?\$?|港元|港币|港幣|香港ドル|(?:HK|Hong Kong) dollars?)/i, "HKD"],
  [/^(?:AU ?\$|A\$|澳元|澳币|豪ドル|Australian dollars?)/i, "AUD"],
  [/^(?:CA ?\$|C\$|加元|加币|カナダドル|Canadian dollars?)/i, "CAD"],
  [/^(?:SG ?\$|S\$|新加坡元|新元|坡币|Singapore dollars?)/i, "SGD"],
  [/^(?:NT ?\$|新台币|新臺幣|台币|台幣)/i, "TWD"],
  [/^(?:NZ ?\$|新西兰元|纽元)/i, "NZD"],
  [/^(?:MX ?\$)/i, "MXN"],
  [/^(?:R\$|reais|雷亚尔)/, "BRL"],
  [/^(?:JP ?¥|円|日元|日圆|日円|yen(?![a-z]))/i, "JPY"],
  [
    /^(?:RMB ?[¥元]?|CN ?¥|CNY ?¥|人民币 ?元?|人民幣 ?元?|人民元|元|圆|块钱?|yuan(?![a-z])|renminbi(?![a-z])|¥|¥)/i,
    "CNY",
  ],
  [/^(?:€|欧元|歐元|ユーロ|euros?(?![a-z]))/i, "EUR"],
  [/^(?:£|英镑|英鎊|ポンド|pounds?(?: sterling)?(?![a-z]))/i, "GBP"],
  [/^(?:瑞士法郎|瑞郎|スイスフラン|Swiss francs?)/i, "CHF"],
  [/^(?:₩|韩元|韓元|ウォン|won(?![a-z]))/i, "KRW"],
  [/^(?:₹|Rs\.? ?(?=\d|$)|卢比|rupees?(?![a-z]))/i, "INR"],
  [/^(?:₽|卢布|rubles?(?![a-z]))/i, "RUB"],
  [/^(?:\$|dollars?(?![a-z]))/i, "USD"],
];
const CODE = new RegExp(`^(?:${CODES})(?![A-Za-z])`);

/** A currency at the start of `rest`, as its ISO code. A bare `$` is USD, a bare `¥` CNY, as the contract has it. */
export function readCurrency(rest: string): { length: number; currency: string } | null {
  for (const [pattern, currency] of CURRENCIES) {
    const match = pattern.exec(rest);
    if (match && match[0].length > 0) return { length: match[0].length, currency };
  }
  const code = CODE.exec(rest);
  return code ? { length: code[0].length, currency: code[0] === "CNH" ? "CNY" : code[0] } : null;
}

/** A plain unit to the end of the text: 倍, 年, tCO2e, days, x, per share. Empty when the rest is no unit. */
export function readUnit(rest: string): string | null {
  const text = rest.trim();
  if (text === "") return "";
  if (text.length > 28) return null;
  if (
    /^\/?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}(?:[A-Za-z]{1,6}\d?[A-Za-z]{0,3})?(?:\/[\p{L}²³]{1,10})*$/u.test(
      text,
    )
  )
    return text;
  if (
    /^(?:\/ ?)?[A-Za-z°µΩ][A-Za-z°²³^₂\d{}-]{0,14}(?: [A-Za-z][A-Za-z-]{0,14}){0,2}(?: ?\/ ?[A-Za-z$€¥\p{Script=Han}][\w\p{Script=Han}²³]{0,12}){0,2}$/u.test(
      text,
    )
  )
    return text;
  return /^×$/.test(text) ? "x" : null;
}

/** What may follow a percent sign without changing it: a rate's period. */
export const RATE_PERIOD =
  /^(?:\/ ?(?:年|月|日|季|year|yr|month|day)|p\.?a\.?|per (?:annum|year|month|day|quarter)|annually|a year|YoY|yoy|QoQ|年化)$/i;
