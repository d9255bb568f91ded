import type { Sample } from "../define-workspace.ts";

/** Figures recomputed in samples.test.ts; replies are ours, written by hand. */
export const samples: Sample[] = [
  {
    id: "en-black-scholes",
    language: "en",
    title: "European call and put, parity, delta",
    inputs: {
      question:
        "European option: S=100, K=105, r=3% continuously compounded, sigma=25%, T=0.5, no dividends. Price the call and the put, verify put-call parity, give the call delta. Box the call price.",
      unit: "USD",
      decimals: 4,
      compounding: "continuous",
    },
    recordedReply: `<think>
d1 = (ln(100/105) + (0.03 + 0.25^2/2) × 0.5) / (0.25 × sqrt(0.5)) = -0.102758; d2 = d1 - 0.25 × sqrt(0.5) = -0.279534.
N(d1) = 0.4590776, N(d2) = 0.3899174. Discounted strike 105 × exp(-0.015) = 103.436754.
Call = 100 × 0.4590776 - 103.436754 × 0.3899174 = 5.5760. Put = 9.0127. Parity: 5.5760 - 9.0127 = -3.4367; 100 - 103.4368 = -3.4368, equal but for rounding.
</think>
<answer>
Rationale: The call is worth 5.5760 and the put 9.0127; put-call parity holds to rounding.
Formula and workings:
\\[C=S\\,N(d_1)-Ke^{-rT}N(d_2),\\qquad d_{1}=\\frac{\\ln(S/K)+(r+\\sigma^2/2)T}{\\sigma\\sqrt{T}}\\]
| Item | Value |
| --- | --- |
| d1 | -0.102758 |
| d2 | -0.279534 |
| N(d1), the call delta | 0.459078 |
| N(d2) | 0.389917 |
| Discounted strike | 103.436754 |
| Call | 5.5760 |
| Put | 9.0127 |

Parity: C - P = -3.4368 and S - K·exp(-rT) = -3.4368.

Sensitivity: a rise of the share by 1 adds about 0.46 to the call.
Evidence:
- "r=3% continuously compounded": discounting by exp(-rT)
Assumptions:
- no dividends, European exercise
Missing: none

\\boxed{5.5760 USD}
</answer>`,
  },
  {
    id: "en-npv-irr",
    language: "en",
    title: "NPV and IRR of a project",
    inputs: {
      question: "Yearly cash flows in the table. NPV at 10% and IRR; accept or reject? Box the IRR.",
      data: [
        ["Year", "Cash flow (USD k)"],
        ["0", "-1000"],
        ["1", "300"],
        ["2", "400"],
        ["3", "500"],
        ["4", "200"],
      ],
      unit: "%",
      decimals: 2,
      compounding: "annual",
      timing: "end",
      sign: "outflow-negative",
    },
    recordedReply: `<think>
300 / 1.1 = 272.73; 400 / 1.1^2 = 330.58; 500 / 1.1^3 = 375.66; 200 / 1.1^4 = 136.60. Sum 1,115.57; NPV = 1,115.57 - 1,000 = 115.57.
IRR: NPV(15%) = 6.44, NPV(16%) = -13.33; between: 15.32%. One sign change, one root.
</think>
<answer>
Rationale: NPV at 10% is USD 115.57 thousand and the IRR of 15.32% exceeds 10%: accept.
Formula and workings:
\\[NPV=\\sum_{t=0}^{4}\\frac{CF_t}{(1+r)^t}\\]
| Year | Cash flow | Present value at 10% |
| --- | --- | --- |
| 0 | -1,000 | -1,000.00 |
| 1 | 300 | 272.73 |
| 2 | 400 | 330.58 |
| 3 | 500 | 375.66 |
| 4 | 200 | 136.60 |

NPV = 115.57. NPV at 15% is 6.44 and at 16% is -13.33, so the IRR is 15.32%.

Sensitivity: at a discount rate of 15.32% the project breaks even.
Evidence: none
Assumptions:
- flows at year ends; the sign changes once, so the IRR is unique
Missing: none

\\boxed{15.32\\%}
</answer>`,
  },
  {
    id: "en-two-irrs",
    language: "en",
    title: "Awkward: a flow with two IRRs",
    inputs: {
      question:
        "Cash flows -100, 230, -132 (USD k, years 0 to 2). A colleague reports “IRR 10%, so reject at a cost of capital of 15%”. Find all IRRs and the NPV at 15%; box the NPV in USD.",
      unit: "USD",
      decimals: 0,
      compounding: "annual",
      sign: "outflow-negative",
    },
    recordedReply: `<think>
-100(1+r)^2 + 230(1+r) - 132 = 0, with x = 1+r: 100x^2 - 230x + 132 = 0; discriminant 52,900 - 52,800 = 100; x = (230 ± 10) / 200 = 1.2 or 1.1. IRRs 10% and 20%.
NPV at 15%: 230 / 1.15 = 200; 132 / 1.3225 = 99.8110; -100 + 200 - 99.8110 = 0.1890 thousand = USD 189. Positive between the roots.
</think>
<answer>
Rationale: There are two IRRs, 10% and 20%; at 15% the NPV is positive, so the colleague's rule does not apply and the project is accepted by NPV.
Formula and workings:
\\[-100+\\frac{230}{1+r}-\\frac{132}{(1+r)^2}=0\\]
230^2 - 4 × 100 × 132 = 100
(230 + 10) / 200 = 1.2
(230 - 10) / 200 = 1.1
-100 + 230 / 1.15 - 132 / 1.15^2 = 0.1890

Sensitivity: below 10% and above 20% the NPV is negative.
Evidence:
- "IRR 10%, so reject": overlooks the second root
Assumptions:
- flows at year ends; USD 0.1890 thousand is USD 189
Missing: none

\\boxed{189 USD}
</answer>`,
  },
  {
    id: "zh-var",
    language: "zh",
    title: "十日 99% 参数法 VaR",
    inputs: {
      question: "组合市值 1,000 万美元，日波动率 1.2%，正态假设、均值为零。求 10 日 99% VaR。",
      unit: "美元",
      decimals: 0,
      sign: "loss-positive",
    },
    recordedReply: `<think>
z = 2.326348。10 日波动率 1.2% × sqrt(10) = 3.794733%。VaR = 10,000,000 × 0.03794733 × 2.326348 = 882,787。
</think>
<answer>
理由：按时间平方根法则，10 日 99% VaR 约为 882,787 美元。
公式与计算：
\\[VaR=V\\,z_{0.99}\\,\\sigma\\sqrt{10}\\]
0.012 × sqrt(10) = 0.03794733
10,000,000 × 0.03794733 × 2.326348 = 882,787

敏感性：日波动率每升高 0.1 个百分点，VaR 增加约 73,566 美元。
依据：
- 「日波动率 1.2%」：按平方根法则放大到十日
假设与口径：
- 收益率独立、正态、均值为零；损失记为正数
缺失信息：无

\\boxed{882787美元}
</answer>`,
  },
  {
    id: "zh-wacc",
    language: "zh",
    title: "加权平均资本成本",
    inputs: {
      question:
        "权益市值 600 万美元、债务市值 400 万美元；无风险利率 3%，贝塔 1.2，市场风险溢价 5%；债务税前成本 6%，税率 25%。求 WACC。",
      unit: "%",
      decimals: 2,
      ratesAs: "percent",
    },
    recordedReply: `<think>
股权成本 3% + 1.2 × 5% = 9%。税后债务成本 6% × (1 - 25%) = 4.5%。WACC = 0.6 × 9% + 0.4 × 4.5% = 5.4% + 1.8% = 7.20%。
</think>
<answer>
理由：按市值加权，WACC 为 7.20%。
公式与计算：
\\[WACC=\\frac{E}{V}r_e+\\frac{D}{V}r_d(1-t)\\]
3% + 1.2 × 5% = 9%
6% × (1 - 25%) = 4.5%
0.6 × 9% + 0.4 × 4.5% = 7.2%

敏感性：贝塔每增加 0.1，WACC 上升 0.30 个百分点。
依据：
- 「权益市值 600 万美元、债务市值 400 万美元」：权重 60% 与 40%
假设与口径：
- 按市值而非账面值加权；利息可全额抵税
缺失信息：无

\\boxed{7.20\\%}
</answer>`,
  },
  {
    id: "zh-nominal-effective",
    language: "zh",
    title: "难例：名义利率与有效利率",
    inputs: {
      question:
        "存款报价为年利率 6%，按月复利；另一家报价 6.1%，按年复利。哪一家对存款人更有利？把更高的有效年利率填入方框。",
      unit: "%",
      decimals: 2,
      compounding: "monthly",
      ratesAs: "percent",
    },
    recordedReply: `<think>
(1 + 0.06/12)^12 - 1 = 0.0616778，即 6.17%，高于 6.10%。直接比 6% 与 6.1% 会得出相反结论。
</think>
<answer>
理由：按月复利的 6% 有效年利率为 6.17%，高于 6.10%，前者更有利。
公式与计算：
\\[EAR=\\left(1+\\frac{r}{m}\\right)^m-1\\]
0.06 / 12 = 0.005
1.005^12 - 1 = 0.0616778

敏感性：若改为按季复利，有效年利率为 6.14%，仍高于 6.10%。
依据：
- 「年利率 6%，按月复利」：名义利率，须换算
假设与口径：
- 利息全部留存，无费用
缺失信息：无

\\boxed{6.17\\%}
</answer>`,
  },
];
