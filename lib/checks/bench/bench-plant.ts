import type { Result } from "./bench-styles.ts";

/** Errors as models make them. Each gives the wrong number, or null where it would be a right one. */
export const SLIPS = ["digit", "swap", "factor", "sign", "lost-digit"] as const;
export type Slip = (typeof SLIPS)[number];

/** A small repeatable generator: the table must be the same on every run. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The result with one slip in it. Null where the slip makes nothing wrong beyond the digits shown. */
export function plant(result: Result, slip: Slip, next: () => number): Result | null {
  const unit = 10 ** -result.decimals;
  const digits = Math.abs(result.value).toFixed(result.decimals).replace(".", "");
  const sign = Math.sign(result.value) || 1;
  const make = (text: string): Result => ({ ...result, value: sign * Number(text) * unit });
  const wrong = change(result, slip, digits, next, make);
  if (!wrong) return null;
  // Within two units of the last digit it could pass for rounding.
  return Math.abs(wrong.value - result.value) > 2.01 * unit ? wrong : null;
}

function change(
  result: Result,
  slip: Slip,
  digits: string,
  next: () => number,
  make: (text: string) => Result,
): Result | null {
  if (slip === "factor") return { ...result, value: result.value * (next() < 0.5 ? 100 : 10) };
  if (slip === "sign") return { ...result, value: -result.value };
  const first = digits.search(/[1-9]/);
  if (first < 0) return null;
  const at = first + Math.floor(next() * (digits.length - first));
  if (slip === "digit") {
    const other = (Number(digits[at]) + 1 + Math.floor(next() * 8)) % 10;
    return make(digits.slice(0, at) + other + digits.slice(at + 1));
  }
  if (slip === "swap") {
    if (at + 1 >= digits.length || digits[at] === digits[at + 1]) return null;
    return make(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
  }
  return digits.length - first < 3 ? null : make(digits.slice(0, at) + digits.slice(at + 1));
}
