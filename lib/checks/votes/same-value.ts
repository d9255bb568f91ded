import type { Boxed } from "../../reply/types.ts";
import { type Comparison, compareValues } from "../../reply/values/compare-values.ts";
import { parseValue } from "../../reply/values/parse-value.ts";

/**
 * Whether two boxes hold one value, in either order: unit-aware, within half a percent or the rounding of the finer of the
 * two. 14.2 % and 0.142 are one, a percent sign being no part of what is compared; 14.2 is another. Boxes that were not
 * read as values are compared as words.
 */
export function compareBoxed(a: Boxed, b: Boxed): Comparison {
  if (!a.value || !b.value) {
    const same = a.text.trim() === b.text.trim();
    return same ? { outcome: "equal", rule: "text" } : { outcome: "no-parse", rule: "no-value" };
  }
  const decimals = finer(a, b);
  const found = [compareOneWay(a, b, decimals), compareOneWay(b, a, decimals)];
  return found.find((one) => one.outcome === "equal") ?? (found[0] as Comparison);
}

function compareOneWay(a: Boxed, b: Boxed, decimals: number | null): Comparison {
  const [value, gold] = [a.value, b.value];
  if (!value || !gold) return { outcome: "no-parse", rule: "no-value" };
  const options = { text: a.text, goldText: b.text, decimals };
  const found = compareValues(value, gold, "standard", options);
  if (found.outcome === "equal" || value.kind !== "number" || gold.kind !== "number") return found;
  if (value.percent === gold.percent) return found;
  const converted = compareValues({ ...value, percent: gold.percent }, gold, "standard", options);
  return converted.outcome === "equal" ? { outcome: "equal", rule: "percent-equivalence" } : found;
}

/** 55 % is no 60 %, though 0.55 rounded like 0.6 is: neither is read more coarsely than the other was written. */
function finer(a: Boxed, b: Boxed): number | null {
  const [one, two] = [parseValue(a.text).decimals, parseValue(b.text).decimals];
  return one === null || two === null ? null : Math.max(one, two);
}
