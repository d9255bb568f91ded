import { Decimal } from "decimal.js";

/** Thirty digits: enough for exact money, cheap enough for thousands of lines. */
export const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -18, toExpPos: 30 });
export const ZERO = new Exact(0);
export const ONE = new Exact(1);
export const HUNDRED = new Exact(100);

const POWERS = new Map<number, Decimal>();

/** 10 to a whole power, remembered. */
export function tenTo(power: number): Decimal {
  let value = POWERS.get(power);
  if (!value) {
    value = new Exact(`1e${power}`);
    POWERS.set(power, value);
  }
  return value;
}
