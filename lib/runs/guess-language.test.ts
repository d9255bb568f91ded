import { expect, it } from "vitest";
import { guessLanguage } from "./guess-language.ts";

it.each([
  ["这款理财产品保证年化收益 8%", "zh"],
  ["AAPL 的市盈率是多少？", "zh"],
  ["この商品は元本保証ですか", "ja"],
  ["ソニーの営業利益", "ja"],
  ["What is the IRR of this project?", "en"],
  ["Compare 工商银行 with its peers in terms of return on equity and price to book", "en"],
  ["42", "en"],
])("%s is %s", (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
