import fc from "fast-check";
import { expect, test } from "vitest";
import { paceMs } from "./pace.ts";

test("the first word waits for nothing", () => {
  expect(paceMs(0, 100)).toBe(0);
});

test("text waits longer as a reply flows, never beyond the most", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 500 }), (age, more, most) => {
      expect(paceMs(age, most)).toBeLessThanOrEqual(most);
      expect(paceMs(age + more, most)).toBeGreaterThanOrEqual(paceMs(age, most));
    }),
  );
});
