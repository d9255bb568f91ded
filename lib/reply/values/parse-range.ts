import type { Value } from "../types.ts";
import { quantityValue } from "./quantity-value.ts";
import { type Quantity, readQuantity } from "./read-quantity.ts";

const SEPARATOR = /\s?(?:–|—|~|〜|∼|至|到|から|--|\bto\b|\band\b|和|与|-|,)\s?/g;
const FRAME: [RegExp, boolean][] = [
  [/^(?:between)\s+(.*)$/i, true],
  [/^(?:介于|在)\s?(.*?)\s?(?:之间|間)$/, true],
  [/^(?:from|从|自)\s?(.*)$/i, false],
  [/^(.*?)\s?(?:之间|の間|まで)$/, false],
  [/^[[(]\s?([^[\]()]*,[^[\]()]*)\s?[\])]$/, true],
];
const MAX_SPLITS = 8;

/** `15%–18%`, `3至5亿元`, `between $1 and $2`, `[0.1, 0.2]` as a range, low end first; null when it is none. */
export function parseRange(text: string): { value: Value; ambiguous: boolean } | null {
  let inner = text.trim().replace(/^(?:约为?|大约|approximately|about|around|roughly|≈)\s?/i, "");
  let loose = false;
  for (const [pattern, allowsAnd] of FRAME) {
    const match = pattern.exec(inner);
    if (!match) continue;
    inner = (match[1] ?? "").trim();
    loose = allowsAnd;
    break;
  }
  let splits = 0;
  for (const match of inner.matchAll(SEPARATOR)) {
    const separator = match[0].trim();
    if (match.index === 0) continue;
    if (!loose && /^(?:and|和|与|,)$/.test(separator)) continue;
    if (separator === "," && !match[0].endsWith(" ")) continue;
    if (++splits > MAX_SPLITS) break;
    const low = readQuantity(inner.slice(0, match.index));
    const high = readQuantity(inner.slice(match.index + match[0].length));
    if (low && high) return { value: build(low, high), ambiguous: low.ambiguous || high.ambiguous };
  }
  return null;
}

/** One mark, scale, currency or unit at the end covers both ends. */
function build(low: Quantity, high: Quantity): Value {
  const first: Quantity = { ...low };
  if (!first.mark && high.mark && first.scale === 0 && !first.currency && !first.unit) {
    const power = high.mark === "bp" ? 4 : high.mark === "‰" ? 3 : 2;
    first.number = Number((first.number / 10 ** power).toPrecision(15));
  } else if (
    first.scale === 0 &&
    high.scale !== 0 &&
    !first.unit &&
    (!first.currency || !high.currency || high.currency === first.currency)
  ) {
    first.number = Number((first.number * 10 ** high.scale).toPrecision(15));
  }
  const shared = quantityValue({
    ...first,
    ...high,
    currency: high.currency ?? first.currency,
    unit: high.unit ?? first.unit,
  });
  const { number: _number, kind: _kind, ...rest } = shared;
  return {
    kind: "range",
    low: Math.min(first.number, high.number),
    high: Math.max(first.number, high.number),
    ...rest,
  };
}
