import { figure } from "./figure-kind.ts";

/** Losses. */
export const RISK_FIGURES = {
  var: figure("amount", /\bVaR\b|在险价值|风险价值|バリュー/i, "VaR", "VaR", "VaR"),
  shortfall: figure(
    "amount",
    /\bES\b|shortfall|CVaR|预期(?:短缺|尾部)|尾部损失/i,
    "预期短缺 ES",
    "expected shortfall",
    "期待ショートフォール",
  ),
  "expected-loss": figure(
    "amount",
    /预期(?:信用)?损失|expected (?:credit )?loss|\bEC?L\b|予想/i,
    "预期损失",
    "expected loss",
    "予想損失",
  ),
};
