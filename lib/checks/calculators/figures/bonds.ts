import { figure } from "./figure-kind.ts";

/** Prices, yields and sensitivities of bonds. */
export const BOND_FIGURES = {
  "bond-price": figure(
    "amount",
    /(?<!行权|执行)价格(?!变)|价值|\bprice(?! change)|worth|価格/i,
    "债券价格",
    "bond price",
    "債券価格",
  ),
  "bond-yield": figure(
    "rate",
    /到期收益率|yield(?: to maturity)?|YTM|最終利回り/i,
    "到期收益率",
    "yield to maturity",
    "最終利回り",
  ),
  macaulay: figure(
    "years",
    /麦考利|macaulay|マコーレー/i,
    "麦考利久期",
    "Macaulay duration",
    "マコーレー・デュレーション",
  ),
  modified: figure(
    "years",
    /修正久期|modified|修正デュレーション/i,
    "修正久期",
    "modified duration",
    "修正デュレーション",
  ),
  convexity: figure("number", /凸性(?!估)|convexity/i, "凸性", "convexity", "コンベクシティ"),
  "price-change": figure(
    "amount",
    /价格变(?:动|化)(?!率|百分比|幅度)|price change|change in (?:the )?price/i,
    "价格变动",
    "price change",
    "価格変化",
  ),
  "price-change-rate": figure(
    "rate",
    /价格变(?:动|化)(?:率|百分比|幅度)|percentage (?:price )?change/i,
    "价格变动率",
    "relative price change",
    "価格変化率",
  ),
};
