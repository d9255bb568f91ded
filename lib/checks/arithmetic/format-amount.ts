import type { Decimal } from "decimal.js";
import { tenTo } from "./exact.ts";
import type { Shown } from "./expression.ts";

const SCALE_WORDS: Record<number, string> = { 3: "thousand", 6: "million", 9: "billion", 12: "trillion" };
const HAN_SCALES: Record<number, string> = { 3: "千", 4: "万", 6: "百万", 7: "千万", 8: "亿", 9: "十亿", 12: "万亿" };

/** A value as the text shows its own: the same mark and scale, its digits and up to two more where they are needed. */
export function formatAmount(value: Decimal, like: Shown, han: boolean): string {
  const { markPower, scale, decimals } = like.literal;
  const plain = value.dividedBy(tenTo(markPower + scale));
  const rounded = plain.toDecimalPlaces(Math.min(decimals + 2, 12));
  const small = rounded.isZero() && !plain.isZero() ? plain.toSignificantDigits(4) : rounded;
  const [whole = "", fraction] = small.toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const mark = markPower === -2 ? "%" : markPower === -4 ? " bp" : markPower === -3 ? "‰" : "";
  const word =
    (han ? HAN_SCALES[scale] : undefined) ??
    (SCALE_WORDS[scale] ? ` ${SCALE_WORDS[scale]}` : (HAN_SCALES[scale] ?? ""));
  return `${grouped}${fraction ? `.${fraction}` : ""}${mark}${scale ? word : ""}`;
}
