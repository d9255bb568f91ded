import { figure } from "./figure-kind.ts";

/** What a row of cash flows is worth. */
export const PROJECT_FIGURES = {
  irr: figure("rate", /\bX?IRR|内部收益率|内含(?:报酬|收益)率|内部収益率/i, "内部收益率", "IRR", "IRR"),
  npv: figure("amount", /\bX?NPV\b|净现值|正味現在価値/i, "净现值", "NPV", "NPV"),
  mirr: figure("rate", /\bMIRR\b|修正(?:的)?内部/i, "修正内部收益率", "MIRR", "MIRR"),
  payback: figure(
    "years",
    /(?<!动态|折现|贴现)(?:投资)?回收期|(?<!discounted )payback/i,
    "投资回收期",
    "payback",
    "回収期間",
  ),
  "discounted-payback": figure(
    "years",
    /(?:动态|折现|贴现)(?:投资)?回收期|discounted payback/i,
    "动态回收期",
    "discounted payback",
    "割引回収期間",
  ),
  "profitability-index": figure(
    "number",
    /现值指数|获利指数|盈利指数|profitability index/i,
    "现值指数",
    "profitability index",
    "収益性指数",
  ),
};
