import { describe, expect, it } from "vitest";
import { parseAnswerSections, sectionsFormat } from "./answer-sections.ts";

describe("parseAnswerSections", () => {
  it("reads the parts in each language, and what stands between them as the rest", () => {
    const zh = parseAnswerSections(
      "理由：偏弱。\n指标：\n| 指标 | 值 |\n| --- | --- |\n| a | 1 |\n\n依据：\n- 「逾期 45 天」：触发\n假设与口径：\n- 合并报表\n缺失信息：无\n\n\\boxed{关注}",
    );
    expect(zh).toEqual({
      rationale: "偏弱。",
      evidence: [{ quote: "逾期 45 天", note: "触发" }],
      assumptions: ["合并报表"],
      missing: [],
      rest: "指标：\n| 指标 | 值 |\n| --- | --- |\n| a | 1 |",
    });
    const en = parseAnswerSections(
      '**Rationale:** weak\n\nOne more line.\n\n## Evidence:\n* "34 days": late\n  by far\nMissing: none',
    );
    expect(en.rationale).toBe("weak");
    expect(en.rest).toBe("One more line.");
    expect(en.evidence).toEqual([{ quote: "34 days", note: "late by far" }]);
    expect(parseAnswerSections("理由：弱い\n根拠：\n- 「延滞」：あり\n不足情報：なし").evidence[0]?.quote).toBe("延滞");
  });

  it("leaves an answer in another form whole", () => {
    const text = "The answer is 4.\n\nThat is all.";
    expect(parseAnswerSections(text)).toEqual({
      rationale: "",
      evidence: [],
      assumptions: [],
      missing: [],
      rest: text,
    });
  });

  it("reads back the form it asks for", () => {
    for (const language of ["zh", "en", "ja"] as const) {
      const parts = parseAnswerSections(sectionsFormat(language));
      expect(parts.rationale).not.toBe("");
      expect(parts.evidence[0]?.quote).toBeTruthy();
      expect(parts.assumptions).toHaveLength(1);
      expect(parts.missing).toHaveLength(1);
    }
  });
});
