import type { Sample } from "../define-workspace.ts";

/** All texts and replies are ours, written by hand; names and figures are invented. */
export const samples: Sample[] = [
  {
    id: "zh-margin-chain",
    language: "zh",
    title: "原料涨价到利润下降的链条",
    inputs: {
      text: `由于铜价上涨 22%，公司原料成本大幅增加，毛利率因此降至 14.2%。
受毛利率下降影响，净利润同比减少 38%。
管理层预计，套期保值将使下半年成本趋稳。`,
    },
    recordedReply: `<think>
铜价上涨 → 原料成本增加 → 毛利率下降 → 净利润减少，三对，均为事实。套期保值 → 成本趋稳，是预期。共四对。
</think>
<answer>
理由：三对事实因果首尾相连，另有一对是管理层的预期。
因果对：
| 原因 | 结果 | 依据程度 | 原文 |
| --- | --- | --- | --- |
| 铜价上涨 22% | 原料成本增加 | 事实 | 「由于铜价上涨 22%，公司原料成本大幅增加」 |
| 原料成本增加 | 毛利率下降 | 事实 | 「毛利率因此降至 14.2%」 |
| 毛利率下降 | 净利润减少 38% | 事实 | 「受毛利率下降影响，净利润同比减少 38%」 |
| 套期保值 | 下半年成本趋稳 | 预期 | 「套期保值将使下半年成本趋稳」 |

依据：
- 「因此」「受……影响」为明示的因果词
假设与口径：
- 只取明示的因果
缺失信息：无

\\boxed{4对}
</answer>`,
  },
  {
    id: "zh-two-causes",
    language: "zh",
    title: "两个原因，一个结果",
    inputs: { text: "因海外订单推迟，加之人民币升值导致汇兑损失，公司三季度利润低于预期。", focus: "利润" },
    recordedReply: `<think>
海外订单推迟 → 三季度利润低于预期；人民币升值 → 汇兑损失；汇兑损失 → 三季度利润低于预期。三对。
</think>
<answer>
理由：两个原因汇合为一个结果，其中一条经由汇兑损失。
因果对：
| 原因 | 结果 | 依据程度 | 原文 |
| --- | --- | --- | --- |
| 海外订单推迟 | 三季度利润低于预期 | 事实 | 「因海外订单推迟」 |
| 人民币升值 | 汇兑损失 | 事实 | 「人民币升值导致汇兑损失」 |
| 汇兑损失 | 三季度利润低于预期 | 事实 | 「公司三季度利润低于预期」 |

依据：
- 「加之」：并列的原因
假设与口径：
- 两个原因的大小文中未给出
缺失信息：
- 各原因的金额

\\boxed{3对}
</answer>`,
  },
  {
    id: "zh-sequence-not-cause",
    language: "zh",
    title: "难例：先后发生，且否认因果",
    inputs: {
      text: "公司周一公告高管变动，周二股价下跌 4%。公司称下跌并非由于高管变动，与大盘走势一致。",
    },
    recordedReply: `<think>
先后不等于因果，且公司明确否认。“与大盘走势一致”是比较，不是因果。零对。
</think>
<answer>
理由：文中只有先后与否认，没有明示的因果。
依据：
- 「下跌并非由于高管变动」：否定的因果不列
- 「与大盘走势一致」：是比较
假设与口径：
- 只取明示的因果
缺失信息：
- 大盘当日涨跌

\\boxed{0对}
</answer>`,
  },
  {
    id: "en-rate-chain",
    language: "en",
    title: "From higher rates to fewer starts",
    inputs: {
      text: `Mortgage rates rose to 7.1%, which led to a drop in applications.
As a result of fewer applications, builders cut housing starts by 12%.
Analysts expect that lower starts will push timber prices down.`,
    },
    recordedReply: `<think>
Rates → applications → starts, both facts. Starts → timber prices, expected. Three pairs.
</think>
<answer>
Rationale: Two stated relations form a chain, and analysts add an expected third link.
Pairs:
| Cause | Effect | Support | Quote |
| --- | --- | --- | --- |
| mortgage rates rose | drop in applications | fact | "Mortgage rates rose to 7.1%, which led to a drop in applications." |
| drop in applications | lower housing starts | fact | "As a result of fewer applications, builders cut housing starts by 12%." |
| lower housing starts | lower timber prices | expected | "lower starts will push timber prices down" |

Evidence:
- "As a result of": stated relation
Assumptions:
- "fewer applications" and "drop in applications" are one matter
Missing: none

\\boxed{3 pairs}
</answer>`,
  },
  {
    id: "en-one-cause-two-effects",
    language: "en",
    title: "One cause, two effects",
    inputs: {
      text: "Because of the port strike, deliveries slipped by three weeks and freight costs rose 9%.",
    },
    recordedReply: `<think>
Port strike → deliveries slipped; port strike → freight costs rose. Two pairs.
</think>
<answer>
Rationale: One stated cause has two effects.
Pairs:
| Cause | Effect | Support | Quote |
| --- | --- | --- | --- |
| port strike | deliveries slipped by three weeks | fact | "Because of the port strike, deliveries slipped by three weeks" |
| port strike | freight costs rose 9% | fact | "freight costs rose 9%" |

Evidence:
- "Because of the port strike": governs both effects
Assumptions: none
Missing:
- how long the strike lasted

\\boxed{2 pairs}
</answer>`,
  },
  {
    id: "en-claimed-cause",
    language: "en",
    title: "Awkward: a cause one side claims, another denies",
    inputs: {
      text: `The chair blames the weather for weak sales. The auditor's report says the fall was caused by store closures, not by the weather.
Online sales grew over the same months.`,
    },
    recordedReply: `<think>
Weather → weak sales: claimed by the chair, denied by the auditor. Store closures → weak sales: the auditor's statement. Online growth is only simultaneous. Two pairs; mark the first as claimed. The auditor's is stated, mark it claimed as well? It is a report finding; I mark it as fact stated by the auditor.
</think>
<answer>
Rationale: Two causes are named for one effect; the chair's is denied by the auditor and marked as claimed.
Pairs:
| Cause | Effect | Support | Quote |
| --- | --- | --- | --- |
| the weather | weak sales | claimed | "The chair blames the weather for weak sales." |
| store closures | weak sales | fact | "the fall was caused by store closures" |

Evidence:
- "not by the weather": the auditor denies the first cause
- "Online sales grew over the same months.": simultaneous, not a cause
Assumptions:
- "the fall" is the weak sales of the sentence before
Missing:
- the auditor's figures

\\boxed{2 pairs}
</answer>`,
  },
];
