import { describe, expect, test } from "vitest";
import { parseReply } from "./parse-reply.ts";
import type { ParseOptions } from "./types.ts";

const r = String.raw;
const parse = (raw: string, options: ParseOptions = {}) => parseReply(raw, options);
const value = (raw: string, options: ParseOptions = {}) => parse(raw, options).final?.value;

describe("shapes 10-32: boxes", () => {
  test("shape 10: an escaped percent sign", () => {
    expect(parse(r`so \boxed{7.25\%}`).final).toMatchObject({
      raw: r`7.25\%`,
      text: "7.25%",
      value: { number: 0.0725, percent: true },
    });
  });
  test.each([
    r`\boxed{12.5}\%`,
    r`\boxed{12.5}%`,
    r`$\boxed{12.5}\%$`,
    r`$\boxed{12.5}$%`,
    r`\boxed{12.5}\,\%`,
    r`\boxed{12.5}\text{\%}`,
  ])("shape 11: %s absorbs the percent sign", (raw) => {
    const box = parse(raw).final;
    expect(box).toMatchObject({ raw: "12.5", value: { number: 0.125, percent: true } });
    expect(raw.slice(box?.start, box?.end)).toMatch(/%\}?$/);
  });
  test("shape 12: wrappers go, raw stays", () => {
    expect(parse(r`\boxed{\text{是}}`).final).toMatchObject({ raw: r`\text{是}`, text: "是" });
    expect(parse(r`\boxed{\mathrm{\textbf{Yes}}}`).final?.text).toBe("Yes");
  });
  test("shape 13: braces are balanced, escaped ones do not count", () => {
    expect(parse(r`\boxed{\frac{1}{2}}.`).final).toMatchObject({ raw: r`\frac{1}{2}`, value: { number: 0.5 } });
    expect(parse(r`\boxed{\sqrt{\frac{a}{b}}} x}`).final?.raw).toBe(r`\sqrt{\frac{a}{b}}`);
    expect(parse(r`\boxed{\{1, 2\}}`).final?.raw).toBe(r`\{1, 2\}`);
  });
  test("shape 14: dollars, grouped digits and a scale word", () => {
    expect(value(r`\boxed{\$1{,}234.56\text{ million}}`)).toEqual({
      kind: "number",
      number: 1234560000,
      currency: "USD",
    });
  });
  test("shape 15: 亿 is a scale, 元 the currency", () => {
    expect(value(r`\boxed{3.2亿元}`)).toEqual({ kind: "number", number: 320000000, currency: "CNY" });
    expect(value(r`\boxed{3.2\,\text{亿}}`)).toEqual({ kind: "number", number: 320000000 });
  });
  test("shape 16: the last of several is final", () => {
    const reply = parse(r`first \boxed{5}, corrected: \boxed{7}`);
    expect(reply.final?.text).toBe("7");
    expect(reply.flags).toContain("multi-box");
    expect(parse(r`\boxed{5} again \boxed{ 5 }`).flags).not.toContain("multi-box");
  });
  test("shape 17: thinking and answer disagree", () => {
    expect(parse(r`<think>\boxed{9}</think><answer>\boxed{8}</answer>`).flags).toEqual(["think-answer-mismatch"]);
    expect(parse(r`<think>\boxed{12.5\%}</think><answer>\boxed{0.125}</answer>`).flags).toEqual([]);
  });
  test("shape 18: a box in the thinking only is a suggestion", () => {
    const reply = parse(r`<think>\boxed{9}</think><answer>see above</answer>`);
    expect(reply).toMatchObject({ final: null, candidate: { text: "9" } });
    expect(reply.flags).toContain("box-in-think-only");
  });
  test("shape 19: several blanks keep their order", () => {
    const numbers = value("\\boxed{11662.06；12683.33; 5\\%}")?.parts?.map((part) => part.number);
    expect(numbers).toEqual([11662.06, 12683.33, 0.05]);
  });
  test.each(["A、C", "A, C", "CA", "C和A", r`\text{A},\text{C}`, "(A)(C)"])(
    "shape 20: %s is a set for multiple choice only",
    (inner) => {
      expect(value(`\\boxed{${inner}}`, { task: "multi-choice" })).toEqual({ kind: "choice", choices: ["A", "C"] });
      expect(value(`\\boxed{${inner}}`)?.kind).toBe("text");
    },
  );
  test.each(["B. 市盈率法", "(B)", "B", "选B", "B、市净率", "Option B"])("shape 21: %s is choice B", (inner) => {
    expect(value(`\\boxed{${inner}}`, { task: "choice" })).toEqual({ kind: "choice", choices: ["B"] });
    expect(parse(`\\boxed{${inner}}`, { task: "choice" }).final?.text).toBe(inner);
  });
  test.each([r`\boxed{{1}}`, "boxed{1}", "\u0008oxed{1}", r`\boxed{\text{1}}`, r`\boxed {1}`])(
    "shape 22: %j is 1",
    (raw) => {
      expect(parse(raw).final).toMatchObject({ text: "1", value: { kind: "number", number: 1 } });
    },
  );
  test.each([r`$\boxed{42}$`, r`$$\boxed{42}$$`, r`\[\boxed{42}\]`, r`\(x=\boxed{42}\)`])("shape 23: %s", (raw) => {
    const reply = parse(raw);
    expect(reply.final?.value?.number).toBe(42);
    expect(reply.answer).toBe(raw);
  });
  test("shape 24: LaTeX fences yield a box when it is the only one, other fences never", () => {
    expect(parse("```latex\nx = \\boxed{5}\n```")).toMatchObject({
      final: { text: "5" },
      flags: ["untagged", "in-code"],
    });
    expect(parse("```\n\\boxed{5}\n```").final?.text).toBe("5");
    expect(parse("```\nreturn \\boxed{5}\n```").final).toBeNull();
    expect(parse("```python\n# \\boxed{5}\n```\nhi").final).toBeNull();
    expect(parse("\\boxed{4}\n```tex\n\\boxed{5}\n```")).toMatchObject({ final: { text: "4" }, flags: ["untagged"] });
    expect(parse("**\\boxed{5}**").flags).toEqual(["untagged"]);
  });
  test.each([r`\boxed{3} then \boxed{}`, r`\boxed{3} then \boxed{ }`, r`\boxed{3} then \boxed{\text{}}`])(
    "shape 25: %s falls back",
    (raw) => {
      const reply = parse(raw);
      expect(reply.final?.text).toBe("3");
      expect(reply.flags).toContain("empty-box");
    },
  );
  test("shape 26: an unclosed box counts only at the end of the text", () => {
    const reply = parse(r`<think>a</think><answer>\boxed{12.5`, { finish: "length" });
    expect(reply).toMatchObject({ final: { raw: "12.5" }, flags: ["truncated-in-answer", "unclosed-box"] });
    expect(parse("\\boxed{12.5\\", { finish: "length" }).final?.value?.number).toBe(12.5);
    expect(parse("\\boxed{12.5 is it.\n\nMore text.").final).toBeNull();
    expect(parse(r`\boxed{5 and \boxed{7} here`).boxed.map((b) => b.text)).toEqual(["7"]);
  });
  test.each([r`\fbox{是}`, r`\framebox[3cm]{是}`, "【是】", "**答案：是**", "**最终答案: 是**"])(
    "shape 27: %s is a candidate",
    (raw) => {
      const reply = parse(raw, { task: "yes-no" });
      expect(reply).toMatchObject({
        final: null,
        candidate: { text: "是", value: { kind: "verdict", verdict: "yes" } },
      });
      expect(reply.flags).toContain("non-standard-box");
    },
  );
  test("shape 27: a heading in lenticular brackets is none", () => {
    expect(parse("【分析】两条都合规。").flags).not.toContain("non-standard-box");
  });
  test.each([r`-5.2\%`, "(5.2%)", "−5.2%", "－５．２％", r`(5.2\%)`])("shape 28: %s is negative", (inner) => {
    expect(value(`\\boxed{${inner}}`)).toEqual({ kind: "number", number: -0.052, percent: true });
  });
  test("shape 29: a duplicate in parentheses is not negative", () => {
    expect(value(r`\boxed{27 \% ( 27 \% )}`)).toEqual({ kind: "number", number: 0.27, percent: true });
  });
  test("shape 30: powers of ten and decimal commas", () => {
    expect(value(r`\boxed{1.2\times10^{6}}`)?.number).toBe(1200000);
    expect(value(r`\boxed{1.2e6}`)?.number).toBe(1200000);
    expect(parse(r`\boxed{1,2 Mio}`)).toMatchObject({
      final: { value: { number: 1200000 } },
      flags: ["untagged", "ambiguous-locale"],
    });
    expect(parse(r`\boxed{1,234}`).flags).toEqual(["untagged"]);
  });
  test.each(["约 15%–18%", "15%~18%", "15-18%", "15% to 18%", r`15\%\sim18\%`, "15%至18%"])(
    "shape 31: %s is a range",
    (inner) => {
      const reply = parse(`\\boxed{${inner}}`);
      expect(reply.final?.value).toEqual({ kind: "range", low: 0.15, high: 0.18, percent: true });
      expect(reply.flags).toContain("range");
    },
  );
  test("shape 32: the right-hand side of the last equals sign", () => {
    expect(value(r`\boxed{x=y=0.0823}`)?.number).toBe(0.0823);
    expect(value(r`\boxed{IRR\approx 15.3\%}`)).toMatchObject({ number: 0.153, percent: true });
  });
  test("final is the answer's last box, before any other visible one", () => {
    const reply = parse(r`<think>a</think><answer>\boxed{5}</answer> P.S. \boxed{6}`);
    expect(reply.final?.text).toBe("5");
    expect(reply.boxed.map((b) => b.text)).toEqual(["6", "5"]);
    expect(parse(r`<think>a</think>\boxed{6}<answer>see it</answer>`).final?.text).toBe("6");
  });
});
