import type { Words } from "../../workspaces/define-workspace.ts";

type Formula = { name: Words; source: string };
const formula = (zh: string, en: string, ja: string, source: string): Formula => ({ name: { zh, en, ja }, source });

const BMA = "Brealey, Myers & Allen, Principles of Corporate Finance";
const HULL = "Hull, Options, Futures and Other Derivatives";

/** What each calculator computes with, and where the formula stands. */
export const FORMULAS = {
  "black-scholes": formula(
    "布莱克—斯科尔斯公式",
    "Black–Scholes",
    "ブラック–ショールズ式",
    "Black & Scholes 1973; Merton 1973",
  ),
  "put-call-parity": formula("看涨看跌平价", "put–call parity", "プット・コール・パリティ", HULL),
  bond: formula(
    "债券现金流折现",
    "discounted bond flows",
    "債券の割引現在価値",
    "Fabozzi, Bond Markets, Analysis and Strategies",
  ),
  loan: formula("贷款还款计划", "repayment schedule", "返済表", BMA),
  "time-value": formula("复利现值与终值", "compound interest", "複利計算", BMA),
  annuity: formula("普通年金", "ordinary annuity", "期末払い年金", BMA),
  "annuity-due": formula("预付年金", "annuity due", "期首払い年金", BMA),
  perpetuity: formula("永续年金与固定增长模型", "perpetuity, Gordon growth", "永久年金・定率成長モデル", "Gordon 1959"),
  "effective-rate": formula("名义与有效利率换算", "nominal to effective rate", "名目利率と実効利率", BMA),
  "simple-interest": formula("单利", "simple interest", "単利", "ISDA 2006 Definitions, section 4.16"),
  "npv-irr": formula("净现值与内部收益率", "NPV and IRR", "NPV・IRR", BMA),
  xirr: formula("按日期的净现值与收益率", "dated NPV and IRR, ACT/365", "日付付きNPV・IRR（ACT/365）", "XNPV, XIRR"),
  "parametric-var": formula(
    "参数法 VaR 与 ES",
    "parametric VaR and ES",
    "パラメトリックVaR・ES",
    "Jorion, Value at Risk",
  ),
  "historical-var": formula("历史模拟法", "historical simulation", "ヒストリカル法", "Jorion, Value at Risk"),
  "expected-loss": formula("PD × LGD × EAD", "PD × LGD × EAD", "PD × LGD × EAD", "Basel Committee, IRB approach"),
  cagr: formula("复合增长率", "compound growth", "複利成長率", BMA),
  change: formula("变动计算", "change between two values", "変化の計算", "(b − a) / a"),
  wacc: formula("加权平均资本成本", "WACC", "加重平均資本コスト", BMA),
  capm: formula("资本资产定价模型", "CAPM", "CAPM", "Sharpe 1964"),
  depreciation: formula("折旧", "depreciation", "減価償却", "IAS 16"),
  "straight-line": formula("直线法折旧", "straight-line depreciation", "定額法", "IAS 16"),
  "declining-balance": formula("双倍余额递减法", "double declining balance", "二倍定率法", "IAS 16"),
  "sum-of-years": formula("年数总和法", "sum of the years' digits", "級数法", "Financial accounting, usual definition"),
  "fx-cross": formula("套算汇率", "cross rate", "クロスレート", HULL),
  "fx-forward": formula("抛补利率平价", "covered interest parity", "カバー付き金利平価", HULL),
  ratio: formula("财务比率", "statement ratio", "財務比率", "Penman, Financial Statement Analysis"),
} satisfies Record<string, Formula>;
export type FormulaId = keyof typeof FORMULAS;

/** The inputs that a question may leave out, as findings name them. */
export const INPUTS = {
  spot: { zh: "标的价格", en: "spot price", ja: "原資産価格" },
  strike: { zh: "行权价", en: "strike", ja: "行使価格" },
  "risk-free rate": { zh: "无风险利率", en: "risk-free rate", ja: "無リスク金利" },
  volatility: { zh: "波动率", en: "volatility", ja: "ボラティリティ" },
  term: { zh: "期限", en: "term", ja: "期間" },
  "dividend yield": { zh: "股息率", en: "dividend yield", ja: "配当利回り" },
  "face value": { zh: "面值", en: "face value", ja: "額面" },
  coupon: { zh: "票面利率", en: "coupon", ja: "クーポン" },
  "payments a year": { zh: "每年付息次数", en: "payments a year", ja: "年間の利払回数" },
  yield: { zh: "到期收益率", en: "yield", ja: "利回り" },
  principal: { zh: "本金", en: "principal", ja: "元本" },
  "annual rate": { zh: "年利率", en: "annual rate", ja: "年利" },
  prepayment: { zh: "提前还款额", en: "prepayment", ja: "繰上返済額" },
  "months before it": { zh: "提前还款的时间", en: "when it is prepaid", ja: "繰上返済の時期" },
  "interest rate": { zh: "利率", en: "interest rate", ja: "利率" },
  amount: { zh: "金额", en: "amount", ja: "金額" },
  "discount rate": { zh: "折现率", en: "discount rate", ja: "割引率" },
  growth: { zh: "增长率", en: "growth", ja: "成長率" },
  payment: { zh: "每期金额", en: "payment", ja: "支払額" },
  compounding: { zh: "计息方式", en: "compounding", ja: "複利の方式" },
  "cash flows": { zh: "各期现金流", en: "cash flows", ja: "キャッシュフロー" },
  "portfolio value": { zh: "组合市值", en: "portfolio value", ja: "ポートフォリオの価値" },
  confidence: { zh: "置信水平", en: "confidence level", ja: "信頼水準" },
  "horizon in days": { zh: "持有天数", en: "horizon in days", ja: "保有日数" },
  returns: { zh: "收益率序列", en: "series of returns", ja: "収益率の系列" },
  PD: { zh: "PD", en: "PD", ja: "PD" },
  LGD: { zh: "LGD", en: "LGD", ja: "LGD" },
  EAD: { zh: "EAD", en: "EAD", ja: "EAD" },
  "first and last value": { zh: "期初与期末值", en: "first and last value", ja: "最初と最後の値" },
  beta: { zh: "贝塔", en: "beta", ja: "ベータ" },
  "market premium": { zh: "市场风险溢价", en: "market premium", ja: "市場リスクプレミアム" },
  "equity value": { zh: "权益市值", en: "equity value", ja: "株主資本" },
  "debt value": { zh: "债务市值", en: "debt value", ja: "負債" },
  "cost of equity": { zh: "股权成本", en: "cost of equity", ja: "株主資本コスト" },
  "cost of debt": { zh: "债务成本", en: "cost of debt", ja: "負債コスト" },
  "tax rate": { zh: "税率", en: "tax rate", ja: "税率" },
  cost: { zh: "原值", en: "cost", ja: "取得原価" },
  "residual value": { zh: "残值", en: "residual value", ja: "残存価額" },
  "useful life": { zh: "使用年限", en: "useful life", ja: "耐用年数" },
  "depreciation method": { zh: "折旧方法", en: "depreciation method", ja: "償却方法" },
  "currency pair asked for": { zh: "所求的货币对", en: "currency pair asked for", ja: "求める通貨ペア" },
  "domestic rate": { zh: "计价货币利率", en: "rate of the quote currency", ja: "建値通貨の金利" },
  "foreign rate": { zh: "基准货币利率", en: "rate of the base currency", ja: "基軸通貨の金利" },
  "statement lines": { zh: "所需的报表项目", en: "the statement lines needed", ja: "必要な財務諸表の科目" },
} satisfies Record<string, Words>;
export type InputName = keyof typeof INPUTS;
