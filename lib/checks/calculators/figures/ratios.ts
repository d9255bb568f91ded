import { figure } from "./figure-kind.ts";

/** Ratios of statements. */
export const RATIO_FIGURES = {
  "current-ratio": figure("times", /流动比率|current ratio|流動比率/i, "流动比率", "current ratio", "流動比率"),
  "quick-ratio": figure("times", /速动比率|quick ratio|acid[- ]test|当座比率/i, "速动比率", "quick ratio", "当座比率"),
  "debt-ratio": figure(
    "times",
    /资产负债率|debt[- ](?:to[- ]assets?|ratio)|負債比率/i,
    "资产负债率",
    "debt ratio",
    "負債比率",
  ),
  "debt-to-equity": figure("times", /产权比率|debt[- ]to[- ]equity/i, "产权比率", "debt to equity", "負債資本倍率"),
  "interest-cover": figure(
    "times",
    /利息(?:保障)?倍数|interest cover/i,
    "利息保障倍数",
    "interest cover",
    "インタレスト・カバレッジ",
  ),
  "gross-margin": figure("times", /毛利率|gross/i, "毛利率", "gross margin", "売上総利益率"),
  "net-margin": figure("times", /净利(?:润)?率|net (?:profit )?margin/i, "净利率", "net margin", "純利益率"),
  roe: figure(
    "times",
    /净资产收益率|权益(?:净利|报酬|回报)率|\bROE\b|return on equity/i,
    "净资产收益率",
    "return on equity",
    "自己資本利益率",
  ),
  roa: figure(
    "times",
    /资产(?:净利|收益|报酬|回报)率|\bROA\b|return on (?:total )?assets/i,
    "资产收益率",
    "return on assets",
    "総資産利益率",
  ),
  "asset-turnover": figure("times", /资产周转率|asset turnover/i, "总资产周转率", "asset turnover", "総資産回転率"),
  "equity-multiplier": figure(
    "times",
    /权益乘数|equity multiplier|leverage/i,
    "权益乘数",
    "equity multiplier",
    "財務レバレッジ",
  ),
  "cash-to-income": figure(
    "times",
    /现金.{0,6}净利润|cash flow (?:\/|to) net income/i,
    "经营现金流/净利润",
    "operating cash flow to net income",
    "営業CF／純利益",
  ),
  "net-debt-to-ebitda": figure("times", /EBITDA/i, "净负债/EBITDA", "net debt to EBITDA", "純有利子負債／EBITDA"),
  dscr: figure("times", /DSCR|debt service|偿债/i, "DSCR", "DSCR", "DSCR"),
};
