const over = (above: number, below: number) => (below === 0 ? null : above / below);

/** CAPM: Sharpe 1964. Fractions. */
export const capm = (riskFree: number, beta: number, premium: number) => riskFree + beta * premium;

/** Weighted cost of capital after tax; null without capital. Amounts in any one currency. */
export function wacc(
  equity: number,
  debt: number,
  costOfEquity: number,
  costOfDebt: number,
  tax: number,
): number | null {
  const capital = equity + debt;
  return capital === 0 ? null : (equity * costOfEquity + debt * costOfDebt * (1 - tax)) / capital;
}

/** DuPont: return on equity as margin × turnover × leverage. Null where a base is zero. */
export function duPont(income: number, revenue: number, assets: number, equity: number) {
  const [margin, turnover, leverage, roe] = [
    over(income, revenue),
    over(revenue, assets),
    over(assets, equity),
    over(income, equity),
  ];
  return margin === null || turnover === null || leverage === null || roe === null
    ? null
    : { margin, turnover, leverage, roe };
}

export const currentRatio = (currentAssets: number, currentLiabilities: number) =>
  over(currentAssets, currentLiabilities);
export const quickRatio = (currentAssets: number, inventory: number, currentLiabilities: number) =>
  over(currentAssets - inventory, currentLiabilities);
export const debtRatio = (liabilities: number, assets: number) => over(liabilities, assets);
export const debtToEquity = (liabilities: number, equity: number) => over(liabilities, equity);
export const interestCover = (ebit: number, interest: number) => over(ebit, interest);
export const debtServiceCover = (cashForService: number, principalAndInterest: number) =>
  over(cashForService, principalAndInterest);
export const grossMargin = (revenue: number, cost: number) => over(revenue - cost, revenue);
export const turnoverDays = (balance: number, flow: number, days = 365) => over(balance * days, flow);

/** Assets less liabilities and equity: zero on a sheet that balances. */
export const balanceGap = (assets: number, liabilities: number, equity: number) => assets - liabilities - equity;

/** The price of a in c from a in b and b in c. */
export const crossRate = (aInB: number, bInC: number) => aInB * bInC;
/** Covered interest parity: the forward price of a foreign unit, simple rates over a fraction of a year. */
export const forwardRate = (spot: number, domestic: number, foreign: number, years: number) =>
  (spot * (1 + domestic * years)) / (1 + foreign * years);

/** Yearly charges. Straight line, and double declining with a switch at the residual value. */
export const straightLine = (cost: number, residual: number, years: number) => (cost - residual) / years;
export function doubleDeclining(cost: number, residual: number, years: number): number[] {
  const charges: number[] = [];
  let book = cost;
  for (let year = 1; year <= years; year++) {
    const charge = Math.min((book * 2) / years, Math.max(0, book - residual));
    charges.push(charge);
    book -= charge;
  }
  return charges;
}

/** Sum of the years' digits: the charge of each year in proportion to the years that are left. */
export const sumOfYears = (cost: number, residual: number, years: number): number[] =>
  Array.from({ length: years }, (_, i) => ((cost - residual) * (years - i) * 2) / (years * (years + 1)));
