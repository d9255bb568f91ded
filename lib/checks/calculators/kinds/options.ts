import { blackScholes } from "../options.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";

const SPOT =
  /(?:标的|股票|正股)(?:资产|股票)?(?:的)?(?:当前|现行|现)?(?:价格|价)?|股价|现价|spot(?: price)?|(?:stock|share|underlying)(?: asset)?(?: price)?|(?<![A-Za-z])S_?0?(?=\s*=)/i;
const STRIKE = /行权价格?|执行价格?|敲定价格?|行使価格|strike(?: price)?|exercise price|(?<![A-Za-z])[KX](?=\s*=)/i;
const RATE =
  /无风险(?:年)?(?:连续复利)?(?:年?利率|收益率)|risk-?\s?free(?: interest)?(?: rate)?|(?<![A-Za-z])r_?f?(?=\s*=)/i;
const SIGMA = /(?:年化?)?波动率|volatility|sigma|σ/i;
const TERM =
  /(?:剩余|到期)?期限|到期(?:时间)?|有效期|time to (?:maturity|expiry|expiration)|matur(?:ity|es|ing)(?: in)?|expir(?:y|ation|es|ing)(?: in)?|(?:european )?(?:call|put)|(?:期的?)?(?:欧式)?(?:看涨|看跌|认购|认沽)|(?<![A-Za-z])T(?=\s*=)/i;
const DIVIDEND = /股息(?:收益)?率|红利率|股利率|dividend yield|(?<![A-Za-z])q(?=\s*=)/i;
const IS_OPTION = /\b(?:options?|calls?|puts?|black-?\s?scholes)\b|期权|オプション/i;

/** European options by Black and Scholes; American and exotic ones are somebody else's formula. */
export const option: Kind = (task) => {
  const { text } = task;
  if (!IS_OPTION.test(text) || /implied vol|隐含波动率/i.test(text)) return null;
  const spot = task.find(SPOT, "amount");
  const strike = task.find(STRIKE, "amount");
  const rate = task.find(RATE, "rate");
  const sigma = task.find(SIGMA, "rate");
  const time = task.years(TERM) ?? task.find(/(?<![A-Za-z])T(?=\s*=)/, "number");
  if ([spot, strike, sigma].filter((one) => one !== null).length < 2) return null;
  if (/american|美式|barrier|asian option|亚式|障碍|二元|binary|digital/i.test(text)) return null;
  const dividend = dividendOf(task);
  const gaps = { spot, strike, "risk-free rate": rate, volatility: sigma, term: time, "dividend yield": dividend };
  if (spot === null || strike === null || rate === null || sigma === null || time === null || dividend === null)
    return missing("black-scholes", gaps);
  if (spot <= 0 || strike <= 0 || sigma <= 0 || time <= 0) return null;
  const { call, put, gamma, vega, d1, d2 } = blackScholes({ spot, strike, rate, sigma, time, dividend });
  return found("black-scholes", {
    call: call.price,
    put: put.price,
    "call-delta": call.delta,
    "put-delta": put.delta,
    gamma,
    // Quoted for a change of 1 or of one percentage point; theta a year, a calendar day or a trading day.
    vega: [vega, vega / 100],
    "call-theta": [call.theta, call.theta / 365, call.theta / 252],
    "put-theta": [put.theta, put.theta / 365, put.theta / 252],
    "call-rho": [call.rho, call.rho / 100],
    "put-rho": [put.rho, put.rho / 100],
    d1,
    d2,
  });
};

function dividendOf(task: Task): number | null {
  const yield_ = task.find(DIVIDEND, "rate");
  if (yield_ !== null) return yield_;
  const none =
    /no dividends?|without dividends?|non-?dividend|pays no|无(?:股息|红利|分红)|不(?:分红|派息)|不支付(?:股息|红利)|不付(?:股息|红利)|配当なし/i;
  return !/dividend|股息|红利|分红|配当/i.test(task.text) || none.test(task.text) ? 0 : null;
}

/** The other of a European pair by put-call parity, where one price is given and no volatility. */
export const parity: Kind = (task) => {
  if (!/parity|平价/i.test(task.text) || task.find(SIGMA, "rate") !== null) return null;
  const call = task.find(
    /(?:看涨|认购)期权(?:的)?(?:价格|价值|权利金)?|call(?: option)?(?: price| premium)?|(?<![A-Za-z])C(?=\s*=)/i,
    "amount",
  );
  const put = task.find(
    /(?:看跌|认沽)期权(?:的)?(?:价格|价值|权利金)?|put(?: option)?(?: price| premium)?|(?<![A-Za-z])P(?=\s*=)/i,
    "amount",
  );
  const [spot, strike] = [task.find(SPOT, "amount"), task.find(STRIKE, "amount")];
  const [rate, time] = [task.find(RATE, "rate"), task.years(TERM) ?? task.find(/(?<![A-Za-z])T(?=\s*=)/, "number")];
  if ((call === null) === (put === null)) return null;
  if (spot === null || strike === null || rate === null || time === null)
    return missing("put-call-parity", { spot, strike, "risk-free rate": rate, term: time });
  // Continuous and yearly compounding of the discount are both usual in exercises.
  const bonds = [strike * Math.exp(-rate * time), strike / (1 + rate) ** time];
  return call !== null
    ? found("put-call-parity", { put: bonds.map((bond) => call - spot + bond) })
    : found("put-call-parity", { call: bonds.map((bond) => (put ?? 0) + spot - bond) });
};
