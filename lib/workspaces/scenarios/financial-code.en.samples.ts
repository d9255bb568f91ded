import type { Sample } from "../define-workspace.ts";

/** The programs are ours, written by hand, and were run with their tests. */
export const english: Sample[] = [
  {
    id: "en-black-scholes-function",
    language: "en",
    title: "Black–Scholes price and Greeks with tests",
    inputs: {
      task: "Write a typed Python function for Black–Scholes price and Greeks with input validation and tests including put-call parity.",
      language: "python",
      libraries: "standard library only",
    },
    recordedReply: `<think>
math.erf gives the normal distribution. Validate positive spot, strike, volatility, time. Return price, delta, gamma, vega. Test against 5.5760 and parity.
</think>
<answer>
\`\`\`python
from math import erf, exp, log, pi, sqrt
from typing import NamedTuple


class Priced(NamedTuple):
    price: float
    delta: float
    gamma: float
    vega: float


def black_scholes(spot: float, strike: float, rate: float, sigma: float, years: float, call: bool = True) -> Priced:
    """European option without dividends; the rate is continuously compounded."""
    if min(spot, strike, sigma, years) <= 0:
        raise ValueError("spot, strike, sigma and years must be positive")
    cdf = lambda x: 0.5 * (1 + erf(x / sqrt(2)))
    d1 = (log(spot / strike) + (rate + sigma**2 / 2) * years) / (sigma * sqrt(years))
    d2 = d1 - sigma * sqrt(years)
    sign = 1 if call else -1
    price = sign * (spot * cdf(sign * d1) - strike * exp(-rate * years) * cdf(sign * d2))
    density = exp(-d1 * d1 / 2) / sqrt(2 * pi)
    return Priced(price, sign * cdf(sign * d1), density / (spot * sigma * sqrt(years)), spot * density * sqrt(years))


def test_black_scholes() -> None:
    call = black_scholes(100, 105, 0.03, 0.25, 0.5)
    put = black_scholes(100, 105, 0.03, 0.25, 0.5, call=False)
    assert abs(call.price - 5.5760) < 5e-5
    assert abs(call.price - put.price - (100 - 105 * exp(-0.015))) < 1e-12


if __name__ == "__main__":
    test_black_scholes()
\`\`\`

Dependencies: none.

Assumptions:
- no dividends, European exercise; floats, because model error exceeds rounding

Complexity: constant per option.

Risks:
- constant volatility; real quotes show a smile
- very small sigma or time loses precision in d1
</answer>`,
  },
  {
    id: "en-overdue-buckets",
    language: "en",
    title: "SQL: overdue balance by bucket",
    inputs: {
      task: "Sum overdue balances per bucket (1-30, 31-90, over 90 days) as of a report date.",
      language: "sql",
      libraries: "SQLite",
      columns: ["loan_id: text", "due_date: date, YYYY-MM-DD", "balance_cents: integer, cents", "paid: 0 or 1"],
    },
    recordedReply: `<think>
Integers for cents. julianday difference. Due today is not overdue. The test is a small insert and select with an expected result in a comment.
</think>
<answer>
\`\`\`sql
CREATE TABLE loans (
  loan_id TEXT PRIMARY KEY,
  due_date TEXT NOT NULL CHECK (due_date GLOB '????-??-??'),
  balance_cents INTEGER NOT NULL CHECK (balance_cents >= 0),
  paid INTEGER NOT NULL CHECK (paid IN (0, 1))
);

-- Test data: 10, 45 and 120 days late, one due today, one paid.
INSERT INTO loans VALUES
  ('a', '2026-06-20', 10000, 0),
  ('b', '2026-05-16', 25000, 0),
  ('c', '2026-03-02', 40000, 0),
  ('d', '2026-06-30', 99900, 0),
  ('e', '2026-01-01', 77700, 1);

WITH late AS (
  SELECT balance_cents, CAST(julianday('2026-06-30') - julianday(due_date) AS INTEGER) AS days
  FROM loans
  WHERE paid = 0 AND due_date < '2026-06-30'
)
SELECT CASE WHEN days <= 30 THEN '1-30' WHEN days <= 90 THEN '31-90' ELSE 'over 90' END AS bucket,
       COUNT(*) AS loans,
       SUM(balance_cents) AS balance_cents
FROM late
GROUP BY bucket
ORDER BY bucket;
-- Expected: 1-30 | 1 | 10000, 31-90 | 1 | 25000, over 90 | 1 | 40000
\`\`\`

Dependencies: SQLite 3.

Assumptions:
- balances in integer cents, so sums are exact; due today is not overdue
- dates are local calendar dates without time zone

Complexity: one pass over the loans and a sort of three groups.

Risks:
- a part-paid loan needs a payments table; this query takes the balance as given
</answer>`,
  },
  {
    id: "en-same-bar-fill",
    language: "en",
    title: "Awkward: asked to trade at the close that makes the signal",
    inputs: {
      task: "Write momentum returns: buy when today's close is above the close 3 days ago, and book today's close-to-close return for it. It must look good.",
      language: "python",
      libraries: "standard library only",
      frequency: "daily",
      costs: "2 bp one way",
    },
    recordedReply: `<think>
Booking today's return on today's close signal is look-ahead. I must not do that; shift by one day and say so. Costs 2 bp on changes of position.
</think>
<answer>
\`\`\`python
def momentum_returns(closes: list[float], lag: int = 3, cost: float = 0.0002) -> list[float]:
    """Daily returns; the signal of one close earns the return of the next day."""
    if lag < 1 or len(closes) < lag + 2:
        raise ValueError("need more closes than the lag")
    if any(price <= 0 for price in closes):
        raise ValueError("prices must be positive")
    returns, held = [], 0
    for day in range(lag, len(closes) - 1):
        want = 1 if closes[day] > closes[day - lag] else 0
        returns.append(want * (closes[day + 1] / closes[day] - 1) - abs(want - held) * cost)
        held = want
    return returns


def test_momentum_returns() -> None:
    # The jump on day 3 makes the signal; only the fall on day 4 is earned, less the cost.
    (result,) = momentum_returns([100.0, 100.0, 100.0, 110.0, 99.0])
    assert abs(result - (-0.10 - 0.0002)) < 1e-12


if __name__ == "__main__":
    test_momentum_returns()
\`\`\`

Dependencies: none.

Assumptions:
- adjusted closes without gaps; the fill is at the close one day's return before the next

Complexity: linear in the number of days.

Risks:
- the task asked for today's return on today's signal: that uses future data and was not done
- a fill exactly at the signal's close still flatters; use the next open where it is known
</answer>`,
  },
];
