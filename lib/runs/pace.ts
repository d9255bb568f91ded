/**
 * How long new text may wait for more to go with it: not at all when a reply begins, `mostMs` half a second later.
 * A first word is waited for; after that nobody reads faster than a few times a second, and each time costs a commit.
 */
export function paceMs(ageMs: number, mostMs: number): number {
  return Math.min(mostMs, Math.max(0, ageMs) / 4);
}
