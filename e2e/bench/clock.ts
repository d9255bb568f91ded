/** Epoch milliseconds with a fraction; the browser's clock on the same machine agrees. */
export const now = (): number => performance.timeOrigin + performance.now();

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves with the first truthy `look()`; rejects after `limitMs`, saying `what` was waited for. */
export async function until<T>(what: string, look: () => T | Promise<T>, limitMs = 60_000): Promise<NonNullable<T>> {
  const started = now();
  for (;;) {
    const found = await look();
    if (found) return found;
    if (now() - started > limitMs) throw new Error(`${what} did not come within ${limitMs / 1000} s`);
    await sleep(25);
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
