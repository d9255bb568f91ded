import { findRoots } from "./find-roots.ts";

/** Net present value of flows at times 0, 1, 2 ... */
export function netPresentValue(rate: number, flows: readonly number[]): number {
  return flows.reduceRight((value, flow) => value / (1 + rate) + flow, 0);
}

/** Every internal rate of return between -99 % and 1000 %, ascending; none for flows of one sign. (Norstrøm 1972 on several roots.) */
export function internalRates(flows: readonly number[]): number[] {
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return [];
  return findRoots((rate) => netPresentValue(rate, flows), -0.99, 10);
}

/** Modified IRR: outflows at the finance rate, inflows reinvested. Null where one of them is missing. */
export function modifiedRate(flows: readonly number[], financeRate: number, reinvestRate: number): number | null {
  const n = flows.length - 1;
  const paid = -netPresentValue(
    financeRate,
    flows.map((flow) => Math.min(flow, 0)),
  );
  const received =
    netPresentValue(
      reinvestRate,
      flows.map((flow) => Math.max(flow, 0)),
    ) *
    (1 + reinvestRate) ** n;
  return paid > 0 && received > 0 && n > 0 ? (received / paid) ** (1 / n) - 1 : null;
}

export type DatedFlow = { date: string; amount: number };

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Net present value of dated flows, ACT/365 from the first date, as spreadsheets define XNPV. */
export function datedPresentValue(rate: number, flows: readonly DatedFlow[]): number {
  const first = flows[0]?.date ?? "";
  return flows.reduce((sum, flow) => sum + flow.amount / (1 + rate) ** (days(first, flow.date) / 365), 0);
}

/** XIRR: every root between -99 % and 1000 %. Dates are YYYY-MM-DD. */
export function datedRates(flows: readonly DatedFlow[]): number[] {
  if (!flows.some((flow) => flow.amount > 0) || !flows.some((flow) => flow.amount < 0)) return [];
  return findRoots((rate) => datedPresentValue(rate, flows), -0.99, 10);
}

/** Years until the outlay is earned back, with or without discounting; null when it never is. */
export function paybackYears(flows: readonly number[], rate = 0): number | null {
  let sum = 0;
  for (const [year, flow] of flows.entries()) {
    const worth = flow / (1 + rate) ** year;
    if (year > 0 && sum < 0 && sum + worth >= 0) return year - 1 + -sum / worth;
    sum += worth;
  }
  return null;
}
