import { bisect } from "./find-roots.ts";

/** A level-coupon bond on a coupon date. `coupon` and yields are yearly fractions, `frequency` payments a year. */
export type Bond = { face: number; coupon: number; years: number; frequency: number };
/** Convexity in years squared. Fabozzi, Bond Markets, Analysis and Strategies, ch. 4. */
export type BondFigures = { price: number; macaulay: number; modified: number; convexity: number };

export function bondFigures(bond: Bond, annualYield: number): BondFigures {
  const { face, coupon, years, frequency } = bond;
  const periods = Math.round(years * frequency);
  const rate = annualYield / frequency;
  let [price, time, square] = [0, 0, 0];
  for (let t = 1; t <= periods; t++) {
    const flow = (face * coupon) / frequency + (t === periods ? face : 0);
    const worth = flow / (1 + rate) ** t;
    price += worth;
    time += t * worth;
    square += t * (t + 1) * worth;
  }
  const macaulay = time / price / frequency;
  return {
    price,
    macaulay,
    modified: macaulay / (1 + rate),
    convexity: square / (price * (1 + rate) ** 2 * frequency ** 2),
  };
}

/** The yield at which a bond costs `price`; null where none lies between -50 % and 1000 %. */
export function bondYield(bond: Bond, price: number): number | null {
  const gap = (rate: number) => bondFigures(bond, rate).price - price;
  return gap(-0.5) < 0 || gap(10) > 0 ? null : bisect(gap, -0.5, 10);
}

/** The relative price change for a change in yield: duration alone, and with convexity. */
export function priceChange({ modified, convexity }: BondFigures, shift: number): { duration: number; both: number } {
  const duration = -modified * shift;
  return { duration, both: duration + (convexity * shift ** 2) / 2 };
}

export type DayCount = "30/360" | "ACT/365" | "ACT/360" | "ACT/ACT";
const DAY = 86_400_000;

/** The fraction of a year between two dates (YYYY-MM-DD). ISDA 2006 section 4.16: 30/360 is (f), ACT/ACT is (b). */
export function yearFraction(from: string, to: string, convention: DayCount): number {
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const days = (end.getTime() - start.getTime()) / DAY;
  if (convention === "ACT/365") return days / 365;
  if (convention === "ACT/360") return days / 360;
  if (convention === "30/360") {
    const first = Math.min(30, start.getUTCDate());
    const last = end.getUTCDate() === 31 && first === 30 ? 30 : end.getUTCDate();
    return (
      ((end.getUTCFullYear() - start.getUTCFullYear()) * 360 +
        (end.getUTCMonth() - start.getUTCMonth()) * 30 +
        last -
        first) /
      360
    );
  }
  if (days < 0) return -yearFraction(to, from, convention);
  let sum = 0;
  for (let year = start.getUTCFullYear(); year <= end.getUTCFullYear(); year++) {
    const [open, close] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
    const inside = Math.min(end.getTime(), close) - Math.max(start.getTime(), open);
    if (inside > 0) sum += inside / (close - open);
  }
  return sum;
}

/** Interest since the last coupon, on the face. Clean price = dirty price less this. */
export const accruedInterest = (bond: Bond, lastCoupon: string, settlement: string, convention: DayCount) =>
  bond.face * bond.coupon * yearFraction(lastCoupon, settlement, convention);
