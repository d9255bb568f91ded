import type { Quantity } from "./read-task.ts";

/** Further apart than this, two values of one figure were not meant. */
const FAR = 100;

/**
 * The values of two amounts that stand as "from 120 to 150 million": the word at the second is meant for both, unless the
 * first is of that size already ("from 900,000 to 1.2 million"). Null where neither reading makes sense.
 */
export function withSharedScale(from: Quantity, to: Quantity): { from: number; to: number } | null {
  if (from.scale !== 0 || to.scale === 0) return { from: from.value, to: to.value };
  return (
    [from.value, from.value * 10 ** to.scale].flatMap((value) =>
      isNear(value, to.value) ? [{ from: value, to: to.value }] : [],
    )[0] ?? null
  );
}

function isNear(a: number, b: number): boolean {
  const ratio = Math.abs(a / b);
  return ratio > 1 / FAR && ratio < FAR;
}
