import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Value } from "../types.ts";
import { compareTexts, compareValues } from "./compare-values.ts";
import { parseValue } from "./parse-value.ts";

describe("values", () => {
  test.each([
    ["US$1.2bn", { number: 1.2e9, currency: "USD" }],
    ["HK$3,000", { number: 3000, currency: "HKD" }],
    ["€1.5m", { number: 1500000, currency: "EUR" }],
    ["¥3.2亿", { number: 320000000, currency: "CNY" }],
    ["1.5万亿元", { number: 1.5e12, currency: "CNY" }],
    ["RMB 12 million", { number: 12000000, currency: "CNY" }],
    ["12,345.67 USD", { number: 12345.67, currency: "USD" }],
    ["3.2亿美元", { number: 320000000, currency: "USD" }],
    ["1億2,000万円", { number: 120000000, currency: "JPY" }],
    ["$(1,234)", { number: -1234, currency: "USD" }],
    ["约为12.5%左右", { number: 0.125, percent: true }],
    ["50bp", { number: 0.005, unit: "bp" }],
    ["2个百分点", { number: 0.02, percent: true, unit: "pp" }],
    ["3.5‰", { number: 0.0035, unit: "‰" }],
    ["20倍", { number: 20, unit: "倍" }],
    ["120 tCO2e", { number: 120, unit: "tCO2e" }],
    ["9.03 | percent", { number: 0.0903, percent: true }],
    ["1.5×10⁸", { number: 150000000 }],
  ])("%s", (text, expected) => {
    expect(parseValue(text).value).toEqual({ kind: "number", ...expected });
  });
  test.each([
    ["-5%~-2%", { low: -0.05, high: -0.02, percent: true }],
    ["$5-10 million", { low: 5000000, high: 10000000, currency: "USD" }],
    ["3至5亿元", { low: 300000000, high: 500000000, currency: "CNY" }],
    ["between $1m and $2m", { low: 1000000, high: 2000000, currency: "USD" }],
    ["介于3和5倍之间", { low: 3, high: 5, unit: "倍" }],
  ])("%s is a range", (text, expected) => {
    expect(parseValue(text).value).toEqual({ kind: "range", ...expected });
  });
  test.each([
    "COVID-19",
    "2024年3月31日",
    "AA+",
    "10-K",
    "R3",
    "60% stocks",
    "股票60%、债券40%",
    "C",
    "1,2,3",
    "1e400",
  ])("%s is text", (text) => {
    expect(parseValue(text).value).toEqual({ kind: "text" });
  });
  test.each(["1,2", "12,34", "1.234,56", "0,125"])("%s is a decimal comma and says so", (text) => {
    const { value, flags } = parseValue(text);
    expect(value?.number).toBe(Number(text.replace(".", "").replace(",", ".")));
    expect(flags).toEqual(["ambiguous-locale"]);
  });
  test("a number written with a scale or a sign is converted exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.nat(6), (digits, places) => {
        const written = (digits / 10 ** places).toFixed(places);
        const number = Number(written) === 0 ? 0 : Number(written);
        expect(parseValue(written).value?.number).toBe(number);
        expect(parseValue(`${written}%`).value?.number).toBe(number === 0 ? 0 : Number(`${written}e-2`));
        expect(parseValue(`${written}亿元`).value?.number).toBe(number === 0 ? 0 : Number(`${written}e8`));
      }),
    );
  });
  test("any text has a value or is empty, without an exception", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { value, steps } = parseValue(text);
        expect(value === null || typeof value.kind === "string").toBe(true);
        expect(steps[0]).toEqual({ step: "raw", text });
      }),
    );
  });
  test("a workspace's own words, the longer before the shorter", () => {
    const verdicts = [
      { id: "compliant", words: ["合规", "Compliant"] },
      { id: "non-compliant", words: ["不合规", "Non-compliant"] },
      { id: "needs-review", words: ["需人工复核", "Needs review"] },
    ];
    const verdict = (text: string) => parseValue(text, { verdicts }).value?.verdict ?? null;
    expect(["不合规", "合规。", "Non-Compliant", "needs review", "该文案不合规", "需人工复核"].map(verdict)).toEqual([
      "non-compliant",
      "compliant",
      "non-compliant",
      "needs-review",
      "non-compliant",
      "needs-review",
    ]);
    expect(["不太合规", "高风险", "是否合规"].map(verdict)).toEqual([null, null, null]);
  });
});

describe("comparison", () => {
  test.each([
    ["95.6705", "95.67", "strict", "equal"],
    ["95.68", "95.67", "strict", "different"],
    ["95.8", "95.67", "standard", "equal"],
    ["96.2", "95.67", "standard", "different"],
    ["96.2", "95.67", "lenient", "equal"],
    ["0.142", "14.2%", "standard", "different"],
    ["0.142", "14.2%", "lenient", "equal"],
    ["14.2", "14.2%", "lenient", "equal"],
    ["14.2%", "0.142%", "lenient", "different"],
    ["-20", "20", "lenient", "different"],
    ["3.2亿元", "320000000", "strict", "equal"],
    ["3.2亿元", "320000000美元", "lenient", "different"],
    ["50bp", "0.5%", "lenient", "equal"],
    ["60个月", "5年", "lenient", "equal"],
    ["60个月", "5年", "standard", "different"],
    ["15%-18%", "0.15-0.18", "lenient", "equal"],
    ["1;2", "1;2", "strict", "equal"],
    ["1;2", "2;1", "strict", "different"],
    ["about twelve", "12", "standard", "no-parse"],
    ["Bullish", "bullish", "strict", "equal"],
  ] as const)("%s against %s, %s: %s", (text, gold, preset, outcome) => {
    expect(compareTexts(text, gold, preset).outcome).toBe(outcome);
  });
  test("a percent is as fine as it was written, also where only its value is known", () => {
    const [a, gold] = ["55%", "60%"].map((text) => parseValue(text).value);
    expect(compareValues(a ?? null, gold as Value, "strict").outcome).toBe("different");
  });
  test("a factor of a hundred is never a match where the question states the unit", () => {
    expect(compareTexts("14.2", "14.2%", "lenient", { unitStated: true }).outcome).toBe("different");
    expect(compareTexts("0.142", "14.2%", "lenient", { unitStated: true }).outcome).toBe("equal");
  });
  test("choices are sets", () => {
    expect(compareTexts("CA", "A、C", "strict", { task: "multi-choice" }).outcome).toBe("equal");
    expect(compareTexts("A", "A、C", "strict", { task: "multi-choice" }).outcome).toBe("different");
  });
});
