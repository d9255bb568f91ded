import { capm, doubleDeclining, straightLine, sumOfYears, wacc } from "../corporate.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";

const RISK_FREE =
  /无风险(?:收益|利|回报)率|国债(?:收益)?率|risk-?\s?free(?: rate)?(?: of(?: return)?)?|treasury (?:yield|rate)(?: of)?|(?<![A-Za-z])r_?f(?=\s*=)|Rf|リスクフリー(?:レート)?/i;
const BETA = /贝塔(?:系数|值)?|(?:权益)?β(?:系数|值)?|(?:equity )?beta(?: of)?|ベータ/i;
const PREMIUM =
  /市场(?:组合)?风险溢价|股权风险溢价|(?:equity|market)(?: equity)?(?: risk)? premium(?: of)?|\b[EM]RP\b(?: of)?/i;
const MARKET =
  /市场(?:组合)?(?:的)?(?:预期|平均)?(?:收益|回报|报酬)率?|(?:expected )?market return(?: of)?|return (?:on|of) the market(?: of| is)?|(?<![A-Za-z])r_?m(?=\s*=)|Rm/i;

/** The cost of equity from the line of CAPM: with the premium, or with the market's return. */
function costOfEquity(task: Task): {
  value: number | null;
  gaps: { "risk-free rate": number | null; beta: number | null; "market premium": number | null };
} {
  const [riskFree, beta] = [task.find(RISK_FREE, "rate"), task.find(BETA, "number")];
  const premium = task.find(PREMIUM, "rate");
  const market = premium === null ? task.find(MARKET, "rate") : null;
  const spread = premium ?? (market !== null && riskFree !== null ? market - riskFree : null);
  const value = riskFree !== null && beta !== null && spread !== null ? capm(riskFree, beta, spread) : null;
  return { value, gaps: { "risk-free rate": riskFree, beta, "market premium": spread } };
}

export const capitalCost: Kind = (task) => {
  const { text } = task;
  if (
    !/\bWACC\b|加权平均资本成本|weighted average cost of capital|加重平均資本コスト/i.test(text) ||
    /优先股|preferred/i.test(text)
  )
    return null;
  const given = task.find(
    /(?:权益|股权|股本)(?:资本)?成本(?:率)?|cost of equity(?: capital)?(?: of)?|(?<![A-Za-z])r_?e(?=\s*=)|Re|株主資本コスト/i,
    "rate",
  );
  const equityCost = given ?? costOfEquity(task).value;
  const debtCost = task.find(
    /(?:债务|负债|借款)(?:的)?(?:税前)?(?:资本)?(?:成本|利率)(?:率)?|税前(?:债务)?成本|(?:pre-?tax )?cost of debt(?: is| of)?|(?<![A-Za-z])r_?d(?=\s*=)|Rd|負債コスト/i,
    "rate",
  );
  const afterTax = /税后(?:债务|负债)?成本|after-?tax cost of debt/i.test(text);
  const tax =
    task.find(/(?:企业)?(?:所得)?税率|(?:corporate )?tax(?: rate)?(?: of)?|税率/i, "rate") ?? (afterTax ? 0 : null);
  const equity = shareOf(
    task,
    /(?:权益|股权|股本|股东权益)(?:资本)?(?:的)?(?:市值|价值|比例|占比|权重)?(?:占)?|(?:market value of |value of )?(?<!cost of )equity(?: of| weight(?: of)?| share(?: of)?)?|(?<![A-Za-z])E(?=\s*=)/i,
  );
  const debt = shareOf(
    task,
    /(?:债务|负债|债权)(?:资本)?(?:的)?(?:市值|价值|比例|占比|权重)?(?:占)?|(?:market value of |value of )?(?<!cost of )debt(?: of| weight(?: of)?| share(?: of)?)?|(?<![A-Za-z])D(?=\s*=)/i,
  );
  const [e, d] = completed(equity, debt);
  if (e === null || d === null || equityCost === null || debtCost === null || tax === null)
    return missing("wacc", {
      "equity value": e,
      "debt value": d,
      "cost of equity": equityCost,
      "cost of debt": debtCost,
      "tax rate": tax,
    });
  return found("wacc", {
    wacc: wacc(e, d, equityCost, debtCost, tax),
    "cost-of-equity": equityCost,
    "debt-after-tax": debtCost * (1 - tax),
  });
};

type Share = { value: number; weight: boolean };

/** An amount, or a weight in percent. */
function shareOf(task: Task, label: RegExp): Share | null {
  const amount = task.find(label, "amount");
  if (amount !== null) return { value: amount, weight: false };
  const weight = task.find(label, "rate");
  return weight === null ? null : { value: weight, weight: true };
}

/** A lone weight leaves the rest to the other; an amount beside a weight says nothing. */
function completed(equity: Share | null, debt: Share | null): [number | null, number | null] {
  if (equity && debt)
    return equity.weight === debt.weight && (!equity.weight || Math.abs(equity.value + debt.value - 1) < 1e-9)
      ? [equity.value, debt.value]
      : [null, null];
  if (equity?.weight) return [equity.value, 1 - equity.value];
  return debt?.weight ? [1 - debt.value, debt.value] : [equity?.value ?? null, debt?.value ?? null];
}

export const equityCost: Kind = (task) => {
  const { text } = task;
  if (
    !/\bCAPM\b|资本资产定价|cost of equity|(?:权益|股权)(?:资本)?成本|必要(?:收益|报酬)率|required return|expected return/i.test(
      text,
    ) ||
    !BETA.test(text) ||
    /WACC|加权平均|去杠杆|unlever|relever/i.test(text)
  )
    return null;
  const { value, gaps } = costOfEquity(task);
  return value === null ? missing("capm", gaps) : found("capm", { "cost-of-equity": value });
};

/** Yearly depreciation by the method named; the year where the charge changes over time. */
export const depreciation: Kind = (task) => {
  const { text } = task;
  if (!/折旧|depreciat|減価償却/i.test(text)) return null;
  const cost = task.find(
    /(?:设备|资产|固定资产)?(?:原值|原价|成本|购置成本|购入价|买价|价值)|(?:machine|equipment|asset)? ?(?:costs?|costing|bought for|purchased for)(?: of)?|cost(?: of)?|取得原価/i,
    "amount",
  );
  const rate = task.find(/(?:净)?残值率|(?:residual|salvage)(?: value)?(?: of)?/i, "rate");
  const residual =
    rate !== null && cost !== null
      ? cost * rate
      : (task.find(/(?:预计)?(?:净)?残值|(?:residual|salvage|scrap)(?: value)?(?: of)?|残存価額/i, "amount") ??
        (/无残值|no (?:residual|salvage)/i.test(text) ? 0 : null));
  const life = task.years(/(?:预计)?使用(?:年限|寿命)|(?:折旧)?年限|useful life(?: of)?|life(?: of)?|over|耐用年数|,/i);
  if (cost === null || residual === null || life === null)
    return missing("depreciation", { cost, "residual value": residual, "useful life": life });
  const year = Number(
    /第\s?(\d{1,2})\s?年|(?:in )?year (\d{1,2})\b|(\d)(?:st|nd|rd|th) year/i
      .exec(text)
      ?.slice(1)
      .find((one) => one !== undefined) ?? Number.NaN,
  );
  task.use(...task.quantities.filter((one) => one.value === year));
  if (!Number.isInteger(life) || life < 1 || residual >= cost) return null;
  if (/双倍余额|double.?declining|倍额/i.test(text))
    return found(
      "declining-balance",
      Number.isFinite(year) ? { depreciation: switched(cost, residual, life, year) } : {},
    );
  if (/年数总和|sum.of.(?:the.)?years/i.test(text))
    return found(
      "sum-of-years",
      Number.isFinite(year) ? { depreciation: sumOfYears(cost, residual, life)[year - 1] } : {},
    );
  if (!/直线|平均年限|straight.?line|定額/i.test(text)) return missing("depreciation", { "depreciation method": null });
  const yearly = straightLine(cost, residual, life);
  return found("straight-line", {
    depreciation: [yearly, yearly / 12],
    "book-value": Number.isFinite(year) ? cost - yearly * year : null,
  });
};

/** To the residual value, or (as Chinese practice has it) level over the last two years. */
function switched(cost: number, residual: number, life: number, year: number): (number | null)[] {
  const plain = doubleDeclining(cost, residual, life);
  const book = cost * (1 - 2 / life) ** Math.max(0, life - 2);
  return [plain[year - 1] ?? null, life > 2 && year > life - 2 ? (book - residual) / 2 : null];
}
