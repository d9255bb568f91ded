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

type Measured = { value: Decimal; markPower: number; scale: number };

/** What one unit of a number's mark and scale is worth: 0.01 behind 12.5%, 10000 behind 3 万. */
export const unitOf = ({ markPower, scale }: Omit<Measured, "value">) => tenTo(markPower + scale);
/** A number without its mark and scale: 12.5 of 12.5%. */
export const digitsOf = (literal: Measured) => literal.value.dividedBy(unitOf(literal));
