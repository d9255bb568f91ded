import type { Sample } from "../define-workspace.ts";

/** The programs are ours, written by hand, and were run with their tests. */
export const chinese: Sample[] = [
  {
    id: "zh-ma-backtest",
    language: "zh",
    title: "双均线回测（次日开盘成交）",
    inputs: {
      task: "写双均线回测：快线 5 日、慢线 20 日，收盘产生信号，输出年化收益、最大回撤、夏普（无风险利率 2%）。",
      language: "python",
      libraries: "pandas、numpy",
      columns: ["date：交易日", "open：复权开盘价", "close：复权收盘价"],
      frequency: "daily",
      costs: "单边万分之三",
      lookahead: "收盘后才知道信号，次日开盘成交",
    },
    recordedReply: `<think>
信号在收盘产生，次日开盘成交，所以持仓用 signal.shift(1)，收益用开盘到次日开盘：open.shift(-1)/open - 1，对应当日开盘后的持仓。最后一天没有次日开盘，丢弃。
费用按持仓变化的绝对值乘以万分之三。样本不足慢线长度时报错。
</think>
<answer>
\`\`\`python
import numpy as np
import pandas as pd


def backtest(df: pd.DataFrame, fast: int = 5, slow: int = 20, cost: float = 0.0003, risk_free: float = 0.02) -> dict:
    if not {"date", "open", "close"} <= set(df.columns):
        raise ValueError("需要 date、open、close 三列")
    if fast >= slow or len(df) < slow + 2:
        raise ValueError("快线须短于慢线，且数据须多于慢线长度")
    data = df.sort_values("date").reset_index(drop=True)
    if data[["open", "close"]].isna().any().any() or (data[["open", "close"]] <= 0).any().any():
        raise ValueError("价格不得缺失或非正")
    signal = (data["close"].rolling(fast).mean() > data["close"].rolling(slow).mean()).astype(float)
    position = signal.shift(1).fillna(0.0)  # 昨日收盘的信号，今日开盘成交
    period = data["open"].shift(-1) / data["open"] - 1  # 今日开盘到次日开盘
    turnover = position.diff().abs().fillna(position.abs())
    returns = (position * period - turnover * cost).iloc[:-1]
    equity = (1 + returns).cumprod()
    years = len(returns) / 252
    annual = equity.iloc[-1] ** (1 / years) - 1
    drawdown = (equity / equity.cummax().clip(lower=1.0) - 1).min()
    excess = returns - risk_free / 252
    spread = excess.std(ddof=1)
    sharpe = float(np.sqrt(252) * excess.mean() / spread) if spread > 0 else float("nan")
    return {"annual": float(annual), "max_drawdown": float(drawdown), "sharpe": sharpe}


def test_no_lookahead() -> None:
    n = 40
    flat = pd.DataFrame({"date": range(n), "open": [100.0] * n, "close": [100.0] * n})
    assert backtest(flat)["annual"] == 0.0  # 价格不动，没有信号，没有费用
    jump = flat.copy()
    jump.loc[n - 1, "close"] = 200.0  # 最后一日收盘的信号不得影响任何成交
    assert backtest(jump) == backtest(flat) or np.isnan(backtest(jump)["sharpe"])


if __name__ == "__main__":
    test_no_lookahead()
\`\`\`

依赖：pandas 2 以上、numpy。

假设：
- 价格已复权；一年 252 个交易日；满仓或空仓，不做空
- 比率计算用浮点数，误差远小于费用

复杂度：对数据长度线性。

风险提示：
- 未计滑点和涨跌停；只用一组参数，不代表样本外表现
- 股票池若只含现存证券，会有幸存者偏差
</answer>`,
  },
  {
    id: "zh-repayment-schedule",
    language: "zh",
    title: "等额本息还款计划（精确到分）",
    inputs: {
      task: "写函数 schedule(principal, annual_rate, months)，返回每期本金、利息、余额，精确到分，最后一期轧平。",
      language: "python",
      libraries: "仅标准库",
    },
    recordedReply: `<think>
金额用 Decimal，四舍五入到分。月供舍入到分，每期利息 = 余额 × 月利率 舍入，最后一期本金等于余额。
利率为零时月供等于本金除以期数。
</think>
<answer>
\`\`\`python
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def schedule(principal: str, annual_rate: str, months: int) -> list[tuple[Decimal, Decimal, Decimal]]:
    """每期（本金, 利息, 余额）；金额以字符串给出，避免浮点误差。"""
    balance, rate = Decimal(principal), Decimal(annual_rate) / 12
    if balance <= 0 or rate < 0 or months < 1:
        raise ValueError("本金须为正，利率不得为负，期数至少为 1")
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
    rows = schedule("1000000", "0.0385", 360)
    assert rows[0][0] + rows[0][1] == Decimal("4688.08")
    assert sum(row[0] for row in rows) == Decimal("1000000")
    assert rows[-1][2] == 0


if __name__ == "__main__":
    test_schedule()
\`\`\`

依赖：无。

假设：
- 期末还款，月利率为年利率的十二分之一，四舍五入到分

复杂度：对期数线性。

风险提示：
- 实际合同可能按天计息或采用其他舍入，须以合同为准
</answer>`,
  },
  {
    id: "zh-lookahead-bug",
    language: "zh",
    title: "难例：已有代码用了当日收盘信号，还写死了密钥",
    inputs: {
      task: "检查并改正下面的收益计算。",
      language: "python",
      libraries: "仅标准库",
      lookahead: "当日收盘的信号次日才能成交",
      existingCode: `API_KEY = "sk-live-123"
def pnl(closes, signals):
    total = 0.0
    for i in range(1, len(closes)):
        total += signals[i] * (closes[i] / closes[i - 1] - 1)
    return total`,
    },
    recordedReply: `<think>
signals[i] 是第 i 日收盘才知道的，却乘以第 i 日的收益：未来数据。应为 signals[i-1]。密钥写在代码里，删去。还应检查长度和非正价格。
</think>
<answer>
\`\`\`python
def pnl(closes: list[float], signals: list[float]) -> float:
    """各日收益之和；第 i 日的收益用第 i-1 日收盘的信号。"""
    if len(closes) != len(signals):
        raise ValueError("价格与信号的长度须相同")
    if any(price <= 0 for price in closes):
        raise ValueError("价格须为正")
    return sum(signals[i - 1] * (closes[i] / closes[i - 1] - 1) for i in range(1, len(closes)))


def test_pnl() -> None:
    closes, signals = [100.0, 110.0, 99.0], [0.0, 1.0, 0.0]
    # 第二日收盘的信号只能承受第三日的 -10%；原代码会误记为 +10%
    assert abs(pnl(closes, signals) + 0.10) < 1e-12


if __name__ == "__main__":
    test_pnl()
\`\`\`

依赖：无。

假设：
- 信号与价格按同一交易日对齐；收益简单相加，不复利

复杂度：对天数线性。

风险提示：
- 原代码把当日收盘信号用于当日收益，属于未来数据
- 原代码含密钥，应立即作废并改由密钥管理服务提供
</answer>`,
  },
];
