import { figure } from "./figure-kind.ts";

/** Growth and change. */
export const CHANGE_FIGURES = {
  cagr: figure(
    "rate",
    /复合(?:年)?(?:均)?增长率|年均(?:复合)?增长率|\bCAGR\b|compound|年平均成長率/i,
    "年复合增长率",
    "CAGR",
    "年平均成長率",
  ),
  "total-growth": figure(
    "rate",
    /(?:总|累计|合计)增(?:长|幅)|total growth|overall growth/i,
    "累计增长率",
    "growth over the whole term",
    "累計成長率",
  ),
  "change-points": figure(
    "rate",
    /基点|百分点|basis points?|percentage points?|\bbps?\b|ポイント/i,
    "变动点数",
    "change in points",
    "変化（ポイント）",
  ),
  "change-amount": figure(
    "amount",
    /变化额|变动额|增加额|减少额|多少(?:万|亿)?元|by how much|absolute change|増減額/i,
    "变动额",
    "change",
    "変化額",
  ),
  "relative-change": figure(
    "rate",
    /相对变化|变化率|变动率|增长率|增速|增幅|降幅|同比|百分之几|relative change|growth(?: rate)?|percent(?:age)? change|what percent|変化率|成長率/i,
    "相对变动",
    "relative change",
    "変化率",
  ),
};
