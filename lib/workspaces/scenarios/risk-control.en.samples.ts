import type { Sample } from "../define-workspace.ts";

/** All companies, figures and replies are ours, written by hand. */
export const english: Sample[] = [
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
