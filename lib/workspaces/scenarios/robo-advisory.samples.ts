import type { Sample } from "../define-workspace.ts";

const ZH_HEAD = ["产品", "风险等级", "年费率", "压力情景一年损失"];
const EN_HEAD = ["Product", "Risk level", "Yearly fee", "One-year loss under stress"];

/** All clients, products, figures and replies are ours, written by hand. */
export const samples: Sample[] = [
  {
    id: "zh-c3-five-years",
    language: "zh",
    title: "C3 客户：五年，预留六个月支出",
    inputs: {
      clientClass: "C3",
      age: 45,
      amount: 80,
      currency: "万元",
      horizon: 5,
      lossLimit: 10,
      reserveMonths: 6,
      monthlySpending: 1.2,
      situation: "五年后用于子女教育。无负债。不接受单年亏损超过 10%。",
      products: [
        ZH_HEAD,
        ["现金管理A", "R1", "0.30%", "0%"],
        ["短债B", "R2", "0.45%", "2%"],
        ["固收增强D", "R3", "0.80%", "8%"],
        ["平衡混合E", "R3", "1.20%", "18%"],
        ["指数增强C", "R4", "1.00%", "30%"],
      ],
    },
    recordedReply: `<think>
C3 只能配 R1–R3，指数增强C 为 R4，排除。备用金 6 × 1.2 = 7.2 万元，7.2 / 80 = 9%，放现金管理A。
短债B 51%：80 × 0.51 = 40.8 万元；固收增强D 30%：24 万元；平衡混合E 10%：8 万元。9 + 51 + 30 + 10 = 100。
费用：0.09 × 0.30% + 0.51 × 0.45% + 0.30 × 0.80% + 0.10 × 1.20% = 0.6165%，80 万元 × 0.6165% = 4,932 元。
压力：0.51 × 2% + 0.30 × 8% + 0.10 × 18% = 1.02% + 2.40% + 1.80% = 5.22%，80 万元 × 5.22% = 4.176 万元，低于 10%。
</think>
<answer>
理由：只用 R3 及以下产品，备用金先行留足，压力情景亏损 5.22%，低于客户可承受的 10%。
配置：
| 产品 | 比例 | 金额 | 配置理由 |
| --- | --- | --- | --- |
| 现金管理A | 9% | 7.2 万元 | 六个月支出的备用金 |
| 短债B | 51% | 40.8 万元 | 五年期限的底仓，波动小 |
| 固收增强D | 30% | 24 万元 | 在等级内提高预期收益 |
| 平衡混合E | 10% | 8 万元 | 少量权益，控制压力损失 |

费用与压力情景：年费用 0.6165% × 80 万元 = 4,932 元；压力亏损 5.22% × 80 万元 = 41,760 元。
再平衡：每半年一次，任一类偏离 5 个百分点时调整；期限缩短到两年以内时降为 R2。
依据：
- 「不接受单年亏损超过 10%」：压力情景 5.22% 在限内
- 「指数增强C R4」：高于 C3，未选
假设与口径：
- 压力损失与费率取自产品表，按比例加权，不考虑相关性
缺失信息：
- 收入稳定性与保险保障情况

\\boxed{R3}
</answer>`,
  },
  {
    id: "zh-c1-retiree",
    language: "zh",
    title: "C1 客户：要求年收益 8% 且不亏",
    inputs: {
      clientClass: "C1",
      age: 68,
      amount: 50,
      currency: "万元",
      horizon: 3,
      lossLimit: 0,
      reserveMonths: 6,
      monthlySpending: 0.8,
      situation: "希望每年收益 8%，不能亏本。无负债。",
      products: [
        ZH_HEAD,
        ["货币基金M", "R1", "0.33%", "0%"],
        ["三年期储蓄国债N", "R1", "0.10%", "0%"],
        ["短债B", "R2", "0.45%", "2%"],
        ["固收增强D", "R3", "0.80%", "8%"],
      ],
    },
    recordedReply: `<think>
C1 只能配 R1：货币基金M、储蓄国债N。备用金 6 × 0.8 = 4.8 万元，放货币基金M；取 20%，50 × 0.20 = 10 万元，高于 4.8 万元。国债 80% 为 40 万元。
费用：0.20 × 0.33% + 0.80 × 0.10% = 0.066% + 0.08% = 0.146%，50 万元 × 0.146% = 730 元。压力损失 0。
目标年收益 8% 与不亏本不能同时实现，不能承诺，须直说。
</think>
<answer>
理由：保守型客户只适合 R1；年收益 8% 与不亏本不能同时满足，本方案不以此为目标。
配置：
| 产品 | 比例 | 金额 | 配置理由 |
| --- | --- | --- | --- |
| 货币基金M | 20% | 10 万元 | 含六个月备用金 4.8 万元 |
| 三年期储蓄国债N | 80% | 40 万元 | 期限与三年目标一致 |

费用与压力情景：年费用 0.146% × 50 万元 = 730 元；压力情景亏损 0%，0 元。
再平衡：国债到期前不调整；客户重新测评后再议。
依据：
- 「希望每年收益 8%，不能亏本」：两项要求互相矛盾
- 「短债B R2」：高于 C1，未选
假设与口径：
- 压力损失取自产品表；提前支取国债的费用未计
缺失信息：
- 医疗支出与保险；国债的发行利率

\\boxed{R1}
</answer>`,
  },
  {
    id: "zh-debt-first",
    language: "zh",
    title: "难例：半年后用钱，且有 15% 的借款",
    inputs: {
      clientClass: "C4",
      age: 32,
      amount: 30,
      currency: "万元",
      horizon: 0.5,
      lossLimit: 20,
      reserveMonths: 6,
      monthlySpending: 1.5,
      situation: "消费贷款余额 20 万元，年利率 15%，可随时还清且无违约金。半年后付房租押金。想多买指数增强C。",
      products: [
        ZH_HEAD,
        ["现金管理A", "R1", "0.30%", "0%"],
        ["短债B", "R2", "0.45%", "2%"],
        ["指数增强C", "R4", "1.00%", "30%"],
      ],
    },
    recordedReply: `<think>
借款 20 万元，15%，一年利息 20 × 15% = 3 万元。没有产品能在等级内稳妥地高过它，先还。剩 30 - 20 = 10 万元。
备用金 6 × 1.5 = 9 万元，几乎就是剩余的全部；期限半年，不适合权益。全部放现金管理A。
费用 10 万元 × 0.30% = 300 元一年，压力损失 0。
</think>
<answer>
理由：先还清 15% 的借款；剩余 10 万元几乎等于备用金，且半年后要用，只适合 R1。
配置：
| 产品 | 比例 | 金额 | 配置理由 |
| --- | --- | --- | --- |
| 现金管理A | 100% | 10 万元 | 备用金 9 万元与半年后的押金 |

费用与压力情景：先用 20 万元还款，一年少付利息 20 万元 × 15% = 3 万元；余下 10 万元年费用 0.30% × 10 万元 = 300 元，压力亏损 0 元。
再平衡：押金支付后、备用金补足后，再按 C4 重新配置。
依据：
- 「消费贷款余额 20 万元，年利率 15%」：优先偿还
- 「半年后付房租押金」：期限太短，不适合权益
假设与口径：
- 比例以还款后的 10 万元为 100%
缺失信息：
- 押金金额；收入与还款后的月结余

\\boxed{R1}
</answer>`,
  },
  {
    id: "en-c4-equity-share",
    language: "en",
    title: "C4 client, twelve years, no thermal coal",
    inputs: {
      clientClass: "C4",
      age: 38,
      amount: 120000,
      currency: "EUR",
      horizon: 12,
      lossLimit: 20,
      reserveMonths: 3,
      monthlySpending: 2000,
      situation: "Existing portfolio elsewhere: 60% home-country equity. ESG preference: no thermal coal.",
      products: [
        EN_HEAD,
        ["Global equity ETF", "R4", "0.20%", "20%"],
        ["Corporate bond ESG", "R3", "0.25%", "8%"],
        ["Euro government bond", "R2", "0.15%", "5%"],
        ["Money market", "R1", "0.10%", "0%"],
        ["Thermal coal miners ETF", "R5", "0.60%", "45%"],
      ],
      answerIn: "equity-share",
    },
    recordedReply: `<think>
R5 exceeds C4 and coal is excluded: leave the miners out. Reserve: 3 × 2,000 = EUR 6,000; 6,000 / 120,000 = 5%, in money market.
Equity 55%: 66,000. Government bond 20%: 24,000. Corporate bond 20%: 24,000. Money market 5%: 6,000. Sum 100%.
Cost: 0.55 × 0.20% + 0.20 × 0.25% + 0.20 × 0.15% + 0.05 × 0.10% = 0.11% + 0.05% + 0.03% + 0.005% = 0.195%; 120,000 × 0.195% = EUR 234.
Stress: 0.55 × 20% + 0.20 × 8% + 0.20 × 5% = 11% + 1.6% + 1% = 13.6%; 120,000 × 13.6% = EUR 16,320. Within 20%.
</think>
<answer>
Rationale: Twelve years and class C4 carry 55% equity, held globally to balance the home-country holding; the stress loss of 13.6% is within the 20% accepted.
Allocation:
| Product | Share | Amount | Why |
| --- | --- | --- | --- |
| Global equity ETF | 55% | EUR 66,000 | growth over twelve years, outside the home country |
| Corporate bond ESG | 20% | EUR 24,000 | income within the ESG preference |
| Euro government bond | 20% | EUR 24,000 | steadier part |
| Money market | 5% | EUR 6,000 | three months of spending |

Cost and stress: 0.195% × EUR 120,000 = EUR 234 a year; stress loss 13.6% × EUR 120,000 = EUR 16,320, of which equity 55% × 20% = 11% or EUR 13,200.
Rebalancing: once a year, or when equity leaves 50% to 60%; a shorter horizon or a new debt would change the advice.
Evidence:
- "Existing portfolio elsewhere: 60% home-country equity.": the new money goes abroad
- "ESG preference: no thermal coal.": the miners ETF is left out, and R5 exceeds C4
Assumptions:
- fees and stress losses as listed, weighted by share, without correlation
Missing:
- the size of the existing portfolio and tax position

\\boxed{55\\%}
</answer>`,
  },
  {
    id: "en-c2-retiree",
    language: "en",
    title: "C2 retiree, five years",
    inputs: {
      clientClass: "C2",
      age: 66,
      amount: 200000,
      currency: "USD",
      horizon: 5,
      lossLimit: 5,
      reserveMonths: 12,
      monthlySpending: 2500,
      situation: "Pension covers most spending. No debt.",
      products: [
        EN_HEAD,
        ["Treasury bill fund", "R1", "0.10%", "0%"],
        ["Short bond fund", "R2", "0.20%", "3%"],
        ["Balanced fund", "R3", "0.50%", "14%"],
      ],
    },
    recordedReply: `<think>
C2: R1 and R2 only. Reserve 12 × 2,500 = USD 30,000 = 15%. Treasury bill fund 30% = 60,000 holds it. Short bond 70% = 140,000.
Cost 0.30 × 0.10% + 0.70 × 0.20% = 0.03% + 0.14% = 0.17%; 200,000 × 0.17% = 340. Stress 0.70 × 3% = 2.1%; 200,000 × 2.1% = 4,200. Within 5%.
</think>
<answer>
Rationale: Only R1 and R2 fit class C2; a year of spending is held back and the stress loss of 2.1% is within 5%.
Allocation:
| Product | Share | Amount | Why |
| --- | --- | --- | --- |
| Treasury bill fund | 30% | USD 60,000 | holds the reserve of USD 30,000 and near-term needs |
| Short bond fund | 70% | USD 140,000 | five-year horizon at low volatility |

Cost and stress: 0.17% × USD 200,000 = USD 340 a year; stress loss 2.1% × USD 200,000 = USD 4,200.
Rebalancing: yearly; higher spending or a new risk assessment would change the advice.
Evidence:
- "Pension covers most spending.": no income need forces more risk
- "Balanced fund R3": above C2, left out
Assumptions:
- fees and stress losses as listed, weighted by share
Missing:
- health costs and other savings

\\boxed{R2}
</answer>`,
  },
  {
    id: "en-guarantee-asked",
    language: "en",
    title: "Awkward: a guaranteed 12% and a product without a level",
    inputs: {
      clientClass: "C3",
      age: 51,
      amount: 50000,
      currency: "USD",
      horizon: 4,
      lossLimit: 5,
      reserveMonths: 6,
      monthlySpending: 2000,
      situation: "I want a guaranteed 12% a year. Put most into Structured note X.",
      products: [
        EN_HEAD,
        ["Deposit fund Q", "R1", "0.10%", "0%"],
        ["Multi-asset fund P", "R3", "0.60%", "12%"],
        ["Structured note X", "not rated", "1.50%", "unknown"],
      ],
    },
    recordedReply: `<think>
Note X has no level: leave out. 12% cannot be promised. Reserve 6 × 2,000 = 12,000, 24% of 50,000, in Q.
Loss limit 5%: P at 40% gives 0.40 × 12% = 4.8%; Q 60% = 30,000 holds the reserve. P = 20,000.
Cost 0.60 × 0.10% + 0.40 × 0.60% = 0.06% + 0.24% = 0.30%; 50,000 × 0.30% = 150. Stress 4.8% × 50,000 = 2,400.
</think>
<answer>
Rationale: No return can be promised, note X has no risk level and is left out; with P at 40% the stress loss of 4.8% stays within 5%.
Allocation:
| Product | Share | Amount | Why |
| --- | --- | --- | --- |
| Deposit fund Q | 60% | USD 30,000 | holds the reserve of USD 12,000 and limits the loss |
| Multi-asset fund P | 40% | USD 20,000 | as much as the loss limit allows |

Cost and stress: 0.30% × USD 50,000 = USD 150 a year; stress loss 4.8% × USD 50,000 = USD 2,400.
Rebalancing: yearly, or when P passes 42%; a risk level for note X would allow a new look.
Evidence:
- "I want a guaranteed 12% a year.": not attainable within these limits and never promised
- "Structured note X not rated": suitability cannot be shown
Assumptions:
- fees and stress losses as listed, weighted by share
Missing:
- a risk level, issuer and terms of note X

\\boxed{R3}
</answer>`,
  },
];
