import { figure } from "./figure-kind.ts";

/** Costs of capital, depreciation and exchange rates. */
export const COMPANY_FIGURES = {
  wacc: figure("rate", /\bWACC\b|加权平均|weighted average|加重平均/i, "加权平均资本成本", "WACC", "WACC"),
  "cost-of-equity": figure(
    "rate",
    /(?:权益|股权|股本)(?:资本)?成本|必要(?:收益|报酬)率|预期收益率|cost of equity|required return|expected return|株主資本コスト/i,
    "股权成本",
    "cost of equity",
    "株主資本コスト",
  ),
  "debt-after-tax": figure(
    "rate",
    /税后(?:债务|负债)?成本|after-?tax cost of debt/i,
    "税后债务成本",
    "after-tax cost of debt",
    "税引後負債コスト",
  ),
  depreciation: figure("amount", /折旧|depreciation|減価償却/i, "折旧额", "depreciation", "減価償却費"),
  "book-value": figure(
    "amount",
    /账面(?:净)?(?:价值|值)|net book value|book value|帳簿価額/i,
    "账面净值",
    "book value",
    "帳簿価額",
  ),
  "cross-rate": figure("number", /交叉|cross|汇率|rate|[A-Z]{3}\/?[A-Z]{3}/, "交叉汇率", "cross rate", "クロスレート"),
  "forward-rate": figure("number", /远期|forward|先物/i, "远期汇率", "forward rate", "先物レート"),
};
