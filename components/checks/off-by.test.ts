import { expect, it } from "vitest";
import { offBy } from "./off-by.ts";

it.each([
  ["12.83 %", "12.38%", "0.45", "pp"],
  ["12.83\\%", "12.38%", "0.45", "pp"],
  ["1,234.5", "1,134.5", "100", ""],
  ["1,000", "1,188,100.12345", "1,187,100.12345", ""],
  ["-5", "5", "10", ""],
  ["0.3", "0.1", "0.2", ""],
  ["3.2亿", "3.5亿", "0.3", "亿"],
])("%s against %s is off by %s %s", (got, expected, figure, unit) => {
  expect(offBy(got, expected)).toEqual({ figure, unit });
});

it("says nothing of figures that are written differently or are none", () => {
  expect(offBy("12 %", "0.12")).toBeNull();
  expect(offBy("about five", "5")).toBeNull();
});
