import { annuityPayment } from "./time-value.ts";

export type LoanRow = { period: number; payment: number; interest: number; principal: number; balance: number };
export type Loan = { rows: LoanRow[]; first: number; last: number; totalInterest: number; totalPaid: number };

function summarise(rows: LoanRow[]): Loan {
  const totalInterest = rows.reduce((sum, row) => sum + row.interest, 0);
  const totalPaid = rows.reduce((sum, row) => sum + row.payment, 0);
  return { rows, first: rows[0]?.payment ?? 0, last: rows.at(-1)?.payment ?? 0, totalInterest, totalPaid };
}

/** 等额本息: equal payments. `rate` per period; `due`: paid at the start of each period. */
export function equalPayments(principal: number, rate: number, periods: number, due = false): Loan {
  const payment = annuityPayment(principal, rate, periods, due);
  const rows: LoanRow[] = [];
  let balance = principal;
  for (let period = 1; period <= periods; period++) {
    const interest = due && period === 1 ? 0 : balance * rate;
    const repaid = payment - interest;
    balance -= repaid;
    rows.push({ period, payment, interest, principal: repaid, balance });
  }
  return summarise(rows);
}

/** 等额本金: equal repayments of principal, interest on what is left. */
export function equalPrincipal(principal: number, rate: number, periods: number): Loan {
  const repaid = principal / periods;
  const rows: LoanRow[] = [];
  let balance = principal;
  for (let period = 1; period <= periods; period++) {
    const interest = balance * rate;
    balance -= repaid;
    rows.push({ period, payment: repaid + interest, interest, principal: repaid, balance });
  }
  return summarise(rows);
}

/** Equal payments with one prepayment after a period; the payment stays and the term shrinks. */
export function prepaid(principal: number, rate: number, periods: number, after: number, extra: number): Loan {
  const payment = annuityPayment(principal, rate, periods);
  const rows: LoanRow[] = [];
  let balance = principal;
  for (let period = 1; period <= periods && balance > 1e-9; period++) {
    const interest = balance * rate;
    const due = Math.min(payment, balance + interest) + (period === after ? extra : 0);
    const paid = Math.min(due, balance + interest);
    balance -= paid - interest;
    rows.push({ period, payment: paid, interest, principal: paid - interest, balance });
  }
  return summarise(rows);
}

/** Equal payments with one prepayment after a period; the term stays and the payment falls. */
export function prepaidSameTerm(principal: number, rate: number, periods: number, after: number, extra: number): Loan {
  const before = equalPayments(principal, rate, periods).rows.slice(0, after);
  const last = before.at(-1);
  if (!last) return equalPayments(principal, rate, periods);
  const paid = Math.min(extra, last.balance);
  const left = {
    ...last,
    payment: last.payment + paid,
    principal: last.principal + paid,
    balance: last.balance - paid,
  };
  const rest = equalPayments(left.balance, rate, periods - after).rows;
  return summarise([...before.slice(0, -1), left, ...rest.map((row) => ({ ...row, period: row.period + after }))]);
}
