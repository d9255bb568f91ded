import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readShown } from "../arithmetic/read-shown.ts";
import { compareBox } from "./compare-box.ts";
import { KNOWN_QUESTIONS, OPEN_QUESTIONS } from "./known-questions.ts";
import type { Conventions } from "./read-task.ts";
import { recognise } from "./recognise.ts";

const OPEN: Conventions = { compounding: "", dayCount: "", timing: "", unit: "" };

function judge(question: string, box: string, table: string[][] = [], conventions: Partial<Conventions> = {}): string {
  const shown = readShown(box);
  if (!shown) throw new Error(`${box} is no number`);
  const form = { ...OPEN, ...conventions };
  const outcome = compareBox([shown], recognise(question, table, form), question, form.unit);
  if (outcome.verdict !== "not-checkable") return `${outcome.verdict} ${outcome.match.formula} ${outcome.match.figure}`;
  return outcome.why === "missing" ? `missing ${outcome.inputs.join(", ")}` : outcome.why;
}

describe("a question whose inputs suffice", () => {
  test.each(KNOWN_QUESTIONS)("$question", ({ question, right, wrong, what, table }) => {
    expect(judge(question, right, table)).toBe(`pass ${what}`);
    expect(judge(question, wrong, table)).toBe(`fail ${what}`);
  });
});

describe("nothing is called wrong where the question leaves something open", () => {
  test.each(OPEN_QUESTIONS)("$why", ({ question, box, verdict, table }) => {
    expect(judge(question, box, table)).toBe(verdict);
  });
  test("both conventions of a day count pass where none is named", () => {
    const question = "日息万分之五，单利年化利率是多少？";
    expect([judge(question, "18.25%"), judge(question, "18.00%"), judge(question, "17.00%")]).toEqual([
      "pass effective-rate simple-rate",
      "pass effective-rate simple-rate",
      "fail effective-rate simple-rate",
    ]);
    expect(judge(question, "18.00%", [], { dayCount: "act/365" })).toBe("fail effective-rate simple-rate");
  });
  test("the form decides what the question leaves open", () => {
    const question = "面值 100 元、票面利率 8%、期限 10 年、到期收益率 10% 的债券，求价格。";
    expect(judge(question, "87.54元", [], { compounding: "semiannual" })).toBe("pass bond bond-price");
    expect(judge(question, "87.71元", [], { compounding: "annual" })).toBe("pass bond bond-price");
  });
  test("the order of the clauses does not matter", () => {
    const clauses = ["S=100", "K=105", "r=3%", "sigma=25%", "T=0.5"];
    fc.assert(
      fc.property(fc.shuffledSubarray(clauses, { minLength: 5 }), (order) => {
        expect(judge(`European call: ${order.join(", ")}. Price the call.`, "5.5760")).toBe("pass black-scholes call");
      }),
      { numRuns: 40 },
    );
  });
  test("any text is read without a throw", () => {
    const words = fc.constantFrom(
      "贷款",
      "年利率",
      "5%",
      "30 年",
      "等额本息",
      "bond",
      "face value",
      "100",
      "NPV",
      "-",
      "VaR",
      "99%",
      "到期收益率",
      "从",
      "增至",
      "USD/CNY",
      "7.1",
      "。",
      "\n",
      "call",
      "S=",
      "0",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => typeof judge(parts.join(" "), "1.5") === "string"),
      { numRuns: 300 },
    );
  });
});
