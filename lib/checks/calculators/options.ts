import { normalCdf, normalDensity } from "./normal.ts";

/** A European option; rates and yield continuous and yearly, sigma yearly, time in years. */
export type OptionInputs = {
  spot: number;
  strike: number;
  rate: number;
  sigma: number;
  time: number;
  dividend?: number;
};
export type OptionSide = { price: number; delta: number; theta: number; rho: number };
export type OptionFigures = { d1: number; d2: number; call: OptionSide; put: OptionSide; gamma: number; vega: number };

/** Black and Scholes 1973 with Merton's dividend yield; Hull, Options, Futures and Other Derivatives, ch. 15 and 19. Theta per year. */
export function blackScholes({ spot, strike, rate, sigma, time, dividend = 0 }: OptionInputs): OptionFigures {
  const spread = sigma * Math.sqrt(time);
  const d1 = (Math.log(spot / strike) + (rate - dividend + sigma ** 2 / 2) * time) / spread;
  const d2 = d1 - spread;
  const [carry, discount] = [Math.exp(-dividend * time), Math.exp(-rate * time)];
  const density = normalDensity(d1);
  const side = (sign: 1 | -1): OptionSide => ({
    price: sign * (spot * carry * normalCdf(sign * d1) - strike * discount * normalCdf(sign * d2)),
    delta: sign * carry * normalCdf(sign * d1),
    theta:
      (-spot * carry * density * sigma) / (2 * Math.sqrt(time)) -
      sign * (rate * strike * discount * normalCdf(sign * d2) - dividend * spot * carry * normalCdf(sign * d1)),
    rho: sign * strike * time * discount * normalCdf(sign * d2),
  });
  return {
    d1,
    d2,
    call: side(1),
    put: side(-1),
    gamma: (carry * density) / (spot * spread),
    vega: spot * carry * density * Math.sqrt(time),
  };
}
