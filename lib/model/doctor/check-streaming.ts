import { type Check, fail, pass, warn } from "./context.ts";

/** Text comes piece by piece, not at the end: a buffering proxy makes a reader wait for everything. */
export const checkStreaming: Check = async ({ sample }) => {
  const { deltas, firstMs, lastMs, error } = await sample();
  if (error && deltas === 0) return fail("streaming", `The server did not reply: ${error.message}`, error.hint);
  const details = { deltas, firstMs: Math.round(firstMs ?? 0), lastMs: Math.round(lastMs) };
  const buffered = lastMs > 1000 && firstMs !== null && lastMs - firstMs < 0.05 * lastMs;
  const atOnce = deltas <= 2 && lastMs > 300;
  if (atOnce || buffered) {
    return warn(
      "streaming",
      "The reply arrived all at once instead of piece by piece.",
      "Switch off buffering in the proxy (nginx: proxy_buffering off; proxy_read_timeout 3600s).",
      details,
    );
  }
  if (error) return warn("streaming", `The reply broke off: ${error.message}`, error.hint, details);
  return pass("streaming", `${deltas} pieces, the first after ${Math.round(firstMs ?? 0)} ms.`, details);
};
