import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCardNumber } from "./check-digits.ts";
import { findPersonalData } from "./find-personal-data.ts";

const kinds = (text: string) => findPersonalData(text).map((one) => one.kind);

describe("personal data, and numbers that only look like it", () => {
  test.each([
    ["身份证 11010519491231002X。", ["id-card"]],
    ["编号A11010519491231002X", []],
    ["110105194912310020123", []],
    ["生日不存在 110105194913310025", []],
    ["card 4111-1111-1111-1111", ["card"]],
    ["card 378282246310005", ["card"]],
    ["card 3782 822463 10005", ["card"]],
    ["41111111111111111111111", []],
    ["订单号 4111111111111111", []],
    ["Invoice no. 4111111111111111", []],
    ["USD 4111111111111111", []],
    ["4111111111111111 元", []],
    ["4,111,111,111,111,111", []],
    ["2012 2013 2014 2015", []],
    ["12 3456 7890 1234 56", []],
    ["IBAN DE89 3704 0044 0532 0130 00", ["iban"]],
    ["IBAN DE89 3704 0044 0532 0130", []],
    ["IBAN XX82 WEST 1234 5698 7654 32", []],
    ["金额 13800138000 元", []],
    ["手机 138-0013-8000", ["phone"]],
    ["流水号 13800138000", []],
  ])("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
  test("Luhn sees every single wrong digit", () => {
    const card = "4111111111111111";
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(card[at]) + by) % 10;
        expect(isCardNumber(card.slice(0, at) + digit + card.slice(at + 1))).toBe(false);
      }),
    );
  });
});
