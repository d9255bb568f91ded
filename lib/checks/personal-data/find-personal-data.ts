import { isCardNumber, isChineseId, isIban } from "./check-digits.ts";

export type PersonalDatum = { kind: "id-card" | "card" | "iban" | "phone" | "email"; start: number; end: number };

const PATTERNS: [PersonalDatum["kind"], RegExp, (digits: string) => boolean][] = [
  ["id-card", /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![\dA-Za-z])/g, isChineseId],
  ["iban", /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g, isIban],
  ["card", /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d.,]\d|\d)/g, isCardNumber],
  ["phone", /(?<![\d.,-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d.]\d|\d)/g, () => true],
  ["email", /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z\d-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])/g, () => true],
];
const MOST = 100;
/** A number that is called an order, an account statement or an amount is no card and no telephone. */
const OTHER_NUMBER =
  /(?:订单|流水|单号|编号|合同|发票|凭证|运单|批次|order|invoice|tracking|reference|ref\.?|contract|batch|sku|serial|注文|伝票|受付)[^\d\n]{0,12}$/i;
const MONEY_BEFORE = /(?:[$¥€£￥]|USD|CNY|RMB|EUR|GBP|HKD|JPY)\s?$/i;
const MONEY_BEHIND = /^\s?(?:元|美元|欧元|港元|円|万|亿|股|份|手|bytes|USD|CNY|EUR)/i;
/** Cards are printed in fours, or as 4-6-5, or without gaps; a row of years is no card. */
const CARD_GROUPS = /^(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{5})$/;

function isSomethingElse(kind: PersonalDatum["kind"], text: string, start: number, end: number): boolean {
  if (kind !== "card" && kind !== "phone") return false;
  const written = text.slice(start, end);
  const years = written.split(/[ -]/);
  if (
    kind === "card" &&
    (!CARD_GROUPS.test(written) || (years.length > 1 && years.every((part) => /^(?:19|20)\d\d$/.test(part))))
  )
    return true;
  const before = text.slice(Math.max(0, start - 24), start);
  return OTHER_NUMBER.test(before) || MONEY_BEFORE.test(before) || MONEY_BEHIND.test(text.slice(end, end + 8));
}

/** Personal data by form and check digit, in order of place; one that lies inside another is not named twice. */
export function findPersonalData(text: string): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  for (const [kind, pattern, holds] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (found.length >= MOST) break;
      const [start, end] = [match.index, match.index + match[0].length];
      if (isSomethingElse(kind, text, start, end)) continue;
      if (!holds(match[0].replace(/[ -]/g, ""))) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
