import { describe, expect, test } from "vitest";
import { formatNumber, valueText } from "./value-text.ts";

describe("a value in words", () => {
  test("a percentage is shown as one, without the tail of binary arithmetic", () => {
    expect(valueText({ kind: "number", number: 0.1532, percent: true }, "en")).toBe("15.32\u202f%");
    expect(valueText({ kind: "number", number: 0.07, percent: true }, "zh")).toBe("7%");
  });
  test("money names its currency and groups its digits", () => {
    expect(valueText({ kind: "number", number: 320_000_000, currency: "CNY" }, "en")).toBe("CNY\u202f320,000,000");
  });
  test("a range shows both ends, a list all parts, a choice all letters", () => {
    expect(valueText({ kind: "range", low: 0.15, high: 0.18, percent: true }, "zh")).toBe("15% – 18%");
    const parts = [
      { kind: "number" as const, number: 1 },
      { kind: "number" as const, number: 2 },
    ];
    expect(valueText({ kind: "list", parts }, "en")).toBe("1; 2");
    expect(valueText({ kind: "choice", choices: ["A", "C"] }, "en")).toBe("A, C");
  });
  test("very large and very small figures stay short", () => {
    expect(formatNumber(1e21, "en")).toBe("1.00000e+21");
    expect(formatNumber(0.1 + 0.2, "en")).toBe("0.3");
  });
});
