import { describe, expect, it } from "vitest";
import { findAnswerTable, unquoteCell } from "./answer-table.ts";
import { numberTurns, parseTurns } from "./parse-turns.ts";

const columns = [{ labels: ["原因", "Cause"] }, { labels: ["结果", "Effect"] }];

describe("findAnswerTable", () => {
  it("finds the table by its heads among others, and says where it stands", () => {
    const other = "| 指标 | 值 | 年 |\n| --- | --- | --- |\n| a | 1 | 2 |\n\n";
    const answer = `${other}| cause | effect |\n| --- | --- |\n| **rain** | late \\| wet |\n| x |\n\nend`;
    const found = findAnswerTable(answer, columns);
    expect(found?.rows).toEqual([
      ["rain", "late | wet"],
      ["x", ""],
    ]);
    expect(answer.slice(found?.start, found?.end)).toMatch(/^\| cause[\s\S]*\| x \|$/);
  });

  it("is null without a table or with heads alone", () => {
    expect(findAnswerTable("no table | here", columns)).toBeNull();
    expect(findAnswerTable("| 原因 | 结果 |\n| --- | --- |", columns)).toBeNull();
  });

  it("takes the marks off a quoted cell", () => {
    expect(["「甲」", "“b”", "c"].map(unquoteCell)).toEqual(["甲", "b", "c"]);
  });
});

describe("parseTurns", () => {
  it("gives each speaker's line a number and joins lines that name none", () => {
    const turns = parseTurns("客服：您好\n请稍等\n\n[09:12] 客户: 好的，8:30 见\nno speaker here");
    expect(turns.map(({ number, speaker, text }) => [number, speaker, text])).toEqual([
      [1, "客服", "您好\n请稍等"],
      [2, "客户", "好的，8:30 见\nno speaker here"],
    ]);
  });

  it("numbers a dialogue without changing its words", () => {
    expect(numberTurns("A: hi\nB: yes")).toBe("[1] A: hi\n[2] B: yes");
  });
});
