import type { Sample } from "../define-workspace.ts";

const ZH_TABLE = [
  ["项目（百万元）", "2022", "2023", "2024"],
  ["营业收入", "4,120", "4,532", "4,305"],
  ["营业成本", "2,884", "3,082", "2,971"],
  ["研发费用", "412", "499", "560"],
  ["净利润", "371", "408", "(86)"],
];
const EN_TABLE = [
  ["USD million", "2023", "2024", "2025"],
  ["Net sales", "1,820.4", "1,932.6", "2,045.8"],
  ["Cost of sales", "1,146.9", "1,198.2", "1,288.9"],
  ["Interest expense", "31.5", "38.2", "36.4"],
  ["Pension deficit", "(120.0)", "(96.0)", "not stated"],
];

/** Figures recomputed in samples.test.ts; tables and replies are ours, written by hand. */
export const samples: Sample[] = [
  {
    id: "zh-gross-margin",
    language: "zh",
    title: "2024 年毛利率",
    inputs: { question: "2024 年的毛利率是多少？", table: ZH_TABLE, unit: "%", decimals: 2 },
    recordedReply: `<think>
毛利率 =（营业收入 - 营业成本）/ 营业收入。4,305 - 2,971 = 1,334；1,334 / 4,305 = 30.99%。
</think>
<answer>
理由：2024 年毛利 1,334 百万元，占营业收入的 30.99%。
取数：
- 营业收入，2024：4,305
- 营业成本，2024：2,971
计算：
4,305 - 2,971 = 1,334
1,334 / 4,305 = 30.99%

依据：
- 「营业收入 4,120 4,532 4,305」：取 2024 列
假设与口径：
- 毛利 = 营业收入 - 营业成本，不扣税金及附加
缺失信息：无

\\boxed{30.99\\%}
</answer>`,
  },
  {
    id: "zh-follow-up",
    language: "zh",
    title: "续问：研发费用率变化多少个百分点",
    inputs: {
      question: "那么从 2022 年到 2024 年，这个比率上升了多少个百分点？",
      table: ZH_TABLE,
      earlier: "问：2024 年研发费用占营业收入的比率是多少？\n答：560 / 4,305 = 13.01%",
      unit: "百分点",
      decimals: 2,
      changeAs: "points",
    },
    recordedReply: `<think>
“这个比率”是研发费用率。2022年 412 / 4,120 = 10.00%；2024年 560 / 4,305 = 13.0081%。差 3.01 个百分点。
</think>
<answer>
理由：研发费用率由 10.00% 升至 13.01%，上升 3.01 个百分点。
取数：
- 研发费用，2022：412；2024：560
- 营业收入，2022：4,120；2024：4,305
计算：
412 / 4,120 = 10.00%
560 / 4,305 = 13.01%
13.01% - 10.00% = 3.01%

依据：
- 「研发费用 412 499 560」：两年的分子
假设与口径：
- “这个比率”按上一问理解为研发费用占营业收入
缺失信息：无

\\boxed{3.01百分点}
</answer>`,
  },
  {
    id: "zh-loss-and-units",
    language: "zh",
    title: "难例：由盈转亏的变化额，单位换算",
    inputs: {
      question: "2024 年净利润比 2023 年变化了多少？用万元表示。",
      table: ZH_TABLE,
      context: "附注：括号内为负数。",
      unit: "万元",
      decimals: 0,
      changeAs: "absolute",
    },
    recordedReply: `<think>
括号为负：2024年 -86。-86 - 408 = -494 百万元。1 百万元 = 100 万元，-494 × 100 = -49,400 万元。
</think>
<answer>
理由：净利润由 408 百万元转为亏损 86 百万元，减少 49,400 万元。
取数：
- 净利润，2023：408
- 净利润，2024：(86)，即 -86
计算：
-86 - 408 = -494
-494 × 100 = -49,400

依据：
- 「括号内为负数」：(86) 表示 -86
假设与口径：
- 变化 = 新 - 旧，减少为负；1 百万元 = 100 万元
缺失信息：无

\\boxed{-49400万元}
</answer>`,
  },
  {
    id: "en-sales-growth",
    language: "en",
    title: "Growth of net sales",
    inputs: { question: "By how much did net sales grow in 2025?", table: EN_TABLE, unit: "%", decimals: 2 },
    recordedReply: `<think>
2,045.8 - 1,932.6 = 113.2; 113.2 / 1,932.6 = 5.86%.
</think>
<answer>
Rationale: Net sales rose by USD 113.2 million, 5.86% of the 2024 figure.
Cells:
- Net sales, 2024: 1,932.6
- Net sales, 2025: 2,045.8
Calculation:
2,045.8 - 1,932.6 = 113.2
113.2 / 1,932.6 = 5.86%

Evidence:
- "Net sales 1,820.4 1,932.6 2,045.8": the row used
Assumptions:
- growth is relative to the year before
Missing: none

\\boxed{5.86\\%}
</answer>`,
  },
  {
    id: "en-follow-up-margin",
    language: "en",
    title: "Follow-up: and its gross margin?",
    inputs: {
      question: "And what was the gross margin in that year?",
      table: EN_TABLE,
      earlier: "Q: By how much did net sales grow in 2025? A: 5.86%",
      unit: "%",
      decimals: 2,
    },
    recordedReply: `<think>
"That year" is 2025. 2,045.8 - 1,288.9 = 756.9; 756.9 / 2,045.8 = 37.00%.
</think>
<answer>
Rationale: In 2025 gross profit was USD 756.9 million, 37.00% of net sales.
Cells:
- Net sales, 2025: 2,045.8
- Cost of sales, 2025: 1,288.9
Calculation:
2,045.8 - 1,288.9 = 756.9
756.9 / 2,045.8 = 37.00%

Evidence:
- "Cost of sales 1,146.9 1,198.2 1,288.9": the row used
Assumptions:
- "that year" is 2025, from the earlier question
Missing: none

\\boxed{37.00\\%}
</answer>`,
  },
  {
    id: "en-not-stated",
    language: "en",
    title: "Awkward: a figure the table does not state",
    inputs: {
      question:
        "How did the pension deficit change in 2025, and what was it in 2024? Box the 2024 deficit as a negative figure.",
      table: EN_TABLE,
      context: "Brackets are negative figures.",
      unit: "USD million",
      decimals: 1,
      changeAs: "absolute",
    },
    recordedReply: `<think>
2025 is "not stated": no change can be computed. 2024 is (96.0), that is -96.0.
</think>
<answer>
Rationale: The 2024 deficit is USD 96.0 million; the change in 2025 cannot be computed because that figure is not stated.
Cells:
- Pension deficit, 2024: (96.0), a negative figure
- Pension deficit, 2025: not stated
Calculation:
2025 change: insufficient data

Evidence:
- "Brackets are negative figures.": (96.0) is -96.0
Assumptions: none
Missing:
- the pension deficit of 2025

\\boxed{-96.0 USD million}
</answer>`,
  },
];
