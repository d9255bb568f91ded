import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Workspace } from "./define-workspace.ts";
import { findWorkspace } from "./find-workspace.ts";
import { validateInputs } from "./validate-inputs.ts";

const words = (text: string) => ({ zh: text, en: text, ja: text });
const every: Workspace = {
  id: "every",
  order: 1,
  icon: "x",
  promptVersion: 1,
  title: words("Every"),
  summary: words(""),
  checks: [],
  samples: [],
  contract: () => ({ kind: "none", task: "text" }),
  buildPrompt: () => "",
  inputs: [
    { name: "text", type: "longtext", label: words("Text"), required: true, maxLength: 20 },
    { name: "rate", type: "number", label: words("Rate"), min: 0, max: 100 },
    { name: "years", type: "number", label: words("Years"), integer: true },
    {
      name: "grade",
      type: "choice",
      label: words("Grade"),
      options: ["a", "b"].map((value) => ({ value, label: words(value) })),
    },
    {
      name: "tags",
      type: "multi-choice",
      label: words("Tags"),
      options: ["a", "b"].map((value) => ({ value, label: words(value) })),
    },
    { name: "on", type: "boolean", label: words("On") },
    { name: "date", type: "date", label: words("Date") },
    { name: "items", type: "list", label: words("Items") },
    { name: "table", type: "table", label: words("Table"), maxLength: 3 },
    { name: "detail", type: "text", label: words("Detail"), required: true, when: { field: "grade", oneOf: ["b"] } },
  ],
};
const codes = (inputs: unknown) => {
  const result = validateInputs(every, inputs, "en");
  return result.ok ? [] : result.problems.map((problem) => `${problem.field}:${problem.code}`);
};

describe("validateInputs", () => {
  it("reports every problem at once, each with its field", () => {
    expect(
      codes({
        rate: "x",
        years: 1.5,
        grade: "c",
        tags: ["a", "z"],
        on: "yes",
        date: "2026-02-30",
        items: 3,
        table: 4,
        other: 1,
      }),
    ).toEqual([
      "other:unknown_field",
      "text:missing",
      "rate:not_number",
      "years:not_integer",
      "grade:not_an_option",
      "tags:not_an_option",
      "on:not_yes_no",
      "date:not_date",
      "items:not_list",
      "table:not_table",
    ]);
  });

  it("says the limit and the size of what is too long", () => {
    const result = validateInputs(every, { text: "a".repeat(1234) }, "en");
    expect(result).toEqual({
      ok: false,
      problems: [{ field: "text", code: "too_long", message: "Text holds 1,234; the limit is 20." }],
    });
  });

  it("asks for a dependent field only while the other holds the value", () => {
    expect(codes({ text: "x", grade: "a", detail: 5 })).toEqual([]);
    expect(codes({ text: "x", grade: "b" })).toEqual(["detail:missing"]);
  });

  it("reads numbers as people type them and refuses half numbers", () => {
    const rate = (value: unknown) => {
      const result = validateInputs(every, { text: "x", rate: value }, "en");
      return result.ok ? result.values.rate : result.problems[0]?.code;
    };
    expect(rate("１２．５")).toBe(12.5);
    expect(rate("\u22121")).toBe("too_small");
    expect(rate("1e1")).toBe(10);
    expect(rate("1,2")).toBe("not_number");
    expect(rate("12 years")).toBe("not_number");
    expect(rate("101")).toBe("too_large");
    expect(rate(Number.NaN)).toBe("not_number");
  });

  it("keeps a text exactly as given, blanks and all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), (text) => {
        fc.pre(text.trim() !== "" && text.length <= 20);
        const result = validateInputs(every, { text }, "zh");
        return result.ok && result.values.text === text;
      }),
    );
  });

  it("reads a pasted table in any of three forms, cells as written", () => {
    const table = (value: unknown) => {
      const result = validateInputs(every, { text: "x", table: value }, "en");
      return result.ok ? result.values.table : result.problems[0]?.code;
    };
    const rows = [
      ["项目", "2025"],
      ["营业收入", "1,234.50"],
    ];
    expect(table("项目\t2025\n营业收入\t1,234.50\n")).toEqual(rows);
    expect(table('项目,2025\n营业收入,"1,234.50"')).toEqual(rows);
    expect(table("| 项目 | 2025 |\n| --- | --- |\n| 营业收入 | 1,234.50 |")).toEqual(rows);
    expect(table([["项目", 2025]])).toEqual([["项目", "2025"]]);
    expect(table("a\nb\nc\nd")).toBe("too_long");
  });

  it("never throws, whatever is posted", () => {
    fc.assert(fc.property(fc.anything(), (inputs) => typeof validateInputs(every, inputs, "ja").ok === "boolean"));
  });

  it("needs only the text for compliance and fills in the defaults", () => {
    const workspace = findWorkspace("compliance");
    expect(workspace && validateInputs(workspace, { text: "x" }, "zh")).toEqual({
      ok: true,
      values: { text: "x", promptStyle: "professional", audience: "unspecified" },
    });
  });
});
