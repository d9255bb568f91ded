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

/** Personal data by form and check digit, in order of place; one that lies inside another is not named twice. */
export function findPersonalData(text: string): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  for (const [kind, pattern, holds] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (found.length >= MOST) break;
      const [start, end] = [match.index, match.index + match[0].length];
      if (!holds(match[0].replace(/[ -]/g, ""))) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
