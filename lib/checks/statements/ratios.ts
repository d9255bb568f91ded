import {
  currentRatio,
  debtRatio,
  debtToEquity,
  grossMargin,
  interestCover,
  quickRatio,
} from "../calculators/corporate.ts";
import type { Period, StatementItem } from "./read-statement.ts";

/** A ratio of statement lines. `percent`: usually written as a percentage. */
export type Ratio = {
  id: RatioId;
  name: RegExp;
  percent?: boolean;
  /** Its usual definitions, ours first; null where a line is missing or a base is zero. */
  values: (line: (item: StatementItem) => number | null) => (number | null)[];
};
export type RatioId =
  | "current-ratio"
  | "quick-ratio"
  | "debt-ratio"
  | "debt-to-equity"
  | "interest-cover"
  | "gross-margin"
  | "net-margin"
  | "roe"
  | "roa"
  | "asset-turnover"
  | "equity-multiplier"
  | "cash-to-income"
  | "net-debt-to-ebitda"
  | "dscr";

type Get = (item: StatementItem) => number | null;
const over = (above: number | null, below: number | null) =>
  above === null || below === null || below === 0 ? null : above / below;
const with2 = (f: (a: number, b: number) => number | null, a: number | null, b: number | null) =>
  a === null || b === null ? null : f(a, b);
const sum = (...parts: (number | null)[]) =>
  parts.includes(null) ? null : parts.reduce<number>((total, part) => total + (part ?? 0), 0);

/** Penman, Financial Statement Analysis and Security Valuation; Chinese names as bank credit manuals use them. */
export const RATIOS: readonly Ratio[] = [
  {
    id: "current-ratio",
    name: /流动比率|current ratio|流動比率/i,
    values: (line) => [with2(currentRatio, line("current assets"), line("current liabilities"))],
  },
  {
    id: "quick-ratio",
    name: /速动比率|quick ratio|acid[- ]test|当座比率/i,
    values: (line) => {
      const [assets, stock, due] = [line("current assets"), line("inventory"), line("current liabilities")];
      return [assets === null || stock === null || due === null ? null : quickRatio(assets, stock, due)];
    },
  },
  {
    id: "debt-ratio",
    name: /资产负债率|debt[- ](?:to[- ]assets?|ratio)|liabilities to assets|負債比率/i,
    percent: true,
    values: (line) => [with2(debtRatio, line("liabilities"), line("assets"))],
  },
  {
    id: "debt-to-equity",
    name: /产权比率|debt[- ]to[- ]equity|D\/E/i,
    values: (line) => [with2(debtToEquity, line("liabilities"), line("equity")), over(line("debt"), line("equity"))],
  },
  {
    id: "interest-cover",
    name: /利息保障倍数|已获利息倍数|interest cover(?:age)?|times interest earned|インタレスト・?カバレッジ/i,
    values: (line) => [
      with2(interestCover, sum(line("profit before tax"), line("interest")), line("interest")),
      with2(interestCover, line("ebit"), line("interest")),
      with2(interestCover, line("ebitda"), line("interest")),
    ],
  },
  {
    id: "gross-margin",
    name: /毛利率|gross (?:profit )?margin|売上総利益率/i,
    percent: true,
    values: (line) => [with2(grossMargin, line("revenue"), line("cost of sales"))],
  },
  {
    id: "net-margin",
    name: /(?:销售)?净利(?:润)?率|net (?:profit )?margin|純利益率/i,
    percent: true,
    values: (line) => [over(line("net income"), line("revenue"))],
  },
  {
    id: "roe",
    name: /净资产收益率|权益(?:净利|报酬|回报)率|股东权益报酬率|\bROE\b|return on equity/i,
    percent: true,
    values: (line) => [over(line("net income"), line("equity"))],
  },
  {
    id: "roa",
    name: /总?资产(?:净利|收益|报酬|回报)率|\bROA\b|return on (?:total )?assets/i,
    percent: true,
    values: (line) => [over(line("net income"), line("assets")), over(line("ebit"), line("assets"))],
  },
  {
    id: "asset-turnover",
    name: /总?资产周转率|asset turnover|総資産回転率/i,
    values: (line) => [over(line("revenue"), line("assets"))],
  },
  {
    id: "equity-multiplier",
    name: /权益乘数|equity multiplier|financial leverage|財務レバレッジ/i,
    values: (line) => [over(line("assets"), line("equity"))],
  },
  {
    id: "cash-to-income",
    name: /经营(?:活动)?现金流(?:量)?(?:净额)?\s?[/÷与]\s?净利润|净利润现金含量|(?:CFO|operating cash flow)\s?(?:\/|to)\s?net income/i,
    values: (line) => [over(line("operating cash flow"), line("net income"))],
  },
  {
    id: "net-debt-to-ebitda",
    name: /净(?:负债|债务)\s?[/÷]\s?EBITDA|net debt\s?(?:\/|to)\s?EBITDA/i,
    values: (line) => [over(netDebt(line), line("ebitda"))],
  },
  {
    id: "dscr",
    name: /\bDSCR\b|偿债(?:备付|覆盖)率|debt service cover(?:age)?/i,
    values: (line) => {
      const service = sum(line("interest"), line("scheduled principal"));
      const [ebitda, tax, capex] = [line("ebitda"), line("cash tax"), line("capex")];
      const less = (...parts: (number | null)[]) =>
        ebitda === null || parts.includes(null)
          ? null
          : parts.reduce<number>((rest, part) => rest - (part ?? 0), ebitda);
      return [
        over(less(tax, capex), service),
        over(less(tax), service),
        over(less(capex), service),
        over(ebitda, service),
      ];
    },
  },
];

const netDebt = (line: Get) => {
  const [debt, cash] = [line("debt"), line("cash")];
  return debt === null || cash === null ? null : debt - cash;
};

/** A ratio's values in one period under its usual definitions. */
export const ratioIn = (ratio: Ratio, period: Period): number[] =>
  ratio.values((item) => period.lines.get(item)?.value ?? null).filter((value): value is number => value !== null);
