import { figure } from "./figure-kind.ts";

/** Prices and sensitivities of options. */
export const OPTION_FIGURES = {
  call: figure(
    "amount",
    /\bcall(?!(?:'s|s)? (?:delta|theta|rho))(?: option)?(?: price| value)?|看涨(?!期权的?(?:delta|德尔塔|theta|rho))|认购/i,
    "看涨期权价格",
    "call price",
    "コール価格",
  ),
  put: figure(
    "amount",
    /\bput(?!(?:'s|s)? (?:delta|theta|rho)|-call)(?: option)?(?: price| value)?|看跌(?!期权的?(?:delta|德尔塔|theta|rho))|认沽/i,
    "看跌期权价格",
    "put price",
    "プット価格",
  ),
  "call-delta": figure(
    "number",
    /call(?:'s)?(?: option)?(?:'s)? delta|delta of the call|看涨期权的?\s?(?:delta|德尔塔)/i,
    "看涨期权 delta",
    "call delta",
    "コールのデルタ",
  ),
  "put-delta": figure(
    "number",
    /put(?:'s)?(?: option)?(?:'s)? delta|delta of the put|看跌期权的?\s?(?:delta|德尔塔)/i,
    "看跌期权 delta",
    "put delta",
    "プットのデルタ",
  ),
  gamma: figure("number", /\bgamma\b|伽马/i, "gamma", "gamma", "ガンマ"),
  vega: figure("number", /\bvega\b|维加/i, "vega", "vega", "ベガ"),
  "call-theta": figure(
    "number",
    /call(?:'s)? theta|看涨期权的?\s?theta/i,
    "看涨期权 theta",
    "call theta",
    "コールのセータ",
  ),
  "put-theta": figure(
    "number",
    /put(?:'s)? theta|看跌期权的?\s?theta/i,
    "看跌期权 theta",
    "put theta",
    "プットのセータ",
  ),
  "call-rho": figure("number", /call(?:'s)? rho|看涨期权的?\s?rho/i, "看涨期权 rho", "call rho", "コールのロー"),
  "put-rho": figure("number", /put(?:'s)? rho|看跌期权的?\s?rho/i, "看跌期权 rho", "put rho", "プットのロー"),
  d1: figure("number", /\bd_?1\b/i, "d1", "d1", "d1"),
  d2: figure("number", /\bd_?2\b/i, "d2", "d2", "d2"),
};
