import type { Sample } from "../define-workspace.ts";

/** Figures recomputed in samples.test.ts; replies are ours, written by hand. */
export const samples: Sample[] = [
  {
    id: "zh-bond",
    language: "zh",
    title: "债券价格、久期与凸性",
    inputs: {
      question:
        "面值 100 元、票面年利率 4%、每年付息、剩余 5 年的债券，到期收益率 5%。求价格、麦考利久期、修正久期；若收益率上升 50bp，用久期与凸性估计价格变动。",
      unit: "元",
      decimals: 4,
      compounding: "annual",
    },
    recordedReply: `<think>
现金流：前四年每年 4 元，第五年 104 元，折现率 5%。
4 / 1.05 = 3.8095；4 / 1.05^2 = 3.6281；4 / 1.05^3 = 3.4554；4 / 1.05^4 = 3.2908；104 / 1.05^5 = 81.4867。合计 95.6705。
麦考利久期 = Σ t × PV / P = 4.6203；修正久期 = 4.6203 / 1.05 = 4.4003。
凸性 = Σ t(t+1)PV / (P × 1.05^2) = 24.4724。
变动率 = -4.4003 × 0.005 + 0.5 × 24.4724 × 0.005^2 = -0.021696。
</think>
<answer>
理由：按年付息、到期收益率折现，价格 95.6705 元；收益率高于票息，故折价。
公式与计算：
\\[P=\\sum_{t=1}^{5}\\frac{C_t}{(1+y)^t},\\qquad D_{mod}=\\frac{D_{mac}}{1+y}\\]
| 年 | 现金流 | 现值 |
| --- | --- | --- |
| 1 | 4 | 3.8095 |
| 2 | 4 | 3.6281 |
| 3 | 4 | 3.4554 |
| 4 | 4 | 3.2908 |
| 5 | 104 | 81.4867 |

价格 95.6705 元；麦考利久期 4.6203 年；修正久期 4.4003 年；凸性 24.4724。
收益率上升 50bp：价格变动约 -2.1696%，即 -2.0756 元。

敏感性：收益率每上升 1bp，价格约下降 0.0421 元。
依据：
- 「到期收益率 5%」：折现率
假设与口径：
- 每年付息一次，按年复利；估值日恰为付息日，净价等于全价
缺失信息：无

\\boxed{95.6705元}
</answer>`,
  },
  {
    id: "zh-mortgage",
    language: "zh",
    title: "等额本息与等额本金的利息差",
    inputs: {
      question: "贷款 100 万元，年利率 3.85%，30 年，按月还款。比较等额本息与等额本金的首月还款额和总利息，求利息差。",
      unit: "元",
      decimals: 2,
      compounding: "monthly",
      timing: "end",
    },
    recordedReply: `<think>
月利率 0.0385 / 12 = 0.00320833，n = 360。
等额本息：月供 = 1,000,000 × i × (1+i)^360 / ((1+i)^360 - 1) = 4,688.08；总利息 = 687,709.64。
等额本金：每月本金 1,000,000 / 360 = 2,777.78；首月利息 1,000,000 × 0.00320833 = 3,208.33；首月还款 5,986.11；总利息 = 1,000,000 × i × 361 / 2 = 579,104.17。
差 687,709.64 - 579,104.17 = 108,605.47。
</think>
<answer>
理由：等额本金前期还本更多，总利息少 108,605.47 元。
公式与计算：
\\[A=\\frac{Pi(1+i)^n}{(1+i)^n-1},\\qquad I_{本金}=\\frac{P i (n+1)}{2}\\]
| 方式 | 首月还款（元） | 总利息（元） |
| --- | --- | --- |
| 等额本息 | 4,688.08 | 687,709.64 |
| 等额本金 | 5,986.11 | 579,104.17 |

687,709.64 - 579,104.17 = 108,605.47

敏感性：利率越高、期限越长，两者利息差越大。
依据：
- 「年利率 3.85%，30 年，按月还款」：月利率为年利率除以 12
假设与口径：
- 期末还款；月供不先舍入到分，只对结果舍入；无提前还款
缺失信息：无

\\boxed{108605.47元}
</answer>`,
  },
  {
    id: "zh-daily-rate",
    language: "zh",
    title: "难例：日息万分之五，年化是多少",
    inputs: {
      question: "某消费贷宣传“日息万分之五”。分别求单利年化与按日复利的实际年利率，实际年利率填入方框。",
      unit: "%",
      decimals: 2,
      compounding: "daily",
      dayCount: "act/365",
      ratesAs: "percent",
    },
    recordedReply: `<think>
万分之五 = 0.0005 = 0.05%。单利年化 0.0005 × 365 = 0.1825 = 18.25%。
按日复利：1.0005^365 - 1 = 0.200159，即 20.02%。题目要求实际年利率。
</think>
<answer>
理由：日息万分之五的单利年化是 18.25%，按日复利的实际年利率是 20.02%，两者不可混用。
公式与计算：
\\[EAR=(1+r_d)^{365}-1\\]
单利年化：0.0005 × 365 = 0.1825
实际年利率：1.0005^365 - 1 = 0.200159

敏感性：日息每增加万分之一，单利年化增加 3.65 个百分点。
依据：
- 「日息万分之五」：日利率 0.05%
假设与口径：
- 一年 365 天，利息每日计入本金，不含其他费用
缺失信息：
- 手续费、担保费等；计入后实际成本更高

\\boxed{20.02\\%}
</answer>`,
  },
  {
    id: "en-lease-payment",
    language: "en",
    title: "Annuity due: lease paid at the beginning",
    inputs: {
      question:
        "A machine worth CNY 500,000 is leased for 4 years with yearly rent paid at the beginning of each year, no residual value, implicit rate 6%. Find the yearly rent.",
      unit: "CNY",
      decimals: 2,
      compounding: "annual",
      timing: "begin",
    },
    recordedReply: `<think>
Annuity due: PV = A × (1 - 1.06^-4) / 0.06 × 1.06. Factor ordinary: 3.465106; × 1.06 = 3.673012. A = 500,000 / 3.673012 = 136,128.06.
</think>
<answer>
Rationale: Rent at the beginning of each year is an annuity due, so the yearly rent is CNY 136,128.06.
Formula and workings:
\\[A=\\frac{PV}{\\frac{1-(1+i)^{-n}}{i}(1+i)}\\]
(1 - 1.06^(-4)) / 0.06 = 3.465106
3.465106 × 1.06 = 3.673012
500,000 / 3.673012 = 136,128.06

Sensitivity: paid at the end of each year the rent would be 1.06 times as much, CNY 144,295.75.
Evidence:
- "paid at the beginning of each year": annuity due
Assumptions:
- no residual value, no tax
Missing: none

\\boxed{136128.06 CNY}
</answer>`,
  },
  {
    id: "en-growth-cagr",
    language: "en",
    title: "Compound growth from a table",
    inputs: {
      question: "Compute the compound annual growth rate of revenue from 2021 to 2025.",
      data: [
        ["Year", "Revenue (100 million yuan)"],
        ["2021", "32.0"],
        ["2023", "41.5"],
        ["2025", "50.0"],
      ],
      unit: "%",
      decimals: 2,
      compounding: "annual",
      ratesAs: "percent",
    },
    recordedReply: `<think>
Four years from 2021 to 2025. 50.0 / 32.0 = 1.5625. 1.5625^(1/4) - 1 = 0.118034, 11.80%.
</think>
<answer>
Rationale: Revenue grew from 32.0 to 50.0 in four yearly steps, 11.80% a year.
Formula and workings:
\\[CAGR=\\left(\\frac{V_n}{V_0}\\right)^{1/n}-1\\]
50.0 / 32.0 = 1.5625
1.5625^(1/4) - 1 = 0.118034

Sensitivity: counting five years instead of four would give 9.34%.
Evidence: none
Assumptions:
- four periods between the two year ends; the 2023 figure is not needed
Missing: none

\\boxed{11.80\\%}
</answer>`,
  },
  {
    id: "en-missing-day-count",
    language: "en",
    title: "Awkward: percentage points asked, percent offered",
    inputs: {
      question:
        "Net interest margin fell from 1.91% to 1.69%. A report calls this “a fall of 22%”. Give the change in basis points and the relative change; box the change in basis points.",
      unit: "bp",
      decimals: 0,
      ratesAs: "bp",
    },
    recordedReply: `<think>
1.69 - 1.91 = -0.22 percentage points, that is -22bp. Relative: (1.69 - 1.91) / 1.91 = -11.52%. The report mixes percent with basis points.
</think>
<answer>
Rationale: The fall is 22 basis points; relative to 1.91% it is 11.52%, not 22%.
Formula and workings:
1.69 - 1.91 = -0.22
-0.22 × 100 = -22
-0.22 / 1.91 = -0.1152

Sensitivity: each further basis point is 0.52% of the starting margin.
Evidence:
- "fell from 1.91% to 1.69%": both values are rates
Assumptions:
- a fall is written as a negative figure
Missing: none

\\boxed{-22bp}
</answer>`,
  },
];
