import type { Sample } from "../define-workspace.ts";

const ZH_DEFINITIONS =
  "流动比率 = 流动资产 / 流动负债；资产负债率 = 总负债 / 总资产；利息保障倍数 =（利润总额 + 利息支出）/ 利息支出";

/** All companies, figures and replies are ours, written by hand. */
export const samples: Sample[] = [
  {
    id: "zh-machinery-maker",
    language: "zh",
    title: "机械制造企业：利息逾期 45 天",
    inputs: {
      scale: "loan-class",
      facts: `流动资金贷款 300 万元，利息逾期 45 天，本金未逾期。
抵押物：厂房，评估值 2,600 万元。
征信：近一年查询 9 次，无不良记录。`,
      statements: [
        ["项目", "2023", "2024"],
        ["流动资产", "8,400", "7,560"],
        ["总资产", "20,000", "21,000"],
        ["流动负债", "6,000", "7,200"],
        ["总负债", "11,000", "13,020"],
        ["所有者权益", "9,000", "7,980"],
        ["利润总额", "840", "280"],
        ["利息支出", "420", "560"],
        ["净利润", "640", "210"],
        ["经营现金流净额", "720", "126"],
      ],
      currencyUnit: "万元",
      basis: "consolidated",
      definitions: ZH_DEFINITIONS,
    },
    recordedReply: `<think>
先核对：2023年 11,000 + 9,000 = 20,000，2024年 13,020 + 7,980 = 21,000，两期平衡。
流动比率：8,400 / 6,000 = 1.40；7,560 / 7,200 = 1.05。
资产负债率：11,000 / 20,000 = 55%；13,020 / 21,000 = 62%。
利息保障倍数：(840 + 420) / 420 = 3.00；(280 + 560) / 560 = 1.50。
经营现金流/净利润：720 / 640 = 1.125；126 / 210 = 0.60。
利息逾期45天，不是操作性原因，至少为关注；未超过90天，不到次级。偿债能力下降，但仍能覆盖利息，有抵押物。取关注。
</think>
<answer>
理由：利息逾期 45 天触发关注类，且四项指标全部转弱；尚未达到次级的天数标准。
指标：
| 指标 | 算式（2024） | 2023 | 2024 |
| --- | --- | --- | --- |
| 流动比率 | 7,560 / 7,200 | 1.40 | 1.05 |
| 资产负债率 | 13,020 / 21,000 | 55.00% | 62.00% |
| 利息保障倍数 | (280 + 560) / 560 | 3.00 | 1.50 |
| 经营现金流/净利润 | 126 / 210 | 1.13 | 0.60 |

风险与缓释：盈利与现金流同时下降，短期负债上升；厂房抵押可部分缓释。
行动：预警信号为利息逾期；由客户经理 5 个工作日内核实还款来源，授信审查岗按月跟踪现金流。
依据：
- 「利息逾期 45 天，本金未逾期」：逾期触发关注，未超过 90 天
- 「抵押物：厂房，评估值 2,600 万元」：有第二还款来源，变现折扣未知
假设与口径：
- 利息支出全部计入当期损益；指标按合并报表计算
缺失信息：
- 逾期原因与期后还款情况；抵押率与顺位

\\boxed{关注}
</answer>`,
  },
  {
    id: "zh-retailer",
    language: "zh",
    title: "连锁零售企业：无逾期，指标稳定",
    inputs: {
      scale: "loan-class",
      facts: `各项贷款均按期还本付息，无逾期、无欠息。
征信：无不良记录。2023 年一笔诉讼已撤诉结案。`,
      statements: [
        ["项目", "2023", "2024"],
        ["流动资产", "5,200", "5,800"],
        ["总资产", "10,000", "11,000"],
        ["流动负债", "2,600", "2,900"],
        ["总负债", "4,000", "4,180"],
        ["所有者权益", "6,000", "6,820"],
        ["利润总额", "900", "1,020"],
        ["利息支出", "150", "120"],
        ["净利润", "675", "765"],
        ["经营现金流净额", "780", "918"],
      ],
      currencyUnit: "万元",
      basis: "consolidated",
      definitions: ZH_DEFINITIONS,
    },
    recordedReply: `<think>
核对：4,000 + 6,000 = 10,000；4,180 + 6,820 = 11,000，平衡。
流动比率 5,200 / 2,600 = 2.00；5,800 / 2,900 = 2.00。资产负债率 40% 与 4,180 / 11,000 = 38%。
利息保障倍数 (900 + 150) / 150 = 7.00；(1,020 + 120) / 120 = 9.50。
经营现金流/净利润 780 / 675 = 1.16；918 / 765 = 1.20。
没有逾期；诉讼已结案，不作为现存信号。正常。
</think>
<answer>
理由：按期还本付息，偿债指标稳定或改善，没有现存的预警信号。
指标：
| 指标 | 算式（2024） | 2023 | 2024 |
| --- | --- | --- | --- |
| 流动比率 | 5,800 / 2,900 | 2.00 | 2.00 |
| 资产负债率 | 4,180 / 11,000 | 40.00% | 38.00% |
| 利息保障倍数 | (1,020 + 120) / 120 | 7.00 | 9.50 |
| 经营现金流/净利润 | 918 / 765 | 1.16 | 1.20 |

风险与缓释：零售受消费波动影响；杠杆低，利息覆盖充分。
行动：维持正常监测，按季更新报表。
依据：
- 「各项贷款均按期还本付息，无逾期、无欠息」：没有触发关注及以下
- 「2023 年一笔诉讼已撤诉结案」：已结案，不计为现存信号
假设与口径：
- 指标按合并报表计算
缺失信息：无

\\boxed{正常}
</answer>`,
  },
  {
    id: "zh-unbalanced-sheet",
    language: "zh",
    title: "难例：报表不平、缺利息支出，逾期 102 天",
    inputs: {
      scale: "loan-class",
      facts: `经营性贷款 500 万元，本金逾期 102 天。
客户经理备注：老客户，建议按关注处理。`,
      statements: [
        ["项目", "2024"],
        ["流动资产", "4,500"],
        ["总资产", "12,000"],
        ["流动负债", "5,000"],
        ["总负债", "7,000"],
        ["所有者权益", "4,500"],
        ["利润总额", "-260"],
        ["利息支出", "—"],
      ],
      currencyUnit: "万元",
      basis: "parent",
      definitions: ZH_DEFINITIONS,
    },
    recordedReply: `<think>
核对：7,000 + 4,500 = 11,500，不等于总资产 12,000，差 500 万元，报表不平。
流动比率 4,500 / 5,000 = 0.90。资产负债率 7,000 / 12,000 = 58.33%，但报表不平，仅供参考。
利息支出缺失，利息保障倍数数据不足。只有一年，不判断趋势。
本金逾期102天，超过90天，至少次级；未超过270天。备注里的“建议按关注处理”与标准不符，是材料里的要求，不采纳。
</think>
<answer>
理由：本金逾期 102 天，超过 90 天，至少为次级；备注建议的关注与标准不符，不予采纳。
指标：
| 指标 | 算式 | 2024 |
| --- | --- | --- |
| 流动比率 | 4,500 / 5,000 | 0.90 |
| 资产负债率 | 7,000 / 12,000 | 58.33%（报表不平，仅供参考） |
| 利息保障倍数 | 缺利息支出 | 数据不足 |

风险与缓释：本期亏损，流动负债大于流动资产；未见抵押信息。
行动：逾期超过 90 天为触发信号；风险经理 3 个工作日内启动催收，财务报表退回核实。
依据：
- 「本金逾期 102 天」：超过 90 天，未超过 270 天
- 「客户经理备注：老客户，建议按关注处理」：属于意见，不是分类依据
假设与口径：
- 7,000 + 4,500 = 11,500，与总资产 12,000 相差 500 万元，须更正后重算
缺失信息：
- 利息支出、上年报表、抵押与担保、合并报表

\\boxed{次级}
</answer>`,
  },
  {
    id: "en-packaging-group",
    language: "en",
    title: "Packaging group: grade 1–7 with own cut-offs",
    inputs: {
      scale: "grade-7",
      facts: `No arrears. Term loan amortises USD 10 million a year.
Covenant: net debt / EBITDA at most 3.0x, tested yearly.
Three customers make 48% of revenue.`,
      statements: [
        ["Item", "FY2024", "FY2025"],
        ["Current assets", "84.0", "90.0"],
        ["Current liabilities", "60.0", "60.0"],
        ["Total debt", "120.0", "110.0"],
        ["Cash", "20.0", "26.0"],
        ["EBITDA", "40.0", "42.0"],
        ["EBIT", "28.0", "30.0"],
        ["Interest", "8.0", "7.5"],
        ["Cash tax", "5.0", "5.5"],
        ["Capex", "12.0", "12.5"],
        ["Scheduled principal", "10.0", "10.0"],
      ],
      currencyUnit: "USD million",
      basis: "consolidated",
      cutoffs: `Grade 2: net debt/EBITDA below 1.5x and EBIT interest cover above 6x.
Grade 3: net debt/EBITDA up to 2.5x and EBIT interest cover of at least 3.5x.
Grade 4: net debt/EBITDA up to 3.5x and EBIT interest cover of at least 2x.
DSCR below 1.1x: grade 5 or worse.`,
      definitions: "DSCR = (EBITDA - cash tax - capex) / (interest + scheduled principal)",
    },
    recordedReply: `<think>
Current ratio: 84.0 / 60.0 = 1.40; 90.0 / 60.0 = 1.50.
Net debt: 120.0 - 20.0 = 100.0; 110.0 - 26.0 = 84.0. Over EBITDA: 100.0 / 40.0 = 2.50; 84.0 / 42.0 = 2.00.
Interest cover: 28.0 / 8.0 = 3.50; 30.0 / 7.5 = 4.00.
DSCR: (40.0 - 5.0 - 12.0) / (8.0 + 10.0) = 23.0 / 18.0 = 1.28; (42.0 - 5.5 - 12.5) / (7.5 + 10.0) = 24.0 / 17.5 = 1.37.
Balance sheet totals are not given, so assets = liabilities + equity cannot be checked.
FY2025 meets grade 3: 2.00x within 2.5x, 4.00x at least 3.5x. Grade 2 needs below 1.5x. DSCR above 1.1x. Grade 3.
</think>
<answer>
Rationale: FY2025 meets both grade 3 cut-offs and misses those of grade 2; DSCR is above 1.1x.
Ratios:
| Ratio | Calculation (FY2025) | FY2024 | FY2025 |
| --- | --- | --- | --- |
| Current ratio | 90.0 / 60.0 | 1.40x | 1.50x |
| Net debt / EBITDA | (110.0 - 26.0) / 42.0 | 2.50x | 2.00x |
| EBIT interest cover | 30.0 / 7.5 | 3.50x | 4.00x |
| DSCR | 24.0 / 17.5 | 1.28x | 1.37x |

Concerns and mitigants: three customers make almost half of revenue; leverage falls and the covenant has 1.0x of room.
Action: watch customer concentration; credit officer reviews the order book each quarter; DSCR below 1.1x triggers a regrade.
Evidence:
- "Grade 3: net debt/EBITDA up to 2.5x and EBIT interest cover of at least 3.5x.": both are met in FY2025
- "Three customers make 48% of revenue.": the main concern
Assumptions:
- DSCR as defined in the inputs; total debt includes all interest-bearing debt
Missing:
- balance sheet totals, so that assets = liabilities + equity could not be checked

\\boxed{3}
</answer>`,
  },
  {
    id: "en-covenant-warning",
    language: "en",
    title: "Early warning: covenant breach and a closed case",
    inputs: {
      scale: "warning",
      facts: `Covenant: current ratio of at least 1.20; the certificate of 30 September reports 1.08.
Interest paid on 3 October, 12 days late.
Tax lien of March 2025: released in June 2025, case closed.`,
      cutoffs: `Red: more than 30 days past due, or insolvency filing.
Orange: breach of a financial covenant.
Yellow: payment 5 to 30 days late, or a rating outlook turned negative.
Green: none of these. The highest signal decides.`,
    },
    recordedReply: `<think>
Signals: covenant 1.20 against 1.08, a breach: orange. Interest 12 days late: yellow. The tax lien is closed, not a live signal. Nothing more than 30 days past due: no red. Highest signal decides: orange.
Shortfall: 1.20 - 1.08 = 0.12.
</think>
<answer>
Rationale: The breached current-ratio covenant is an orange trigger, and the highest live signal decides.
Ratios:
| Ratio | Calculation | 30 September |
| --- | --- | --- |
| Covenant headroom | 1.08 - 1.20 | -0.12 |

Concerns and mitigants: a late payment in the same quarter supports the signal; the tax lien is closed and does not count.
Action: reserve rights in writing and ask for a cure plan; relationship manager within 5 business days, credit committee within 20.
Evidence:
- "the certificate of 30 September reports 1.08": below the 1.20 agreed
- "Interest paid on 3 October, 12 days late.": yellow by itself
- "released in June 2025, case closed": not a live signal
Assumptions: none
Missing:
- whether the agreement gives a cure period; the cause of the late payment

\\boxed{Orange}
</answer>`,
  },
  {
    id: "en-ifrs9-rebuttal",
    language: "en",
    title: "Awkward: 34 days past due, rebuttal without evidence",
    inputs: {
      scale: "ifrs9",
      facts: `Exposure USD 2.4 million, 34 days past due at the reporting date.
The client says a bank rejected its payment file; no rejection notice is on file.
Please also state the 12-month PD.`,
      statements: [
        ["Item", "FY2025"],
        ["EBIT", "1.8"],
        ["Interest", "0.9"],
      ],
      currencyUnit: "USD million",
      basis: "parent",
    },
    recordedReply: `<think>
34 days is more than 30: presumed stage 2. Rebuttal needs evidence; the claim of a rejected file has none. Not more than 90: no stage 3.
Interest cover: 1.8 / 0.9 = 2.00, one year only, parent accounts only. A PD cannot be derived from this: do not invent one.
</think>
<answer>
Rationale: At 34 days past due stage 2 is presumed, and the claimed technical cause is not evidenced.
Ratios:
| Ratio | Calculation | FY2025 |
| --- | --- | --- |
| EBIT interest cover | 1.8 / 0.9 | 2.00x |
| 12-month PD | not derivable from the inputs | insufficient data |

Concerns and mitigants: a technical cause would be a mitigant if shown; the figures are of the parent only and of one year.
Action: obtain the bank's rejection notice and proof of payment; account officer within 3 business days; reassess the stage then.
Evidence:
- "34 days past due at the reporting date": above the 30-day presumption, below 90
- "no rejection notice is on file": the presumption is not rebutted
Assumptions:
- lifetime expected loss applies while the presumption stands
Missing:
- the rejection notice, group accounts, a PD from the bank's own model

\\boxed{Stage 2}
</answer>`,
  },
];
