/** Milliseconds a Retry-After header asks to wait (seconds or an HTTP date, against `now`), or null. */
export function parseRetryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim();
  if (!value) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.round(Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Wait before retry number `attempt` (1, 2 ...): doubling from one second, with jitter so that clients spread. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(1000 * 2 ** (attempt - 1), 8000);
  return Math.round(full / 2 + random() * (full / 2));
}
