/** Rates are fractions per period (0.05), amounts in any one currency. Formulas: Brealey, Myers & Allen, Principles of Corporate Finance, ch. 2. */

export const futureValue = (present: number, rate: number, periods: number) => present * (1 + rate) ** periods;
export const presentValue = (future: number, rate: number, periods: number) => future / (1 + rate) ** periods;

/** What a payment of 1 at the end (or, due, at the start) of each period is worth today. */
export function annuityFactor(rate: number, periods: number, due = false): number {
  const ordinary = rate === 0 ? periods : -Math.expm1(-periods * Math.log1p(rate)) / rate;
  return due ? ordinary * (1 + rate) : ordinary;
}

export const annuityPresentValue = (payment: number, rate: number, periods: number, due = false) =>
  payment * annuityFactor(rate, periods, due);
export const annuityFutureValue = (payment: number, rate: number, periods: number, due = false) =>
  annuityPresentValue(payment, rate, periods, due) * (1 + rate) ** periods;
export const annuityPayment = (present: number, rate: number, periods: number, due = false) =>
  present / annuityFactor(rate, periods, due);

export const perpetuity = (payment: number, rate: number, growth = 0) => payment / (rate - growth);

/** The yearly rate with compounding of a nominal one, `times` a year; continuous when `times` is Infinity. */
export const effectiveRate = (nominal: number, times: number) =>
  times === Number.POSITIVE_INFINITY ? Math.expm1(nominal) : Math.expm1(times * Math.log1p(nominal / times));
export const nominalRate = (effective: number, times: number) => times * Math.expm1(Math.log1p(effective) / times);
export const simpleInterest = (principal: number, rate: number, years: number) => principal * rate * years;

/** Compound annual growth; null where either end is not positive. */
export const compoundGrowth = (from: number, to: number, years: number) =>
  from > 0 && to > 0 && years > 0 ? (to / from) ** (1 / years) - 1 : null;
export const growth = (from: number, to: number) => (from === 0 ? null : (to - from) / from);
/** Growth against a negative base says more with its absolute value; stated as a convention of its own. */
export const growthOnAbsolute = (from: number, to: number) => (from === 0 ? null : (to - from) / Math.abs(from));
