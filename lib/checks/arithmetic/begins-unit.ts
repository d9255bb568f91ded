import { CJK_SCALE, CURRENCIES, MARKS } from "../../reply/values/units.ts";

const PATTERNS = [CJK_SCALE, ...[...MARKS, ...CURRENCIES].map(([pattern]) => pattern)];
const EAST_ASIAN = "\u2e80";
const IN_UNITS = new Set(PATTERNS.flatMap(({ source }) => [...source]));

/** False where no mark, scale or currency begins with this character: most words and stops behind a number. */
export function mayBeginUnit(c: string): boolean {
  return c < EAST_ASIAN || IN_UNITS.has(c);
}
