import { figure } from "./figure-kind.ts";

/** Values over time, and the rates between them. */
export const TIME_VALUE_FIGURES = {
  "future-value": figure(
    "amount",
    /终值|本利和|本息和|到期.{0,6}(?:得到|本息)|future value|accumulat|will .{0,16}(?:have|be worth|grow)|将来価値/i,
    "终值",
    "future value",
    "将来価値",
  ),
  "present-value": figure(
    "amount",
    /现值|价值|present value|worth|today|現在価値/i,
    "现值",
    "present value",
    "現在価値",
  ),
  "annuity-payment": figure(
    "amount",
    /rent|payment|instal?lment|deposit|租金|付款额|支付额|存入额|年金/i,
    "每期金额",
    "payment per period",
    "1期の支払額",
  ),
  "share-price": figure(
    "amount",
    /股(?:票)?(?:价|内在价值|价值)|(?:share|stock|intrinsic)(?: price| value)/i,
    "股票价值",
    "share value",
    "株式価値",
  ),
  interest: figure("amount", /利息|interest(?! rate)|利息/i, "利息", "interest", "利息"),
  "effective-rate": figure(
    "rate",
    /有效(?:年)?利率|实际(?:年)?利率|实际年化|effective|\bEAR\b|\bAPY\b|実効/i,
    "有效年利率",
    "effective annual rate",
    "実効年利率",
  ),
  "nominal-rate": figure("rate", /名义(?:年)?利率|nominal/i, "名义年利率", "nominal rate", "名目年利率"),
  "simple-rate": figure(
    "rate",
    /单利年化|年化(?:利率)?(?!收益)|simple annual|単利/i,
    "单利年化",
    "simple annual rate",
    "単利年率",
  ),
};
