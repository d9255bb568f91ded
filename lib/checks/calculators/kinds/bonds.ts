import { bondFigures, bondYield, priceChange } from "../bonds.ts";
import { paymentsPerYear } from "../conventions.ts";
import { found, type Kind, missing } from "../recognised.ts";

const FACE = /面值|票面(?:金额|价值)|face value|par(?: value)?|nominal value|額面/i;
const COUPON = /票面(?:年)?利率|票息率?|息票率|coupon(?: rate)?|クーポン(?:レート)?|表面利率/i;
const YIELD =
  /到期(?:收益率|利率)|市场(?:收益率|利率)|必要收益率|收益率(?!上升|下降|变动)|(?:market )?yield(?:s)?(?: to maturity| rate)?|YTM|required (?:return|yield)|最終利回り/i;
const TERM =
  /(?:剩余|还有|到期|债券)?期限|剩余|还有|到期(?!收益)|matur(?:ity|es|ing)(?: in| of)?|remaining|term|(?:annual-coupon |semi-?annual(?:-coupon)? |zero-coupon |corporate |government |treasury )?bond|期(?=[、,的\s])|期(?:国债|债券)|零息/i;
const PRICE = /(?:市场|债券|现|发行|购买|当前)?价格|市价|(?:market |current |clean )?price|trades at|sells? for|価格/i;
const SHIFT = /(?:上升|上涨|下降|下跌|上行|下行|rises?(?: by)?|falls?(?: by)?|increases?(?: by)?|decreases?(?: by)?)/i;
const IS_BOND = /债券|国债|公司债|\bbonds?\b|零息债|票面|coupon|債券/i;

/** A level-coupon bond on a coupon date: price from yield, yield from price, durations, convexity, a shift of the yield. */
export const bond: Kind = (task) => {
  const { text } = task;
  if (
    !IS_BOND.test(text) ||
    /可转(?:换)?债|convertible|callable|可赎回|putable|floating|浮动利率|组合|portfolio/i.test(text)
  )
    return null;
  const zero = /零息|zero-?coupon|割引債/i.test(text);
  const face = task.find(FACE, "amount");
  const coupon = task.find(COUPON, "rate") ?? (zero ? 0 : null);
  const annualYield = task.find(YIELD, "rate");
  const years = task.years(TERM);
  const price = task.find(PRICE, "amount");
  if ([face, coupon, years].filter((one) => one !== null).length < 2) return null;
  const frequency = paymentsPerYear(task, zero);
  if (
    face === null ||
    coupon === null ||
    years === null ||
    frequency === null ||
    (annualYield === null && price === null)
  )
    return missing("bond", {
      "face value": face,
      coupon,
      term: years,
      "payments a year": frequency,
      yield: annualYield,
    });
  const issue = { face, coupon, years, frequency };
  if (years * frequency > 1200 || Math.abs(years * frequency - Math.round(years * frequency)) > 1e-9) return null;
  const rate = annualYield ?? bondYield(issue, price ?? 0);
  if (rate === null) return null;
  const figures = bondFigures(issue, rate);
  const shift = task.find(SHIFT, "rate");
  const change = shift === null ? null : shiftedBy(task.text, shift);
  const moved = change === null ? null : priceChange(figures, change);
  const exact = change === null ? null : bondFigures(issue, rate + change).price - figures.price;
  return found("bond", {
    ...(annualYield === null ? { "bond-yield": rate } : { "bond-price": figures.price }),
    macaulay: figures.macaulay,
    modified: figures.modified,
    convexity: figures.convexity,
    // By duration and convexity, by duration alone, and exactly.
    "price-change": moved && [moved.both * figures.price, moved.duration * figures.price, exact],
    "price-change-rate": moved && [moved.both, moved.duration, exact === null ? null : exact / figures.price],
  });
};

const shiftedBy = (text: string, shift: number) =>
  /(?:收益率|利率|yields?|rates?)[^。.;；]{0,12}(?:下降|下跌|下行|falls?|decreases?)/i.test(text)
    ? -Math.abs(shift)
    : shift;
