import { expect, test } from "vitest";
import { formatWhen } from "./format-when.ts";

const now = new Date(2026, 10, 21, 16, 0).getTime();

test("today is a clock time, yesterday a word, this year a day, before that a day with its year", () => {
  expect(formatWhen(new Date(2026, 10, 21, 15, 42).getTime(), now, "en").short).toBe("15:42");
  expect(formatWhen(new Date(2026, 10, 20, 23, 59).getTime(), now, "en").short).toBe("yesterday");
  expect(formatWhen(new Date(2026, 10, 20, 23, 59).getTime(), now, "zh").short).toBe("昨天");
  expect(formatWhen(new Date(2026, 4, 9).getTime(), now, "en").short).toBe("May 9");
  expect(formatWhen(new Date(2025, 4, 9).getTime(), now, "en").short).toBe("May 9, 2025");
});
