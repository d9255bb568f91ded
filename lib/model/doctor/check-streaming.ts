import { type Check, failWith, pass, warn } from "./context.ts";

/** Text comes piece by piece, not at the end: a buffering proxy makes a reader wait for everything. */
export const checkStreaming: Check = async ({ sample }) => {
  const { deltas, firstMs, lastMs, error } = await sample();
  if (error && deltas === 0) return failWith("streaming", error);
  const details = { deltas, firstMs: Math.round(firstMs ?? 0), lastMs: Math.round(lastMs) };
  const buffered = lastMs > 1000 && firstMs !== null && lastMs - firstMs < 0.05 * lastMs;
  const atOnce = deltas <= 2 && lastMs > 300;
  if (atOnce || buffered) {
    return warn("streaming", "atOnce", details);
  }
  if (error) return failWith("streaming", error, "warn");
  return pass("streaming", "ok", details);
};
