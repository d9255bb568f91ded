import { normalDensity, normalQuantile } from "./normal.ts";

/** Parametric value at risk, as a positive loss; `sigma` and `mean` per day, square root of time. Jorion, Value at Risk, ch. 5. */
export function parametricVar(value: number, sigma: number, confidence: number, days = 1, mean = 0): number {
  return value * (normalQuantile(confidence) * sigma * Math.sqrt(days) - mean * days);
}

/** The mean loss beyond the value at risk, under the same normal distribution. */
export function expectedShortfall(value: number, sigma: number, confidence: number, days = 1, mean = 0): number {
  const beyond = normalDensity(normalQuantile(confidence)) / (1 - confidence);
  return value * (beyond * sigma * Math.sqrt(days) - mean * days);
}

/** Historical value at risk and shortfall of returns: the loss that a share `1 - confidence` of them reaches. */
export function historicalRisk(
  returns: readonly number[],
  confidence: number,
): { valueAtRisk: number; shortfall: number } | null {
  const losses = returns.map((one) => -one).sort((a, b) => b - a);
  const count = Math.max(1, Math.floor(losses.length * (1 - confidence) + 1e-9));
  const tail = losses.slice(0, count);
  if (tail.length === 0) return null;
  return { valueAtRisk: tail.at(-1) as number, shortfall: tail.reduce((sum, loss) => sum + loss, 0) / tail.length };
}

/** Expected credit loss: PD × LGD × EAD. */
export const expectedLoss = (probability: number, lossGivenDefault: number, exposure: number) =>
  probability * lossGivenDefault * exposure;
