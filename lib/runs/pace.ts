const FIRST_MS = 15;

/**
 * How long new text may wait for more to go with it: hardly at all when a reply begins, `mostMs` half a second later.
 * A first word is waited for; after that nobody reads faster than a few times a second, and each time costs a commit.
 */
export function paceMs(ageMs: number, mostMs: number): number {
  return Math.min(mostMs, FIRST_MS + Math.max(0, ageMs) / 4);
}
