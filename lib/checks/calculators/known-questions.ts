/** A question, the box that is right, one that is wrong, and the formula and figure that a calculator should take. */
export type KnownQuestion = { question: string; right: string; wrong: string; what: string; table: string[][] };

/** Tables that questions come with, a row a line. */
const TABLES: Record<string, string> = {
  years: "Year, Cash flow (USD k); 0, -1000; 1, 300; 2, 400; 3, 500; 4, 200",
  revenue: "Year, Revenue; 2021, 32.0; 2023, 41.5; 2025, 50.0",
  series: "Item, 2021, 2022, 2023; A, 1, 2, 3; B, 2, 3, 4; C, 3, 4, 5",
  balance: "项目, 2023, 2024; 总资产, 20,000, 21,000; 总负债, 11,000, 13,020",
};

/** Figures from workspaces.md, textbooks' examples or by hand: question | right | wrong | formula figure | table. */
const LINES = `
European option: S=100, K=105, r=3%, sigma=25%, T=0.5, no dividends. Box the call price. | 5.5760 | 5.9760 | black-scholes call
A stock price is $42, the strike price is $40, the risk-free rate is 10% per annum and the volatility is 20% per annum. What is the price of a 6-month European call option? | 4.76 | 0.81 | black-scholes call
股票现价 42 元，行权价 40 元，无风险利率 10%，波动率 20%，期限 6 个月，不分红。求欧式看跌期权价格。 | 0.81元 | 4.76元 | black-scholes put
By put-call parity: a European call costs C = 5.58, S = 100, K = 105, r = 3%, T = 0.5. What is the put price? | 9.02 | 3.44 | put-call-parity put
面值 100 元、票面年利率 4%、每年付息、剩余 5 年的债券，到期收益率 5%。求债券价格。 | 95.6705元 | 104.4518元 | bond bond-price
A bond with a face value of $1,000, a coupon rate of 8% paid semi-annually and 10 years to maturity yields 10%. What is its price? | 875.38 | 877.11 | bond bond-price
A bond has face value 100, annual coupon 4%, 5 years to maturity, and its price is 95.6705. What is the yield to maturity? | 5.00% | 4.18% | bond bond-yield
零息债券面值 1000 元，期限 5 年，到期收益率 6%。求价格。 | 747.26元 | 700元 | bond bond-price
贷款 100 万元，年利率 3.85%，30 年，按月等额本息还款。求月供。 | 4688.08元 | 5986.11元 | loan payment
贷款 100 万元，年利率 3.85%，30 年，等额本金按月还款。求总利息。 | 579104.17元 | 687709.64元 | loan falling-interest
A mortgage of $200,000 at 6% for 30 years with level payments: what is the monthly payment? | 1199.10 | 1264.14 | loan payment
A machine worth CNY 500,000 is leased for 4 years with yearly rent paid at the beginning of each year, implicit rate 6%. Find the yearly rent. | 136128.06 | 144295.75 | annuity-due annuity-payment
每年年末存入 1 万元，年利率 5%，按年复利，共 10 年。求终值。 | 125778.93元 | 132067.87元 | annuity future-value
What is the present value of an ordinary annuity of $1,000 for 10 years at 8%? | 6710.08 | 7246.89 | annuity present-value
存入 10 万元，年利率 4%，按年复利，5 年后的终值是多少？ | 121665.29元 | 120000元 | time-value future-value
What is the present value of $5,000 received in 3 years at 6% compounded annually? | 4198.10 | 4237.29 | time-value present-value
The next dividend is $2, growing at 4% a year; the required return is 9%. What is the share price? | 40.00 | 41.60 | perpetuity share-price
A perpetuity pays $100 a year; the discount rate is 5%. What is its present value? | 2000 | 105 | perpetuity present-value
公司刚发放股利 1 元，股利每年固定增长率 5%，必要收益率 10%。求股票价值。 | 21.00元 | 20.00元 | perpetuity share-price
贷款 100 万元，年利率 4.8%，20 年，等额本息；还款 5 年后提前还款 20 万元。剩余本金是多少？ | 631554.93元 | 800000元 | loan balance-left
存款年利率 6%，按月复利，求有效年利率。 | 6.17% | 6.00% | effective-rate effective-rate
某消费贷宣传“日息万分之五”，按日复利的实际年利率是多少？ | 20.02% | 18.25% | effective-rate effective-rate
单利存款本金 20 万元，年利率 3%，期限 90 天，按实际/360。求利息。 | 1500元 | 1479.45元 | simple-interest interest
Yearly cash flows in the table. NPV at 10% and IRR? Box the IRR. | 15.32% | 11.56% | npv-irr irr | years
Cash flows -1000, 300, 400, 500, 200 (USD k, years 0–4). NPV at 10%? Box the NPV. | 115.57 thousand USD | 215.57 thousand USD | npv-irr npv
初始投资 1000 万元，每年末流入 300 万元，共 5 年，折现率 10%。求净现值。 | 137.24万元 | 500万元 | npv-irr npv
Cash flows: -120000, 39000, 30000, 21000, 37000, 46000. Finance rate 10%, reinvestment rate 12%. What is the MIRR? | 12.61% | 12.00% | npv-irr mirr
组合市值 1,000 万美元，日波动率 1.2%，正态假设。求 10 日 99% VaR。 | 882787美元 | 279160美元 | parametric-var var
10-day 99% parametric VaR of a portfolio of USD 10 million with daily volatility of 1.2%? | 882,787 USD | 120,000 USD | parametric-var var
PD 2%，LGD 45%，EAD 1000 万元，求预期损失。 | 9万元 | 90万元 | expected-loss expected-loss
Probability of default 2%, recovery rate 60%, exposure at default 5,000,000 USD. Expected loss? | 40,000 USD | 60,000 USD | expected-loss expected-loss
Compute the compound annual growth rate of revenue from 2021 to 2025. | 11.80% | 14.06% | cagr cagr | revenue
营业收入由 2021 年的 32 亿元增至 2025 年的 50 亿元，求年均复合增长率。 | 11.80% | 9.34% | cagr cagr
Net interest margin fell from 1.91% to 1.69%. Box the change in basis points. | -22bp | -220bp | change change-points
净利润从 408 万元增至 510 万元，增长率是多少？ | 25% | 20% | change relative-change
权益市值 600 万美元、债务市值 400 万美元；无风险利率 3%，贝塔 1.2，市场风险溢价 5%；债务税前成本 6%，税率 25%。求 WACC。 | 7.20% | 7.80% | wacc wacc
Equity weight 60%, cost of equity 10%, pre-tax cost of debt 5%, tax rate 20%. What is the WACC? | 7.60% | 8.00% | wacc wacc
The risk-free rate is 3%, beta is 1.2 and the expected market return is 8%. Cost of equity by CAPM? | 9.0% | 12.6% | capm cost-of-equity
设备原值 100 万元，残值 10 万元，使用年限 5 年，直线法。求年折旧额。 | 18万元 | 20万元 | straight-line depreciation
A machine costs $10,000 with a salvage value of $1,000 and a useful life of 5 years. Double declining balance depreciation in year 2? | 2400 | 1800 | declining-balance depreciation
固定资产原值 15 万元，预计净残值 0.6 万元，使用年限 8 年，年数总和法，第 1 年折旧额是多少？ | 3.2万元 | 1.8万元 | sum-of-years depreciation
USD/CNY = 7.10, EUR/USD = 1.08. What is EUR/CNY? | 7.668 | 6.574 | fx-cross cross-rate
USD/JPY is 150 and GBP/USD is 1.25; find GBP/JPY. | 187.5 | 120 | fx-cross cross-rate
Spot EUR/USD is 1.10, the USD interest rate is 5%, the EUR interest rate is 3%. What is the 1-year forward rate? | 1.1214 | 1.0790 | fx-forward forward-rate
流动资产 500 万元，流动负债 250 万元。流动比率是多少？ | 2.00 | 0.50 | ratio current-ratio
2024 年的资产负债率是多少？ | 62.00% | 55.00% | ratio debt-ratio | balance
Net profit margin of 10%, asset turnover of 1.5 and an equity multiplier of 2: what is the return on equity? | 30% | 15% | ratio roe
`;

const readTable = (name: string | undefined) =>
  (name === undefined ? undefined : TABLES[name])?.split("; ").map((row) => row.split(", ")) ?? [];

export const KNOWN_QUESTIONS: KnownQuestion[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [question = "", right = "", wrong = "", what = "", table] = line.split(" | ");
    return { question, right, wrong, what, table: readTable(table) };
  });

/** Questions that leave something open: why | question | box | what is said of it | table. */
const OPEN_LINES = `
an input is not given | European call, S=100, K=105, sigma=25%, T=0.5. Price? | 9.99 | missing risk-free rate
nobody says how often it pays | 面值 100 元、票面利率 4%、剩余 5 年、到期收益率 5% 的债券，求价格。 | 1元 | missing payments a year
dividends without a yield | Call option on a dividend paying share, S=100, K=105, r=3%, sigma=25%, T=0.5. Price? | 9.99 | missing dividend yield
another condition is named in a number | A call: S=100, K=105, r=3%, sigma=25%, T=0.5, no dividends, plus a fee of 2 per contract of 10. Box the call price. | 57.76 | extra
several figures are asked | 面值 100 元、票面年利率 4%、每年付息、剩余 5 年，到期收益率 5%。求价格、麦考利久期、修正久期。 | 7.7 | unclear
an American option | American put, S=100, K=105, r=3%, sigma=25%, T=0.5. Price? | 9.99 | unknown
two values stand at one label | 贷款 100 万元，前 5 年年利率 3.85%，之后年利率 4.5%，共 30 年，等额本息月供多少？ | 5000元 | missing annual rate
a grace period | 贷款 100 万元，年利率 4%，20 年，宽限期 1 年，等额本息，求月供。 | 1元 | unknown
a table of three series | What was the compound annual growth rate from 2021 to 2023? | 5% | unknown | series
prose that only mentions the matter | 请解释 NPV 与 IRR 的区别，并举 2 个例子。 | 2 | unknown
rounding inside the steps | Spot EUR/USD is 1.10, the USD interest rate is 5%, the EUR interest rate is 3%. What is the 1-year forward rate? | 1.1217 | close
a price and its other side | USD/CNY = 7.10/7.12, EUR/USD = 1.08. What is EUR/CNY? | 7 | unknown
`;

export const OPEN_QUESTIONS = OPEN_LINES.trim()
  .split("\n")
  .map((line) => {
    const [why = "", question = "", box = "", verdict = "", table] = line.split(" | ");
    return { why, question, box, verdict, table: readTable(table) };
  });
