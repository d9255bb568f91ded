import { compoundings, paidAtStart } from "../conventions.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";
import { annuityFutureValue, annuityPayment, annuityPresentValue, perpetuity } from "../time-value.ts";

const RATE =
  /(?:implicit|discount|interest|annual|market|nominal|required)(?: annual)?(?: interest| discount)?(?: rate)?(?: of(?: return)?)?|rate(?: of(?: return| interest)?)?|折现率|贴现率|(?:隐含|内含|市场|存款|投资)?(?:名义)?年?(?:利率|收益率|回报率)|年化(?:收益率)?|(?:earning|earns|at|returns?|compounded at|discounted at)|年利率?/i;
const TERM =
  /(?:leased |rented |paid |deposited |invested |held )?for|over|in|after|(?:存|投资|租赁|租|持有|连续|共)(?:入|期)?|期限|(?:for )?the next|(?:后|之后|以后|内|末|from now|annuity)|,|;/i;
const PAYMENT =
  /每年(?:年?[初末底])?(?:存入|支付|付|领取|投入|收取|流入|租金)?|每期(?:存入|支付)?|年金(?:为)?|annuity of|payments? of|pays?|(?:annual |yearly )?(?:rent|deposits?|contributions?|payment)(?: of)?|deposits?|saves?|invests?/i;
const PRESENT =
  /(?:存入|本金|投资|现值|价值|价款|设备价值|现金价)(?:为)?|present value(?: of)?|(?:deposit|invest|lend)(?:s|ed|ing)?|worth|costs?|priced at|principal(?: of)?|loan of/i;
const FUTURE =
  /终值(?:为)?|(?:积累|攒|得到|达到|筹集)|future value(?: of)?|accumulate|grow(?:s)? to|to reach|receive[sd]?|will pay|(?:payment|sum|amount) of/i;
const MANY =
  /年金|annuity|每年|每期|each year|every year|yearly|a year|(?<!compounded |compounding )annual(?:ly)?(?! rate| interest| compound)|rent|per year|payments|毎年/i;

/** One sum or level payments, ordinary or due, by the one that is asked for. Rates and terms must be the question's own. */
export const timeValue: Kind = (task) => {
  const { text } = task;
  if (
    /增长|递增|grow(?:s|ing)? (?:at|by)|growth|通胀|inflation|等额本[息金]|债券|bond|IRR|NPV|净现值|内部收益|mortgage|永续|perpetu|递延|deferred|每月|monthly pay|税|tax/i.test(
      text,
    )
  )
    return null;
  const wants = wanted(text);
  if (wants === null) return null;
  const rate = task.find(RATE, "rate");
  const years = task.years(TERM);
  const times = compoundings(task) ?? 1;
  const level = MANY.test(text) && wants !== "lump-future" && wants !== "lump-present";
  const due = paidAtStart(task);
  const amount =
    wants === "payment"
      ? (task.find(PRESENT, "amount") ?? null)
      : level
        ? task.find(PAYMENT, "amount")
        : task.find(wants === "lump-future" || wants === "future" ? PRESENT : FUTURE, "amount");
  if (rate === null || years === null || amount === null)
    return [rate, years, amount].filter((one) => one !== null).length < 2
      ? null
      : missing("time-value", { "interest rate": rate, term: years, amount });
  if (due === null || (level && times !== 1)) return null;
  // A deposit whose compounding nobody states may bear simple interest.
  const simple =
    !/复利|compound|複利/i.test(text) &&
    !/annual|monthly|daily|quarterly|continuous/.test(task.conventions.compounding);
  if (/单利|simple interest|単利/i.test(text) || task.conventions.compounding === "simple") return null;
  return compute(wants, amount, rate, years, times, level, due, simple);
};

type Wanted = "payment" | "future" | "present" | "lump-future" | "lump-present";

function wanted(text: string): Wanted | null {
  const many = MANY.test(text);
  const future =
    /终值|本利和|将得到|到期(?:本息|可得|时)|future value|accumulated value|will (?:it|you|she|he|they) have|grow to|how much will|将来価値|多少钱/i.test(
      text,
    );
  const present =
    /现值|present value|worth today|today'?s value|现在(?:应|需|要)存|should .{0,30}(?:deposit|invest) today|現在価値/i.test(
      text,
    );
  const payment =
    /(?:find|compute|calculate|what is|求|计算)[^。.;；]{0,12}(?:yearly|annual|每年|每期|年)(?:的)?\s?(?:rent|payment|instal?lment|deposit|租金|付款|支付额|还款额|存入额)/i.test(
      text,
    );
  if ([future, present, payment].filter(Boolean).length !== 1) return null;
  if (payment) return "payment";
  return many ? (future ? "future" : "present") : future ? "lump-future" : "lump-present";
}

function compute(
  wants: Wanted,
  amount: number,
  rate: number,
  years: number,
  times: number,
  level: boolean,
  due: boolean,
  simple: boolean,
) {
  const growth = times === Number.POSITIVE_INFINITY ? Math.exp(rate * years) : (1 + rate / times) ** (times * years);
  if (!level) {
    const factors = [growth, ...(simple ? [1 + rate * years] : [])];
    return found(
      "time-value",
      wants.endsWith("future")
        ? { "future-value": factors.map((factor) => amount * factor) }
        : { "present-value": factors.map((factor) => amount / factor) },
    );
  }
  if (!Number.isInteger(years) || years < 1) return null;
  if (wants === "payment")
    return found(due ? "annuity-due" : "annuity", { "annuity-payment": annuityPayment(amount, rate, years, due) });
  return found(
    due ? "annuity-due" : "annuity",
    wants === "future"
      ? { "future-value": annuityFutureValue(amount, rate, years, due) }
      : { "present-value": annuityPresentValue(amount, rate, years, due) },
  );
}

/** A perpetuity or Gordon's growing dividend: the next payment over rate less growth. */
export const perpetual: Kind = (task: Task) => {
  const { text } = task;
  if (
    !/永续|perpetu|戈登|gordon|constant growth|dividend[^.]{0,40}grow|固定(?:股利)?增长|股利(?:每年)?(?:固定)?增长|dividend growth/i.test(
      text,
    ) ||
    /两阶段|two-?stage|multi-?stage/i.test(text)
  )
    return null;
  const rate = task.find(
    /折现率|贴现率|必要(?:收益|报酬)率|要求(?:的)?(?:收益|回报)率|discount rate(?: of)?|required (?:rate of )?return(?: of)?|cost of equity(?: of)?|(?<!growth )rate(?: of)?|(?<!growing |grows |grow )at/i,
    "rate",
  );
  const growing = /增长|growth|growing|grow(?:s)?/i.test(text);
  const growth = growing
    ? task.find(/增长率?|growth(?: rate)?(?: of)?|growing(?: at| by)?|grow(?:s)?(?: at| by)?/i, "rate")
    : 0;
  const next = task.find(
    /下(?:一)?年(?:的)?(?:股利|股息|现金流)|预期股利|next (?:year'?s )?dividend(?: of)?|expected dividend(?: of)?|D1(?=\s*=)|永续年金|每年(?:支付|付|收取)?|pays?|perpetuity of|payment of/i,
    "amount",
  );
  const last =
    next === null
      ? task.find(
          /(?:刚|最近|上年|本期|今年|当期)(?:支付|发放|派发)?(?:的)?(?:股利|股息)|just paid(?: a dividend of)?|last dividend(?: of)?|current dividend(?: of)?|D0(?=\s*=)/i,
          "amount",
        )
      : null;
  const payment = next ?? (last !== null && growth !== null ? last * (1 + growth) : null);
  if (rate === null || growth === null || payment === null)
    return missing("perpetuity", { "discount rate": rate, growth, payment });
  if (rate <= growth) return null;
  const value = perpetuity(payment, rate, growth);
  return found(
    "perpetuity",
    /股|share|stock|dividend/i.test(text) ? { "share-price": value } : { "present-value": value },
  );
};
