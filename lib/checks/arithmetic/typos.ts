import type { Decimal } from "decimal.js";
import { digitsOf, Exact } from "./exact.ts";
import type { Literal } from "./tokens.ts";

/** Whether two numbers differ as a slip of the hand leaves them: one digit, two neighbours swapped, one left out or doubled. */
export function isTypo(a: Decimal, b: Decimal): boolean {
  const [x, y] = [a.abs().toFixed(), b.abs().toFixed()];
  if (x === y || Math.min(x.length, y.length) < 3) return false;
  if (x.length === y.length) {
    const differing = [...x].flatMap((char, i) => (char === y[i] ? [] : [i]));
    if (differing.length === 1) return true;
    const [i = 0, j = 0] = differing;
    return differing.length === 2 && j === i + 1 && x[i] === y[j] && x[j] === y[i];
  }
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

/** Every number that one swap of neighbours or one other digit makes of this one, without its mark and scale. */
export function typosOf(literal: Literal): Decimal[] {
  const digits = digitsOf(literal).toFixed(literal.decimals);
  const found: Decimal[] = [];
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] === ".") continue;
    for (let other = 0; other < 10; other++)
      if (String(other) !== digits[i]) found.push(new Exact(digits.slice(0, i) + other + digits.slice(i + 1)));
    const next = digits[i + 1];
    if (next !== undefined && next !== "." && next !== digits[i])
      found.push(new Exact(digits.slice(0, i) + next + digits[i] + digits.slice(i + 2)));
  }
  return found;
}
