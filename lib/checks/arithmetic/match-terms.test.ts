import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildLedger } from "./build-ledger.ts";

const steps = (text: string) =>
  buildLedger(text, [{ start: 0, end: text.length }]).steps.map(({ verdict, expected, start, end }) => ({
    verdict,
    expected: expected?.toNumber(),
    text: text.slice(start, end),
  }));

describe("operands that were taken together", () => {
  test("a sum with some of its terms added up is judged by that number", () => {
    expect(steps("Cash = 48 - 6 + 2 - 5 - 11\nCash = 48 - 18\nCash = 30")).toMatchObject([
      { verdict: "fail", expected: -20 },
      { verdict: "pass" },
    ]);
  });
  test("a product with some of its factors multiplied is judged by that number", () => {
    expect(steps("P(X=1) = 10 * 0.0324 * 0.5514 = 10 * 0.0187653")).toMatchObject([{ verdict: "fail" }]);
    expect(steps("P(X=1) = 10 * 0.0324 * 0.5514 = 10 * 0.017865")).toMatchObject([{ verdict: "pass" }]);
  });
  test("a row cut in two is judged where one half fits", () => {
    expect(steps("2 * 0.3 * 0.7 * 0.2 * 6 * 9 = 0.84 * 54 = 45.36")).toMatchObject([
      { verdict: "fail", expected: 0.084 },
      { verdict: "pass", expected: 54 },
      { verdict: "pass" },
    ]);
  });
  test.each([
    ["percentages that lose their sign on the way", "(24% + (-6%) + 0%) / 3 = (24 - 6) / 3 = 18 / 3 = 6%"],
    ["a product whose parts moved", "5 * 4 * 3 = 3 * 20 = 60"],
    ["a fraction cut down", "(5*4*3*2*1) / ((2*1)*(3*2*1)) = (5*4) / (2*1) = 10"],
  ])("%s is no error", (_name, text) => {
    expect(steps(text).map((step) => step.verdict)).not.toContain("fail");
  });
  test("any right grouping of a sum passes and a wrong one fails", () => {
    const term = fc.integer({ min: 11, max: 9999 });
    fc.assert(
      fc.property(fc.tuple(term, term, term, term), fc.integer({ min: 1, max: 50 }), ([a, b, c, d], off) => {
        const line = (sum: number) => `Total = ${a} + ${b} + ${c} + ${d}\nTotal = ${a} + ${sum}`;
        expect(steps(line(b + c + d)).map((step) => step.verdict)).not.toContain("fail");
        fc.pre(new Set([a, b, c, d, b + c + d + off]).size === 5);
        expect(steps(line(b + c + d + off)).map((step) => step.verdict)).toContain("fail");
      }),
    );
  });
});
