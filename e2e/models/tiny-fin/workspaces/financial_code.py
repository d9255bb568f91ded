"""Financial code: a small library of programs with a test each. A model of this size recalls them; it does not write new ones."""
from .common import *

# name: (language, words of the task zh, en, ja, source, assumption zh, en, complexity zh, en)
PROGRAMS = {
    "crossover": ("python", "pandas、numpy", ["双均线回测：快线 {a} 日、慢线 {b} 日，报告年化收益和最大回撤", "均线交叉策略，收盘出信号，下一个交易日成交", "用 pandas 回测 {a}/{b} 日均线"], ["Backtest a moving-average crossover of {a} and {b} days with yearly return and drawdown", "Test two moving averages on closes; a signal is filled one day later", "Crossover of {a} and {b} days in pandas"], '''import numpy as np
import pandas as pd


def crossover(prices: pd.Series, short: int = {a}, long: int = {b}, fee: float = 0.0003) -> pd.DataFrame:
    if not 0 < short < long < len(prices):
        raise ValueError("need 0 < short < long < number of prices")
    if not np.isfinite(prices).all() or prices.min() <= 0:
        raise ValueError("a price is missing or not positive")
    gap = prices.rolling(short).mean() - prices.rolling(long).mean()
    held = (gap > 0).shift(1, fill_value=False).astype(int)
    trades = held.diff().fillna(held).abs()
    gain = held * prices.pct_change().fillna(0) - fee * trades
    return pd.DataFrame({{"held": held, "wealth": (1 + gain).cumprod()}})


def summary(wealth: pd.Series) -> tuple[float, float]:
    yearly = wealth.iloc[-1] ** (252 / len(wealth)) - 1
    return yearly, 1 - (wealth / wealth.cummax()).min()


def test_nothing_moves() -> None:
    result = crossover(pd.Series(np.full({b} + 3, 7.0)))
    assert result["held"].sum() == 0 and summary(result["wealth"]) == (0, 0)


test_nothing_moves()''', "收盘价为复权价，信号隔日成交", "adjusted closes; a signal is traded one day later", "对天数线性", "grows with the days"),
    "repayment_plan": ("python", "仅标准库", ["按月还款的贷款，列出各期本金和利息，金额不差一分", "等额本息贷款的还款表，用整数分计算", "生成还款计划，末期余额为零"], ["Write a table of level loan payments in whole cents that ends at zero", "Loan amortisation by month: interest, capital and debt left", "Repayment plan of an annuity loan, exact to the cent"], '''from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Instalment:
    number: int
    interest: int
    capital: int
    owed: int


def level_payment(cents: int, monthly: Fraction, count: int) -> int:
    if monthly == 0:
        return -(-cents // count)
    return round(cents * monthly / (1 - (1 + monthly) ** -count))


def repayment_plan(cents: int, yearly_percent: str, count: int) -> list[Instalment]:
    monthly = Fraction(yearly_percent) / 1200
    if cents < 1 or count < 1 or monthly < 0:
        raise ValueError("loan, rate or number of months out of range")
    payment, owed, plan = level_payment(cents, monthly, count), cents, []
    for number in range(1, count + 1):
        interest = round(owed * monthly)
        capital = min(owed, payment - interest) if number < count else owed
        owed -= capital
        plan.append(Instalment(number, interest, capital, owed))
    return plan


def test_plan_pays_back_everything() -> None:
    plan = repayment_plan(90_000, "6", 10)
    assert plan[0].interest == 450 and plan[-1].owed == 0
    assert sum(line.capital for line in plan) == 90_000


test_plan_pays_back_everything()''', "每月末还款，金额为整数分，舍入差由末期承担", "paid at month ends; whole cents, the last payment takes the rounding", "对期数线性", "linear in the number of months"),
    "max_drawdown": ("python", "仅标准库", ["计算净值序列的最大回撤", "写函数求最大回撤"], ["Compute the maximum drawdown of a price series", "Write a maximum drawdown function"], '''def max_drawdown(prices: list[float]) -> float:
    if not prices or min(prices) <= 0:
        raise ValueError("no prices, or one at or below zero")
    peak, worst = prices[0], 0.0
    for price in prices:
        peak = max(peak, price)
        worst = max(worst, (peak - price) / peak)
    return worst


def test_max_drawdown() -> None:
    assert abs(max_drawdown([100.0, 120.0, 90.0]) - 0.25) < 1e-12


test_max_drawdown()''', "价格已复权，没有缺失", "adjusted prices without gaps", "对价格个数线性", "linear in the number of prices"),
    "european_option": ("python", "仅标准库", ["欧式期权的理论价和 delta，附平价检验", "用正态分布给欧式看涨、看跌期权定价", "写期权定价函数，检查看涨看跌平价"], ["Value a European call and put with delta and check parity", "Option pricing with the normal distribution, tests included", "Theoretical value of European options under Black–Scholes"], '''import math
from statistics import NormalDist

PHI = NormalDist().cdf


def european_option(s: float, k: float, r: float, vol: float, t: float) -> dict[str, float]:
    for name, x in dict(s=s, k=k, vol=vol, t=t).items():
        if not x > 0:
            raise ValueError(name + " has to be above zero")
    present = k * math.exp(-r * t)
    spread = vol * math.sqrt(t)
    upper = math.log(s / present) / spread + spread / 2
    call = s * PHI(upper) - present * PHI(upper - spread)
    return {{"call": call, "put": call - s + present, "delta": PHI(upper)}}


def test_deep_in_the_money() -> None:
    value = european_option(200, 50, 0.04, 0.1, 2)
    assert math.isclose(value["call"], 200 - 50 * math.exp(-0.08), rel_tol=1e-6)
    assert value["put"] < 1e-6 and value["delta"] > 0.999


test_deep_in_the_money()''', "利率连续复利，不分红，浮点数", "continuously compounded rate, no dividends, floats", "常数时间", "constant time"),
    "discounted_flows": ("python", "仅标准库", ["计算净现值和内部收益率", "写 NPV 与 IRR 函数，用二分法", "项目现金流的净现值和 IRR"], ["Compute NPV and IRR of cash flows", "Write NPV and IRR functions by bisection", "Net present value and internal rate of a project"], '''def present_value(flows: list[float], rate: float) -> float:
    total = 0.0
    for flow in reversed(flows):
        total = total / (1 + rate) + flow
    return total


def internal_rate(flows: list[float]) -> float:
    if flows[0] >= 0 or min(flows[1:]) < 0:
        raise ValueError("expected one payment out, then payments in")
    a, b = -0.99, 99.0
    while b - a > 1e-12:
        rate = (a + b) / 2
        a, b = (rate, b) if present_value(flows, rate) > 0 else (a, rate)
    return a


def test_one_year() -> None:
    assert abs(internal_rate([-250.0, 300.0]) - 0.2) < 1e-9
    assert present_value([-250.0, 300.0], 0.2) == 0


test_one_year()''', "现金流在期末，先支出后收入", "flows at period ends, first out, then in", "对现金流个数线性", "linear in the number of flows"),
    "delayed_positions": ("python", "仅标准库", ["这段收益代码有问题，请改正", "附上的函数提前知道了收盘价，请改写", "已有代码把信号用早了一天，请修正", "写动量收益：收盘价高于 {c} 日前则买入"], ["The attached return code is wrong, repair it", "This function knows the close too early; rewrite it", "The signal below is used a day early: mend it", "Momentum: hold when the close beats the one {c} days ago"], '''from itertools import pairwise


def delayed_positions(signal: list[float]) -> list[float]:
    """A signal known after a close can be held from the following day on."""
    return [0.0, *signal[:-1]]


def strategy_returns(price: list[float], signal: list[float], fee: float = 0.0002) -> list[float]:
    if len(price) < 2 or len(price) != len(signal):
        raise ValueError("need two prices or more and a signal for each")
    if min(price) <= 0:
        raise ValueError("a price is zero or negative")
    held = delayed_positions(signal)
    moves = [new / old - 1 for old, new in pairwise(price)]
    trades = [abs(new - old) for old, new in pairwise(held)]
    return [h * move - fee * trade for h, move, trade in zip(held[1:], moves, trades)]


def test_todays_signal_earns_nothing_today() -> None:
    assert strategy_returns([50.0, 60.0, 60.0], [0.0, 1.0, 1.0], fee=0.0) == [0.0, 0.0]


test_todays_signal_earns_nothing_today()''', "信号在收盘后得知，隔日持有", "a signal is known after the close and held from the next day", "对天数线性", "grows with the days"),
    "ageing_sql": ("sql", "SQLite", ["应收款账龄表：30 天内、90 天内、更久", "写 SQL，把逾期余额按天数分组", "按逾期档次统计笔数与余额"], ["Ageing report of late loans by bucket", "SQL: group what is overdue by the days since the due date", "Overdue balance in three buckets"], '''CREATE TABLE debts (debt TEXT PRIMARY KEY, due TEXT NOT NULL, cents INTEGER NOT NULL, settled INTEGER NOT NULL DEFAULT 0);
CREATE TABLE buckets (first_day INTEGER, last_day INTEGER, label TEXT);

INSERT INTO buckets VALUES (1, 30, 'up to 30'), (31, 90, 'up to 90'), (91, 99999, 'older');
INSERT INTO debts (debt, due, cents) VALUES ('x1', '2025-12-21', 4500), ('x2', '2025-12-11', 500), ('x3', '2025-06-01', 800);

SELECT label, COUNT(debt) AS items, TOTAL(cents) / 100 AS amount
FROM buckets
LEFT JOIN debts ON settled = 0 AND julianday('2025-12-31') - julianday(due) BETWEEN first_day AND last_day
GROUP BY label
ORDER BY first_day;
-- up to 30: 2 items, 50.0; up to 90: none; older: 1 item, 8.0''', "金额为整数分，到期当天不算逾期", "amounts in whole cents; the due day itself is not late", "每档扫描一次表", "one pass over the table per bucket"),
    "cash_book_sql": ("sql", "SQLite", ["按月汇总账户收支", "用 SQL 求每个账户的期末余额"], ["Sum income and spending per month in SQL", "Closing balance of each account"], '''CREATE TABLE bookings (account TEXT NOT NULL, booked TEXT NOT NULL, cents INTEGER NOT NULL);

INSERT INTO bookings VALUES ('cash', '2026-02-03', 12000), ('cash', '2026-02-20', -4500), ('cash', '2026-03-01', 300);

SELECT account, substr(booked, 1, 7) AS month,
       SUM(MAX(cents, 0)) AS received, SUM(MIN(cents, 0)) AS spent,
       SUM(SUM(cents)) OVER (PARTITION BY account ORDER BY substr(booked, 1, 7)) AS balance
FROM bookings
GROUP BY account, month;
-- February: 12000 in, -4500 out, balance 7500; March: 7800''', "收入为正，支出为负", "income is positive, spending negative", "排序后线性", "linear after sorting"),
    "moving_average_sql": ("sql", "SQLite", ["用 SQL 计算 {c} 日移动平均", "按代码和日期求收盘价的移动平均"], ["SQL: moving average of closes over {c} days", "Compute a moving average per symbol in SQL"], '''CREATE TABLE prices (symbol TEXT NOT NULL, day TEXT NOT NULL, close REAL NOT NULL CHECK (close > 0));

INSERT INTO prices VALUES ('A', '2026-01-05', 10), ('A', '2026-01-06', 12), ('A', '2026-01-07', 14);

SELECT symbol, day, close,
       AVG(close) OVER (PARTITION BY symbol ORDER BY day ROWS BETWEEN {c} - 1 PRECEDING AND CURRENT ROW) AS average
FROM prices
ORDER BY symbol, day;
-- expected: the last row averages the closes before it''', "每个代码按日期排序", "each symbol is ordered by day", "排序后线性", "linear after sorting"),
    "weights": ("python", "仅标准库", ["写再平衡函数，给出各资产买卖金额", "按目标比例调整持仓"], ["Rebalance a portfolio to target weights", "Trades that bring holdings to their targets"], '''def trades(holdings: dict[str, float], target: dict[str, float]) -> dict[str, float]:
    if abs(sum(target.values()) - 1) > 1e-9:
        raise ValueError("targets must add up to 1")
    if any(amount < 0 for amount in holdings.values()):
        raise ValueError("short positions are not supported")
    wealth = sum(holdings.values())
    names = holdings.keys() | target.keys()
    return {{name: wealth * target.get(name, 0) - holdings.get(name, 0) for name in sorted(names)}}


def test_trades_cancel_out() -> None:
    assert trades({{"bonds": 60.0, "shares": 40.0}}, {{"bonds": 0.5, "shares": 0.5}}) == {{"bonds": -10.0, "shares": 10.0}}


test_trades_cancel_out()''', "不计税费，允许任意金额", "no taxes or fees, any amount can be traded", "对资产个数线性", "linear in the number of assets"),
    "compound_js": ("javascript", "仅标准库", ["写复利终值函数", "写一个计算复利的函数"], ["Write a compound interest function", "Compute the future value with compound interest"], '''function futureValue(principal, rate, years) {{
  if (!(principal > 0) || !(rate > -1) || !Number.isInteger(years) || years < 0) {{
    throw new RangeError("principal, rate or years out of range");
  }}
  return principal * (1 + rate) ** years;
}}

console.assert(Math.abs(futureValue(1000, 0.05, 2) - 1102.5) < 1e-9);''', "按年复利，用浮点", "yearly compounding, floats", "常数时间", "constant time"),
    "sharpe_r": ("r", "base", ["写夏普比率函数", "计算日收益的夏普比率"], ["Write a Sharpe ratio function", "Compute the Sharpe ratio of daily returns"], '''sharpe <- function(returns, risk_free = 0.02, periods = 252) {{
  stopifnot(is.numeric(returns), length(returns) > 1, !anyNA(returns))
  excess <- returns - risk_free / periods
  sqrt(periods) * mean(excess) / sd(excess)
}}

stopifnot(abs(sharpe(c(0.01, 0.03), 0, 1) - 0.02 / sd(c(0.01, 0.03))) < 1e-9)''', "收益为简单收益，没有缺失", "simple returns without gaps", "对收益个数线性", "linear in the number of returns"),
    "var_python": ("python", "numpy", ["用历史模拟法计算 VaR", "写历史法风险价值函数，置信度 99%"], ["Compute historical-simulation VaR", "Write a historical value-at-risk function at 99%"], '''import numpy as np


def historical_var(returns: list[float], value: float, level: float = 0.99) -> float:
    data = np.asarray(returns, dtype=float)
    if data.size < 2 or np.isnan(data).any() or not 0.5 < level < 1:
        raise ValueError("need returns without gaps and a level between 0.5 and 1")
    return float(-np.quantile(data, 1 - level) * value)


def test_var() -> None:
    assert historical_var([-0.1] * 10, 100.0) == 10.0


test_var()''', "收益独立同分布，损失记为正数", "independent returns; losses are positive", "排序的复杂度", "the cost of a sort"),
    "depreciation_vba": ("vba", "Excel", ["写直线法折旧函数", "写年折旧额的工作表函数"], ["Write a straight-line depreciation function", "Write a worksheet function for yearly depreciation"], '''Function StraightLine(cost As Double, residual As Double, years As Long) As Double
    If years < 1 Or residual > cost Then Err.Raise 5, , "years or residual out of range"
    StraightLine = (cost - residual) / years
End Function

Sub TestStraightLine()
    Debug.Assert StraightLine(1000, 100, 9) = 100
End Sub''', "各年折旧相等", "the same charge each year", "常数时间", "constant time"),
    "interest_java": ("java", "JDK", ["写单利利息计算，金额用十进制", "用十进制计算利息"], ["Compute simple interest with decimals", "Write simple interest for money"], '''import java.math.BigDecimal;
import java.math.RoundingMode;

final class Interest {{
    static BigDecimal simple(BigDecimal principal, BigDecimal rate, int days) {{
        if (principal.signum() <= 0 || rate.signum() < 0 || days < 0) throw new IllegalArgumentException("out of range");
        return principal.multiply(rate).multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(365), 2, RoundingMode.HALF_UP);
    }}

    public static void main(String[] args) {{
        if (!simple(new BigDecimal("1000"), new BigDecimal("0.05"), 365).equals(new BigDecimal("50.00"))) throw new AssertionError();
    }}
}}''', "按 ACT/365 计息，四舍五入到分", "ACT/365, rounded to cents", "常数时间", "constant time"),
    "bond_cpp": ("cpp", "标准库", ["写附息债券定价函数", "计算债券价格"], ["Price a coupon bond", "Write a bond price function"], '''#include <cassert>
#include <cmath>
#include <stdexcept>

double bond_price(double face, double coupon, double yield, int years) {{
    if (face <= 0 || years < 1 || yield <= -1) throw std::invalid_argument("out of range");
    double price = face / std::pow(1 + yield, years);
    for (int year = 1; year <= years; ++year) price += face * coupon / std::pow(1 + yield, year);
    return price;
}}

int main() {{
    assert(std::abs(bond_price(100, 0.05, 0.05, 5) - 100) < 1e-9);
}}''', "每年付息一次，估值日为付息日", "yearly coupons, valued on a coupon date", "对年数线性", "linear in the number of years"),
}
JA = {"crossover": "移動平均の戦略を検証する", "repayment_plan": "元利均等の返済表を作る", "max_drawdown": "最大ドローダウンを計算する", "discounted_flows": "NPVとIRRを計算する", "ageing_sql": "延滞日数の区分別に残高を集計する", "var_python": "ヒストリカルVaRを計算する", "delayed_positions": "次の収益計算を修正する"}
RISK = {"zh": ["样本之外的表现可能不同", "费用和滑点会降低收益", "结果依赖数据质量", "未来数据已用移位避免"], "en": ["results out of sample may differ", "costs and slippage lower returns", "results depend on data quality", "look-ahead is avoided by a shift"], "ja": ["標本外の結果は異なり得る", "コストで収益は下がる"]}
THINK = {"zh": ["先校验输入，再计算，最后写一个小测试。", "信号须移位，不用未来数据。", "边界：空输入和非正数要报错。", "金额与精度要说明。"], "en": ["Validate the input, compute, then a small test.", "Signals are shifted, so no future data.", "Edge cases: empty input and non-positive values raise.", "State how precision is handled."], "ja": ["入力を検証し、計算し、テストを書く。", "将来のデータは使わない。"]}
OLD = [
    "def result(price, buy):\n    money = 1\n    for d, p in enumerate(price[1:], 1):\n        if buy[d]:\n            money = money * p / price[d - 1]\n    return money - 1",
    'PASSWORD = "letmein"\n\ndef earned(quotes, go):\n    moves = [q / p for p, q in zip(quotes, quotes[1:])]\n    return [m - 1 for m, g in zip(moves, go[1:]) if g]',
]
COLUMNS = {"ageing_sql": ["debt: text", "due: date", "cents: integer", "settled: 0 or 1"], "cash_book_sql": ["account: text", "booked: date", "cents: integer"], "moving_average_sql": ["symbol: text", "day: date", "close: real"]}
WORDS = {"zh": ("依赖：{d}。", "无", "假设：", "复杂度：{c}。", "风险提示："), "en": ("Dependencies: {d}.", "none", "Assumptions:", "Complexity: {c}.", "Risks:"), "ja": ("依存：{d}。", "なし", "前提：", "計算量：{c}。", "リスク：")}
LIBRARY = {"仅标准库": {"zh": "仅标准库", "en": "standard library only", "ja": "標準ライブラリのみ"}, "标准库": {"zh": "标准库", "en": "standard library", "ja": "標準ライブラリ"}, "pandas、numpy": {"zh": "pandas、numpy", "en": "pandas, numpy", "ja": "pandas、numpy"}}


def financial_code(lang):
    name = pick([n for n in PROGRAMS if lang != "ja" or n in JA])
    language, library, zh, en, source, assume_zh, assume_en, cost_zh, cost_en = PROGRAMS[name]
    a, b, c = pick((5, 20), (10, 30), (5, 60), (20, 60)) + (pick(2, 3, 5, 10),)
    task = (JA[name] if lang == "ja" else pick(zh if lang == "zh" else en)).format(a=a, b=b, c=c) + {"zh": "。", "en": ".", "ja": "。"}[lang]
    deps, none, assume, complexity, risks = WORDS[lang]
    library = LIBRARY.get(library, {}).get(lang, library)
    standard = library in LIBRARY["仅标准库"].values() or library in LIBRARY["标准库"].values() or library in ("base", "JDK")
    code = source.format(a=a, b=b, c=c)
    answer = "\n".join([f"```{language}", code, "```", "", deps.format(d=none if standard else library), "", assume, f"- {assume_zh if lang == 'zh' else assume_en}", "", complexity.format(c=cost_zh if lang == "zh" else cost_en), "", risks, *[f"- {r}" for r in R.sample(RISK[lang], min(2, len(RISK[lang])))]])
    inputs = {"task": task, "language": language}
    if chance(.8): inputs["libraries"] = library
    if name in ("crossover", "delayed_positions"): inputs |= {"frequency": "daily", "costs": {"zh": pick("单边万分之三", "单边 2bp"), "en": pick("3 bp one way", "2 bp one way"), "ja": "片道3bp"}[lang], "lookahead": {"zh": "收盘信号次日成交", "en": "a signal at the close fills the next day", "ja": "終値のシグナルは翌日に約定"}[lang]}
    if name == "delayed_positions" and chance(.6): inputs["existingCode"] = pick(OLD)
    if name in COLUMNS and chance(.7): inputs["columns"] = COLUMNS[name]
    return inputs, reply("".join(R.sample(THINK[lang], 2)) if lang != "en" else " ".join(R.sample(THINK[lang], 2)), answer)
