import { equalPayments, equalPrincipal, prepaid, prepaidSameTerm } from "../loans.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";

const PRINCIPAL =
  /贷款(?:总额|金额|本金)?|借款(?:金额)?|本金|按揭|房贷|(?:home |car )?loan(?: amount)?(?: of)?|mortgage(?: of)?|principal|borrows?|ローン|借入(?:額|金)?/i;
const RATE =
  /(?:贷款|借款)?(?:名义)?(?:固定)?年?(?:利率|息)|(?:annual |nominal |fixed |mortgage )*(?:interest )?rate(?: of)?|APR|at|年利/i;
const TERM =
  /(?:贷款|还款|按揭)?期限?|分|over|for|term(?: of)?|(?:fixed-rate )?(?:mortgage|loan)|(?:等额本息|等额本金)?(?:还清|偿还|贷款|按揭)|,|;/i;
const LEVEL =
  /等额本息|level payments?|equal (?:monthly )?(?:payments|instal?lments)|fully amorti[sz]\w+|monthly (?:payment|instal?lment|repayment)|元利均等/i;
const FALLING = /等额本金|equal principal|元金均等/i;
const AFTER = /(?:还款|还了|第|after|following)(?:\s?第)?/i;
const EXTRA = /提前(?:还款|偿还|还)|prepay(?:s|ment)?(?: of)?|lump sum(?: of)?/i;

/** Monthly loans with equal payments (等额本息) or equal repayments (等额本金), one prepayment included. */
export const loan: Kind = (task) => {
  const { text } = task;
  const [level, falling] = [LEVEL.test(text), FALLING.test(text)];
  if (
    (!level && !falling) ||
    /首付|宽限|利息先还|balloon|气球|LPR|浮动|down payment|grace|interest-only|先息后本/i.test(text)
  )
    return null;
  if (
    !/贷款|借款|按揭|房贷|loan|mortgage|borrow|ローン|借入/i.test(text) ||
    /每(?:季|年|半年|周|两周)还|quarterly|yearly payments|annual payments|bi-?weekly/i.test(text)
  )
    return null;
  const principal = task.find(PRINCIPAL, "amount");
  const monthly = task.find(/月利率|monthly (?:interest )?rate/i, "rate");
  const yearly = monthly === null ? task.find(RATE, "rate") : monthly * 12;
  const months = monthsOf(task);
  if (principal === null || yearly === null || months === null)
    return missing("loan", { principal, "annual rate": yearly, term: months });
  if (months < 1 || months > 1200 || !Number.isInteger(months) || principal <= 0) return null;
  const rate = yearly / 12;
  const [equal, fall] = [equalPayments(principal, rate, months), equalPrincipal(principal, rate, months)];
  if (EXTRA.test(text)) return withPrepayment(task, principal, rate, months, falling);
  return found("loan", {
    ...(level && {
      payment: equal.first,
      "total-interest": equal.totalInterest,
      "total-paid": equal.totalPaid,
      "first-interest": equal.rows[0]?.interest,
    }),
    ...(falling && {
      "first-payment": fall.first,
      "last-payment": fall.last,
      "falling-interest": fall.totalInterest,
      "falling-total": fall.totalPaid,
      "monthly-principal": principal / months,
    }),
    ...(level && falling && { "interest-difference": equal.totalInterest - fall.totalInterest }),
  });
};

function monthsOf(task: Task): number | null {
  const years = task.years(TERM);
  if (years !== null) return Math.round(years * 12 * 1e9) / 1e9;
  const periods = task.quantities.filter((one) => one.unit === "period");
  if (periods.length !== 1 || !periods[0]) return null;
  task.use(...periods);
  return periods[0].value;
}

/** Prepaying leaves the payment (and shortens the term) or the term (and lowers the payment): both are usual. */
function withPrepayment(task: Task, principal: number, rate: number, months: number, falling: boolean) {
  const extra = task.find(EXTRA, "amount");
  const years = task.years(AFTER);
  const after = years === null ? null : Math.round(years * 12);
  if (falling || extra === null || after === null)
    return missing("loan", { prepayment: extra, "months before it": after });
  if (after < 1 || after >= months || extra <= 0) return null;
  const before = equalPayments(principal, rate, months);
  const [shorter, lower] = [
    prepaid(principal, rate, months, after, extra),
    prepaidSameTerm(principal, rate, months, after, extra),
  ];
  return found("loan", {
    payment: before.first,
    "balance-left": [before.rows[after - 1]?.balance ?? null, shorter.rows[after - 1]?.balance ?? null],
    "interest-saved": [before.totalInterest - shorter.totalInterest, before.totalInterest - lower.totalInterest],
    "payment-after": lower.rows[after]?.payment,
  });
}
