import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIssueList } from "./issue-list.ts";

describe("parseIssueList", () => {
  it("reads points whose parts stand on one line", () => {
    const list = parseIssueList(
      "存在问题。\n1. 承诺收益（原文：「稳赚不赔」；条号：第1条；等级：高；建议：删去）\n2、诱导购买 原文：“最后机会” 等级：中",
    );
    expect(list.rationale).toBe("存在问题。");
    expect(list.issues).toMatchObject([
      { number: "1", title: "承诺收益", quote: "稳赚不赔", clause: "第1条", severity: "high" },
      { number: "2", title: "诱导购买", quote: "最后机会", severity: "medium", fix: null },
    ]);
  });

  it("reads points in bold, under headings and with bulleted parts", () => {
    const answer = `## Issues\n\n**1. Guaranteed return**\n\n- **Quote:** "risk-free"\n- **Rule:** 1\n- **Severity:** High\n- **Fix:** Remove it\n\nOverall the text fails.\n\n\\boxed{Non-compliant}`;
    expect(parseIssueList(answer)).toMatchObject({
      rationale: "",
      issues: [{ title: "Guaranteed return", quote: "risk-free", clause: "1", severity: "high", fix: "Remove it" }],
    });
  });

  it("takes an answer in another form as rationale alone", () => {
    expect(parseIssueList("The text is fine.\n1. It names the period.\n2. It is fair.\n\\boxed{Compliant}")).toEqual({
      rationale: "The text is fine.\n1. It names the period.\n2. It is fair.",
      issues: [],
    });
  });

  it("does not take figures at the start of a line for points", () => {
    expect(parseIssueList("理由：收益\n4.5% 不实\n问题清单：\n1. 收益\n   原文：「4.5%」").issues).toHaveLength(1);
  });

  it("gives spans that lie in the answer, in order, whatever the text", () => {
    const piece = fc.constantFrom(
      "1. ",
      "2、",
      "\n",
      "原文：",
      "Quote: ",
      "「",
      "」",
      "等级：高",
      "\\boxed{x}",
      "**",
      "字",
      " ",
      "- ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const answer = pieces.join("");
        let last = 0;
        return parseIssueList(answer).issues.every((issue) => {
          const fits = issue.start >= last && issue.end >= issue.start && issue.end <= answer.length;
          last = issue.end;
          return fits;
        });
      }),
    );
  });

  it("reads 1 MB in linear time", () => {
    const time = (size: number) => {
      const answer = "1. 问题\n   原文：「字」\n\n".repeat(size);
      const from = performance.now();
      parseIssueList(answer);
      return performance.now() - from;
    };
    time(1_000);
    expect(time(50_000) / Math.max(time(5_000), 1)).toBeLessThan(40);
  });
});
