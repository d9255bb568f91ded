import type { Reply } from "../../reply/types.ts";
import { compareValues } from "../../reply/values/compare-values.ts";
import { firstParting, type Parting } from "./group-votes.ts";

/** What the same task came to in two languages. `rule` names what decided. */
export type TwinResult = {
  outcome: "same" | "different" | "not-comparable";
  rule: string;
  parting: Parting | null;
};

/**
 * Compares the boxed values of one task asked in Chinese and in English. Verdicts and grades compare by their contract's
 * ids, so both replies must have been parsed with it; free text in two languages is not comparable.
 */
export function compareTwins(zh: Reply, en: Reply): TwinResult {
  const [a, b] = [zh.final, en.final];
  if (!a?.value || !b?.value) return { outcome: "not-comparable", rule: "no-box", parting: null };
  if (a.value.kind === "text" || b.value.kind === "text") {
    const same = a.text === b.text;
    return { outcome: same ? "same" : "not-comparable", rule: same ? "text" : "free-text", parting: null };
  }
  const sameNumber = { ...a.value, percent: b.value.percent };
  const found = [a.value, sameNumber].map((value) =>
    compareValues(value, b.value as NonNullable<typeof b.value>, "standard"),
  );
  const equal = found.find((one) => one.outcome === "equal");
  if (equal) return { outcome: "same", rule: equal.rule, parting: null };
  return { outcome: "different", rule: found[0]?.rule ?? "", parting: firstParting(zh, en) };
}
