import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accruedInterest, bondFigures, bondYield, priceChange, yearFraction } from "./bonds.ts";
import { datedRates, internalRates, modifiedRate, netPresentValue, paybackYears } from "./cash-flows.ts";
import { capm, crossRate, doubleDeclining, duPont, forwardRate, sumOfYears, wacc } from "./corporate.ts";
import { equalPayments, equalPrincipal, prepaid, prepaidSameTerm } from "./loans.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { blackScholes } from "./options.ts";
import { expectedShortfall, historicalRisk, parametricVar } from "./risk.ts";
import { annuityFutureValue, annuityPresentValue, compoundGrowth, effectiveRate, nominalRate } from "./time-value.ts";

const rate = fc.double({ min: 0.001, max: 0.3, noNaN: true });

describe("published figures", () => {
  test("a 4 % five-year bond at 5 %", () => {
    const bond = { face: 100, coupon: 0.04, years: 5, frequency: 1 };
    const figures = bondFigures(bond, 0.05);
    expect([figures.price, figures.macaulay, figures.modified, figures.convexity].map((x) => x.toFixed(4))).toEqual([
      "95.6705",
      "4.6203",
      "4.4003",
      "24.4724",
    ]);
    expect(priceChange(figures, 0.005).both).toBeCloseTo(-0.0216956, 6);
  });
  test("one million over thirty years at 3.85 %, both Chinese methods", () => {
    const [level, falling] = [equalPayments(1e6, 0.0385 / 12, 360), equalPrincipal(1e6, 0.0385 / 12, 360)];
    expect([level.first, level.totalInterest, falling.first, falling.totalInterest].map((x) => x.toFixed(2))).toEqual([
      "4688.08",
      "687709.64",
      "5986.11",
      "579104.17",
    ]);
    expect((level.totalInterest - falling.totalInterest).toFixed(2)).toBe("108605.47");
  });
  test("a European call and put", () => {
    const { call, put } = blackScholes({ spot: 100, strike: 105, rate: 0.03, sigma: 0.25, time: 0.5 });
    expect([call.price.toFixed(4), put.price.toFixed(4), call.delta.toFixed(4)]).toEqual([
      "5.5760",
      "9.0127",
      "0.4591",
    ]);
  });
  test("Hull's example 15.6: 4.76 and 0.81", () => {
    const { call, put } = blackScholes({ spot: 42, strike: 40, rate: 0.1, sigma: 0.2, time: 0.5 });
    expect([call.price.toFixed(2), put.price.toFixed(2)]).toEqual(["4.76", "0.81"]);
  });
  test("NPV and IRR; a flow with two rates has both", () => {
    expect(netPresentValue(0.1, [-1000, 300, 400, 500, 200]).toFixed(2)).toBe("115.57");
    expect(internalRates([-1000, 300, 400, 500, 200]).map((x) => x.toFixed(4))).toEqual(["0.1532"]);
    expect(internalRates([-100, 230, -132]).map((x) => x.toFixed(6))).toEqual(["0.100000", "0.200000"]);
    expect(internalRates([100, 20])).toEqual([]);
  });
  test("XIRR of the spreadsheet manual's example: 37.34 %", () => {
    const flows = [
      ["2008-01-01", -10_000],
      ["2008-03-01", 2750],
      ["2008-10-30", 4250],
      ["2009-02-15", 3250],
      ["2009-04-01", 2750],
    ].map(([date, amount]) => ({ date: String(date), amount: Number(amount) }));
    expect(datedRates(flows).map((x) => x.toFixed(4))).toEqual(["0.3734"]);
  });
  test("MIRR of the spreadsheet manual's example: 12.61 %", () => {
    expect(modifiedRate([-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], 0.1, 0.12)?.toFixed(4)).toBe("0.1261");
  });
  test("value at risk and shortfall", () => {
    expect(parametricVar(1e7, 0.012, 0.99, 10).toFixed(0)).toBe("882787");
    expect(expectedShortfall(1e7, 0.012, 0.99).toFixed(0)).toBe("319826");
    expect(historicalRisk([-0.05, -0.03, 0.01, 0.02, 0.03, 0.01, 0, 0.02, 0.01, 0.01], 0.8)).toEqual({
      valueAtRisk: 0.03,
      shortfall: 0.04,
    });
  });
  test("day counts", () => {
    expect(yearFraction("2024-01-31", "2024-02-29", "30/360")).toBeCloseTo(29 / 360, 12);
    expect(yearFraction("2023-07-01", "2024-07-01", "ACT/ACT")).toBeCloseTo(184 / 365 + 182 / 366, 12);
    expect(
      accruedInterest({ face: 100, coupon: 0.04, years: 5, frequency: 1 }, "2025-01-01", "2025-04-01", "ACT/365"),
    ).toBeCloseTo(0.98630137, 7);
  });
  test("companies and currencies", () => {
    expect(capm(0.03, 1.2, 0.05)).toBeCloseTo(0.09, 12);
    expect(wacc(600, 400, 0.1, 0.05, 0.25)).toBeCloseTo(0.075, 12);
    expect(duPont(120, 1200, 1600, 800)?.roe).toBeCloseTo(0.15, 12);
    expect(crossRate(1.08, 7.1)).toBeCloseTo(7.668, 12);
    expect(forwardRate(7.1, 0.02, 0.05, 1)).toBeCloseTo((7.1 * 1.02) / 1.05, 12);
    expect(paybackYears([-100, 40, 40, 40])).toBeCloseTo(2.5, 12);
    expect(compoundGrowth(-1, 5, 3)).toBeNull();
  });
});

describe("identities", () => {
  test("put-call parity", () => {
    const inputs = fc.record({
      spot: fc.double({ min: 1, max: 500, noNaN: true }),
      strike: fc.double({ min: 1, max: 500, noNaN: true }),
      rate,
      sigma: fc.double({ min: 0.05, max: 1, noNaN: true }),
      time: fc.double({ min: 0.05, max: 5, noNaN: true }),
      dividend: rate,
    });
    fc.assert(
      fc.property(inputs, (one) => {
        const { call, put } = blackScholes(one);
        expect(call.price - put.price).toBeCloseTo(
          one.spot * Math.exp(-one.dividend * one.time) - one.strike * Math.exp(-one.rate * one.time),
          8,
        );
      }),
    );
  });
  test("a prepayment with the same term pays the loan off, and saves less than a shorter term does", () => {
    fc.assert(
      fc.property(
        rate,
        fc.integer({ min: 12, max: 360 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (yearly, months, part) => {
          const after = Math.max(1, Math.min(months - 1, Math.round(months * part)));
          const left = equalPayments(1e6, yearly / 12, months).rows[after - 1]?.balance ?? 0;
          const [shorter, lower] = [prepaid, prepaidSameTerm].map((pay) =>
            pay(1e6, yearly / 12, months, after, left / 2),
          );
          expect(lower?.rows).toHaveLength(months);
          expect(lower?.rows.at(-1)?.balance).toBeCloseTo(0, 3);
          expect(shorter?.totalInterest).toBeLessThanOrEqual((lower?.totalInterest ?? 0) + 1e-6);
        },
      ),
    );
  });
  test("depreciation ends at the residual value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000 }), fc.integer({ min: 2, max: 30 }), (cost, years) => {
        const total = (charges: number[]) => charges.reduce((sum, charge) => sum + charge, 0);
        expect(total(sumOfYears(cost, 50, years))).toBeCloseTo(cost - 50, 6);
        expect(total(doubleDeclining(cost, 50, years))).toBeLessThanOrEqual(cost - 50 + 1e-6);
      }),
    );
  });
  test("price and yield go round", () => {
    fc.assert(
      fc.property(
        rate,
        rate,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(1, 2, 4),
        (coupon, annualYield, years, frequency) => {
          const bond = { face: 100, coupon, years, frequency };
          expect(bondYield(bond, bondFigures(bond, annualYield).price)).toBeCloseTo(annualYield, 9);
        },
      ),
    );
  });
  test("NPV at every IRR is nothing", () => {
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(flows, (one) => {
        const size = Math.max(...one.map(Math.abs), 1);
        for (const root of internalRates(one).filter((x) => x > -0.5))
          expect(Math.abs(netPresentValue(root, one)) / size).toBeLessThan(1e-6);
      }),
    );
  });
  test("loans end at nothing, and a prepayment saves interest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9_000_000 }),
        rate,
        fc.integer({ min: 2, max: 360 }),
        (principal, yearly, periods) => {
          const [level, falling] = [
            equalPayments(principal, yearly / 12, periods),
            equalPrincipal(principal, yearly / 12, periods),
          ];
          expect(Math.abs(level.rows.at(-1)?.balance ?? 1) / principal).toBeLessThan(1e-8);
          expect(falling.totalInterest).toBeCloseTo((principal * (yearly / 12) * (periods + 1)) / 2, 3);
          expect(prepaid(principal, yearly / 12, periods, 1, principal / 4).totalInterest).toBeLessThanOrEqual(
            level.totalInterest + 1e-6,
          );
        },
      ),
    );
  });
  test("annuities, rates and the normal distribution are their own inverses", () => {
    fc.assert(
      fc.property(
        rate,
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.0001, max: 0.9999, noNaN: true }),
        (r, n, p) => {
          expect(annuityFutureValue(1, r, n) / (1 + r) ** n).toBeCloseTo(annuityPresentValue(1, r, n), 9);
          expect(nominalRate(effectiveRate(r, 12), 12)).toBeCloseTo(r, 12);
          expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
        },
      ),
    );
  });
});
