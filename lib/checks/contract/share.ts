import { normalText } from "../arithmetic/normal-text.ts";

/** A share of an allocation, in percent; a single one has the same ends. */
export type Share = { low: number; high: number };

/** 55%, 40–50 %, 40% to 50%, 约 30%; null for anything else. */
export function readShare(cell: string): Share | null {
  const text = normalText(cell).trim();
  const range = /^\D{0,4}(\d{1,3}(?:\.\d+)?)\s*%?\s*(?:-|–|—|~|至|到|to)\s*(\d{1,3}(?:\.\d+)?)\s*%$/.exec(text);
  if (range) return { low: Number(range[1]), high: Number(range[2]) };
  const single = /^\D{0,4}(\d{1,3}(?:\.\d+)?)\s*%/.exec(text);
  return single && !/\d/.test(text.slice(single[0].length))
    ? { low: Number(single[1]), high: Number(single[1]) }
    : null;
}
