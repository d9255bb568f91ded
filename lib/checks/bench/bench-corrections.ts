/** Part of `npm run bench:checks`: a slip carried on to the box must be corrected, and a right box must be left alone. */

import { parseReply } from "../../reply/parse-reply.ts";
import { compareValues } from "../../reply/values/compare-values.ts";
import { parseValue } from "../../reply/values/parse-value.ts";
import { checkReply } from "../check-reply.ts";
import type { Derivation } from "./bench-derivations.ts";
import { plant, random, SLIPS } from "./bench-plant.ts";
import { type Result, render, STYLES, show } from "./bench-styles.ts";

export type Corrections = {
  wrong: number;
  turnedRight: number;
  turnedOther: number;
  right: number;
  spoiled: number;
  examples: string[];
};

/** `{{i}}` filled in, the last result in a box. */
function reply(text: string, results: Result[], box: Result): string {
  const filled = text.replace(/\{\{(\d)\}\}/g, (_all, i: string) => show(results[Number(i)] as Result));
  return `<think>\n${filled}\n</think>\n<answer>\n\\boxed{${show(box).replace("%", "\\%")}}\n</answer>`;
}

const worthOf = (result: Result) => parseValue(show(result)).value;

export function measureCorrections(derivations: Derivation[]): Corrections {
  const tally: Corrections = { wrong: 0, turnedRight: 0, turnedOther: 0, right: 0, spoiled: 0, examples: [] };
  const next = random(7);
  for (const derivation of derivations) {
    for (const style of STYLES) {
      const { text, results } = render(derivation, style);
      const truth = results.at(-1) as Result;
      const gold = worthOf(truth);
      const at = Math.floor(next() * results.length);
      const slip = plant(results[at] as Result, SLIPS[Math.floor(next() * 2)] as (typeof SLIPS)[number], next);
      if (!slip || !gold) continue;
      const question = derivation.expression;
      const isGold = (value: ReturnType<typeof worthOf>) => compareValues(value, gold, "standard").outcome === "equal";
      // The box is right although a line is wrong: the hard constraint.
      const kept = results.map((result, i) => (i === at && i < results.length - 1 ? slip : result));
      tally.right++;
      const spoiled = checkReply(parseReply(reply(text, kept, truth)), { question }).corrected;
      if (spoiled && !isGold(spoiled)) {
        tally.spoiled++;
        tally.examples.push(reply(text, kept, truth));
      }
      // The slip goes on in proportion, as in ratios and conversions it would.
      const share = slip.value / (results[at] as Result).value;
      const carried = results.map((result, i) => (i < at ? result : { ...result, value: result.value * share }));
      const box = carried.at(-1) as Result;
      if (isGold(worthOf(box))) continue;
      tally.wrong++;
      const corrected = checkReply(parseReply(reply(text, carried, box)), { question }).corrected;
      if (corrected && isGold(corrected)) tally.turnedRight++;
      else if (corrected) tally.turnedOther++;
    }
  }
  return tally;
}
