import { expect, test } from "vitest";
import { negotiateLocale } from "./negotiate-locale.ts";

test("the person's own choice wins over the browser's languages", () => {
  expect(negotiateLocale("ja", "zh-CN,zh;q=0.9")).toBe("ja");
});

test("the browser's best supported language is taken when nobody chose", () => {
  expect(negotiateLocale(undefined, "de-DE,de;q=0.9,zh-TW;q=0.8,en;q=0.7")).toBe("zh");
  expect(negotiateLocale(undefined, "en;q=0.3, ja;q=0.8")).toBe("ja");
});

test("an unknown cookie, a refused language and an absent header fall back to English", () => {
  expect(negotiateLocale("xx", "zh;q=0")).toBe("en");
  expect(negotiateLocale(undefined, null)).toBe("en");
});
