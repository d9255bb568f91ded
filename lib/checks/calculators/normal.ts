/** Standard normal density. */
export const normalDensity = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Standard normal distribution to about fifteen digits: the power series near zero, a continued fraction beyond
 * (Abramowitz & Stegun 26.2.11 and 26.2.14).
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  if (z > 38) return x > 0 ? 1 : 0;
  if (z < 5) {
    let [term, sum] = [z, z];
    for (let n = 3; Math.abs(term) > 1e-17 * sum && n < 400; n += 2) {
      term *= (z * z) / n;
      sum += term;
    }
    const half = sum * normalDensity(z);
    return x >= 0 ? 0.5 + half : 0.5 - half;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / (z + fraction);
  const tail = normalDensity(z) / (z + fraction);
  return x > 0 ? 1 - tail : tail;
}

/** The quantile of the standard normal, by Newton from a logistic start; p strictly between 0 and 1. */
export function normalQuantile(p: number): number {
  let x = Math.log(p / (1 - p)) / 1.702;
  for (let i = 0; i < 60; i++) {
    const step = (normalCdf(x) - p) / Math.max(normalDensity(x), 1e-300);
    x -= Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-14) break;
  }
  return x;
}
