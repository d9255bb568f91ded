"""Financial code: a small library of programs with a test each. A model of this size recalls them; it does not write new ones."""
from .common import *

# name: (language, words of the task zh, en, ja, source, assumption zh, en, complexity zh, en)
PROGRAMS = {
    "moving_average_backtest": ("python", "pandas、numpy", ["双均线回测：快线 {a} 日、慢线 {b} 日，输出年化收益和最大回撤", "均线策略回测，收盘出信号，次日成交"], ["Backtest a moving-average crossover of {a} and {b} days with yearly return and drawdown", "Backtest two moving averages; the signal of one close fills the next day"], '''import pandas as pd


def backtest(close: pd.Series, fast: int = {a}, slow: int = {b}, cost: float = 0.0003) -> dict:
    if fast >= slow or len(close) <= slow:
        raise ValueError("need fast < slow and enough prices")
    if close.isna().any() or (close <= 0).any():
        raise ValueError("prices must be positive")
    signal = (close.rolling(fast).mean() > close.rolling(slow).mean()).astype(float)
    position = signal.shift(1).fillna(0.0)
    returns = position * close.pct_change().fillna(0.0) - position.diff().abs().fillna(0.0) * cost
    equity = (1 + returns).cumprod()
    drawdown = (equity / equity.cummax() - 1).min()
    return {{"annual": equity.iloc[-1] ** (252 / len(close)) - 1, "drawdown": drawdown}}


def test_backtest() -> None:
    flat = pd.Series([100.0] * ({b} + 5))
    assert backtest(flat)["drawdown"] == 0


test_backtest()''', "收盘价为复权价，信号次日成交", "adjusted closes; a signal fills on the next day", "对天数线性", "linear in the number of days"),
    "schedule": ("python", "仅标准库", ["写等额本息还款计划，精确到分，最后一期轧平", "写函数 schedule(principal, annual_rate, months) 返回每期本金、利息和余额"], ["Write a level-payment loan schedule in cents with an exact last payment", "Write schedule(principal, annual_rate, months) with principal, interest and balance"], '''from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def schedule(principal: str, annual_rate: str, months: int) -> list[tuple[Decimal, Decimal, Decimal]]:
    balance, rate = Decimal(principal), Decimal(annual_rate) / 12
    if balance <= 0 or rate < 0 or months < 1:
        raise ValueError("principal, rate or months out of range")
    growth = (1 + rate) ** months
    payment = balance / months if rate == 0 else balance * rate * growth / (growth - 1)
    payment = payment.quantize(CENT, ROUND_HALF_UP)
    rows = []
    for month in range(1, months + 1):
        interest = (balance * rate).quantize(CENT, ROUND_HALF_UP)
        part = balance if month == months else payment - interest
        balance -= part
        rows.append((part, interest, balance))
    return rows


def test_schedule() -> None:
    rows = schedule("1200", "0", 12)
    assert len(rows) == 12 and rows[-1][2] == 0
    assert sum(row[0] for row in rows) == Decimal("1200")


test_schedule()''', "期末还款，金额用十进制，四舍五入到分", "paid at the end of each month; decimals, so cents are exact", "对期数线性", "linear in the number of months"),
    "max_drawdown": ("python", "仅标准库", ["计算净值序列的最大回撤", "写函数求最大回撤"], ["Compute the maximum drawdown of a price series", "Write a maximum drawdown function"], '''def max_drawdown(prices: list[float]) -> float:
    if not prices or min(prices) <= 0:
        raise ValueError("prices must be positive")
    peak, worst = prices[0], 0.0
    for price in prices:
        peak = max(peak, price)
        worst = max(worst, (peak - price) / peak)
    return worst


def test_max_drawdown() -> None:
    assert abs(max_drawdown([100.0, 120.0, 90.0]) - 0.25) < 1e-12


test_max_drawdown()''', "价格已复权，没有缺失", "adjusted prices without gaps", "对价格个数线性", "linear in the number of prices"),
    "black_scholes": ("python", "仅标准库", ["写 Black–Scholes 欧式期权定价函数和希腊值", "欧式期权定价，含看跌看涨平价测试"], ["Write a Black–Scholes price and Greeks function with tests", "Price European options and test put-call parity"], '''from math import erf, exp, log, sqrt


def black_scholes(spot: float, strike: float, rate: float, sigma: float, years: float, call: bool = True) -> tuple[float, float]:
    if min(spot, strike, sigma, years) <= 0:
        raise ValueError("spot, strike, sigma and years must be positive")
    cdf = lambda x: 0.5 * (1 + erf(x / sqrt(2)))
    d1 = (log(spot / strike) + (rate + sigma**2 / 2) * years) / (sigma * sqrt(years))
    d2 = d1 - sigma * sqrt(years)
    sign = 1 if call else -1
    price = sign * (spot * cdf(sign * d1) - strike * exp(-rate * years) * cdf(sign * d2))
    return price, sign * cdf(sign * d1)


def test_parity() -> None:
    call, put = (black_scholes(100, 100, 0.05, 0.2, 1, kind)[0] for kind in (True, False))
    assert abs(call - put - (100 - 100 * exp(-0.05))) < 1e-9


test_parity()''', "连续复利，无股息，用浮点", "continuous compounding, no dividends, floats", "常数时间", "constant time"),
    "npv_irr": ("python", "仅标准库", ["计算净现值和内部收益率", "写 NPV 与 IRR 函数，用二分法"], ["Compute NPV and IRR of cash flows", "Write NPV and IRR functions by bisection"], '''def npv(rate: float, flows: list[float]) -> float:
    return sum(flow / (1 + rate) ** year for year, flow in enumerate(flows))


def irr(flows: list[float], low: float = -0.9, high: float = 10.0) -> float:
    if npv(low, flows) * npv(high, flows) > 0:
        raise ValueError("no single root in the range")
    for _ in range(200):
        middle = (low + high) / 2
        if npv(low, flows) * npv(middle, flows) <= 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def test_irr() -> None:
    assert abs(irr([-100.0, 110.0]) - 0.10) < 1e-9


test_irr()''', "现金流在期末，只有一次变号", "flows at period ends, one change of sign", "对现金流个数线性", "linear in the number of flows"),
    "pnl_shift": ("python", "仅标准库", ["检查并改正下面的收益计算", "下面的代码用了未来数据，请改正", "修正已有代码中的错误"], ["Check and correct the return calculation below", "The code below looks ahead; fix it", "Write momentum returns: buy when the close is above the close {c} days ago"], '''def returns(closes: list[float], signals: list[float], cost: float = 0.0002) -> list[float]:
    if len(closes) != len(signals):
        raise ValueError("closes and signals must have one length")
    if any(price <= 0 for price in closes):
        raise ValueError("prices must be positive")
    out, held = [], 0.0
    for day in range(1, len(closes)):
        want = signals[day - 1]
        out.append(want * (closes[day] / closes[day - 1] - 1) - abs(want - held) * cost)
        held = want
    return out


def test_returns() -> None:
    (first, second) = returns([100.0, 110.0, 99.0], [0.0, 1.0, 0.0], cost=0.0)
    assert first == 0 and abs(second + 0.10) < 1e-12


test_returns()''', "信号与价格按交易日对齐，次日生效", "signals align with closes and act the next day", "对天数线性", "linear in the number of days"),
    "overdue_sql": ("sql", "SQLite", ["按逾期天数分档汇总余额（1-30、31-90、90 天以上）", "写 SQL 统计各逾期档的笔数和余额"], ["Sum overdue balances per bucket as of a date", "SQL: count and balance of loans by overdue bucket"], '''CREATE TABLE loans (
  loan_id TEXT PRIMARY KEY,
  due_date TEXT NOT NULL,
  balance_cents INTEGER NOT NULL CHECK (balance_cents >= 0),
  paid INTEGER NOT NULL CHECK (paid IN (0, 1))
);

INSERT INTO loans VALUES
  ('a', '2026-06-20', 10000, 0),
  ('b', '2026-05-01', 20000, 0),
  ('c', '2026-01-01', 30000, 1);

SELECT CASE WHEN days <= 30 THEN '1-30' WHEN days <= 90 THEN '31-90' ELSE 'over 90' END AS bucket,
       COUNT(*) AS loans,
       SUM(balance_cents) AS balance_cents
FROM (SELECT balance_cents, CAST(julianday('2026-06-30') - julianday(due_date) AS INTEGER) AS days
      FROM loans WHERE paid = 0 AND due_date < '2026-06-30')
GROUP BY bucket
ORDER BY bucket;
-- expected: 1-30 | 1 | 10000 and 31-90 | 1 | 20000''', "金额为整数分，到期当日不算逾期", "amounts are integer cents; due today is not overdue", "扫描一次表", "one pass over the table"),
    "moving_average_sql": ("sql", "SQLite", ["用 SQL 计算 {c} 日移动平均", "按代码和日期求收盘价的移动平均"], ["SQL: moving average of closes over {c} days", "Compute a moving average per symbol in SQL"], '''CREATE TABLE prices (symbol TEXT NOT NULL, day TEXT NOT NULL, close REAL NOT NULL CHECK (close > 0));

INSERT INTO prices VALUES ('A', '2026-01-05', 10), ('A', '2026-01-06', 12), ('A', '2026-01-07', 14);

SELECT symbol, day, close,
       AVG(close) OVER (PARTITION BY symbol ORDER BY day ROWS BETWEEN {c} - 1 PRECEDING AND CURRENT ROW) AS average
FROM prices
ORDER BY symbol, day;
-- expected: the last row averages the closes before it''', "每个代码按日期排序", "each symbol is ordered by day", "排序后线性", "linear after sorting"),
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
JA = {"moving_average_backtest": "移動平均の戦略を検証する", "schedule": "元利均等の返済表を作る", "max_drawdown": "最大ドローダウンを計算する", "npv_irr": "NPVとIRRを計算する", "overdue_sql": "延滞日数の区分別に残高を集計する", "var_python": "ヒストリカルVaRを計算する", "pnl_shift": "次の収益計算を修正する"}
RISK = {"zh": ["样本之外的表现可能不同", "费用和滑点会降低收益", "结果依赖数据质量", "未来数据已用移位避免"], "en": ["results out of sample may differ", "costs and slippage lower returns", "results depend on data quality", "look-ahead is avoided by a shift"], "ja": ["標本外の結果は異なり得る", "コストで収益は下がる"]}
THINK = {"zh": ["先校验输入，再计算，最后写一个小测试。", "信号须移位，不用未来数据。", "边界：空输入和非正数要报错。", "金额与精度要说明。"], "en": ["Validate the input, compute, then a small test.", "Signals are shifted, so no future data.", "Edge cases: empty input and non-positive values raise.", "State how precision is handled."], "ja": ["入力を検証し、計算し、テストを書く。", "将来のデータは使わない。"]}
OLD = ["def pnl(closes, signals):\n    return sum(s * (b / a - 1) for s, a, b in zip(signals[1:], closes, closes[1:]))", 'TOKEN = "abc"\ndef total(prices, sig):\n    t = 0\n    for i in range(1, len(prices)):\n        t += sig[i] * (prices[i] / prices[i - 1] - 1)\n    return t']
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
    if "backtest" in name or name == "pnl_shift": inputs |= {"frequency": "daily", "costs": {"zh": pick("单边万分之三", "单边 2bp"), "en": pick("3 bp one way", "2 bp one way"), "ja": "片道3bp"}[lang], "lookahead": {"zh": "收盘信号次日成交", "en": "a signal at the close fills the next day", "ja": "終値のシグナルは翌日に約定"}[lang]}
    if name == "pnl_shift" and chance(.6): inputs["existingCode"] = pick(OLD)
    if "sql" in name and chance(.7): inputs["columns"] = ["loan_id: text", "due_date: date", "balance_cents: integer", "paid: 0 or 1"] if "overdue" in name else ["symbol: text", "day: date", "close: real"]
    return inputs, reply("".join(R.sample(THINK[lang], 2)) if lang != "en" else " ".join(R.sample(THINK[lang], 2)), answer)
