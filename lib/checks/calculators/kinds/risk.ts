import { cellNumber } from "../cell-number.ts";
import { normalDensity, normalQuantile } from "../normal.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";
import { expectedLoss, historicalRisk, parametricVar } from "../risk.ts";

const VALUE =
  /(?:投资)?组合(?:的)?(?:市值|价值|规模)?|市值|头寸|敞口|portfolio(?: value| worth)?(?: of)?|position(?: of)?|(?:VaR|shortfall),?(?: of| on| for)?(?: a)?|exposure(?: of)?|value(?: of)?|holding(?: of)?/i;
const DAILY =
  /(?:每)?日(?:收益率?)?(?:的)?(?:波动率|标准差|sigma|σ)|daily (?:return )?(?:volatility|sigma|standard deviation|σ)(?: of returns)?(?: of)?/i;
const YEARLY =
  /年化?(?:收益率?)?(?:的)?(?:波动率|标准差)|annual(?:i[sz]ed)? (?:volatility|sigma|standard deviation)(?: of)?/i;
const CONFIDENCE =
  /置信(?:水平|度)|confidence(?: level)?(?: of)?|(?:parametric |参数法?\s?)?VaR|(?:(?:\d+)[- ]?(?:day|日|天)\s?)?VaR|ES|expected shortfall|信頼水準/i;

/** Parametric VaR and shortfall under the normal distribution with mean zero, scaled by the square root of time. */
export const valueAtRisk: Kind = (task) => {
  const { text } = task;
  if (
    !/\bVaR\b|在险价值|风险价值|expected shortfall|バリュー・?アット・?リスク/i.test(text) ||
    /历史模拟|historical|monte carlo|蒙特卡|相关系数|correlation|t 分布|t-distribution|期权|option/i.test(text)
  )
    return null;
  const value = task.find(VALUE, "amount");
  const daily = task.find(DAILY, "rate");
  const yearly = daily === null ? task.find(YEARLY, "rate") : null;
  const confidence = confidenceOf(task);
  const days = daysOf(task);
  const sigmas =
    daily !== null
      ? [daily]
      : yearly !== null
        ? [yearly / Math.sqrt(252), yearly / Math.sqrt(250), yearly / Math.sqrt(365)]
        : null;
  if (value === null || sigmas === null || confidence === null || days === null)
    return missing("parametric-var", {
      "portfolio value": value,
      volatility: sigmas?.[0] ?? null,
      confidence,
      "horizon in days": days,
    });
  if (value <= 0 || /均值(?:为)?\s?(?!零|0|为零)[\d.]|mean (?:return )?(?:of|is) (?!zero|0\b)/i.test(text)) return null;
  // Tables give the quantile with two or three decimals.
  const quantile = normalQuantile(confidence);
  const quantiles = [
    quantile,
    Number(quantile.toFixed(3)),
    Number(quantile.toFixed(2)),
    ...(confidence === 0.95 ? [1.65] : []),
    ...(confidence === 0.99 ? [2.32] : []),
  ];
  const beyond = normalDensity(quantile) / (1 - confidence);
  return found("parametric-var", {
    var: sigmas.flatMap((sigma) =>
      quantiles.map((z) => parametricVar(value, sigma, confidence, days) * (z / quantile)),
    ),
    shortfall: sigmas.map((sigma) => value * beyond * sigma * Math.sqrt(days)),
  });
};

function confidenceOf(task: Task): number | null {
  const levels = task.quantities.filter(
    (one) => one.rate && [0.9, 0.95, 0.975, 0.99, 0.995, 0.999].includes(Math.round(one.value * 1e6) / 1e6),
  );
  if (levels.length === 0 || levels.some((one) => one.value !== levels[0]?.value)) return task.find(CONFIDENCE, "rate");
  task.use(...levels);
  return levels[0]?.value ?? null;
}

function daysOf(task: Task): number | null {
  const days = task.quantities.filter((one) => one.unit === "day" && one.value !== 252 && one.value !== 250);
  const [first] = days;
  if (days.some((one) => one.value !== first?.value)) return null;
  task.use(...task.quantities.filter((one) => one.unit === "day"));
  return first ? first.value : /日\s?VaR|单日|一日|one-?day|daily VaR/i.test(task.text) ? 1 : null;
}

/** Historical VaR and shortfall of a column of returns: the quantile has several conventions, so no box is called wrong. */
export const historicalVar: Kind = (task) => {
  if (!/\bVaR\b/i.test(task.text) || !/历史模拟|historical/i.test(task.text)) return null;
  const returns = task.table.flatMap((row) => {
    const last = row.at(-1);
    const value = last?.includes("%") ? cellNumber(last) : null;
    return value === null ? [] : [value];
  });
  const confidence = confidenceOf(task);
  const value = task.find(VALUE, "amount");
  if (returns.length < 10 || confidence === null)
    return missing("historical-var", { returns: returns.length < 10 ? null : 1, confidence });
  const risk = historicalRisk(returns, confidence);
  const losses = returns.map((one) => -one).sort((a, b) => b - a);
  const next = losses[Math.max(0, Math.ceil(losses.length * (1 - confidence)) - 1)] ?? null;
  return (
    risk &&
    found("historical-var", {
      var: [risk.valueAtRisk, next].map((one) => (one === null ? null : one * (value ?? 1))),
      shortfall: [risk.shortfall * (value ?? 1)],
    })
  );
};

/** PD × LGD × EAD. */
export const creditLoss: Kind = (task) => {
  const { text } = task;
  if (
    !/预期(?:信用)?损失|expected (?:credit )?loss|\bEC?L\b|予想(?:信用)?損失/i.test(text) ||
    !/PD|违约概率|default|デフォルト/i.test(text) ||
    /lifetime|存续期|折现|discount/i.test(text)
  )
    return null;
  const probability = task.find(
    /违约(?:概)?率?(?:概率)?(?:\s?\(?PD\)?)?|probability of default(?: \(PD\))?(?: of)?|\bPD\b(?: of)?|デフォルト確率/i,
    "rate",
  );
  const given = task.find(
    /违约损失率(?:\s?\(?LGD\)?)?|loss given default(?: \(LGD\))?(?: of)?|\bLGD\b(?: of)?/i,
    "rate",
  );
  const recovery = given === null ? task.find(/(?:回收|挽回)率|recovery(?: rate)?(?: of)?/i, "rate") : null;
  const exposure = task.find(
    /违约(?:风险)?(?:敞口|暴露)(?:\s?\(?EAD\)?)?|exposure(?: at default)?(?: \(EAD\))?(?: of)?|\bEAD\b(?: of)?|贷款(?:余额)?|loan(?: of)?/i,
    "amount",
  );
  const severity = given ?? (recovery === null ? null : 1 - recovery);
  if (probability === null || severity === null || exposure === null)
    return missing("expected-loss", { PD: probability, LGD: severity, EAD: exposure });
  return found("expected-loss", { "expected-loss": expectedLoss(probability, severity, exposure) });
};
