/** Part of `npm run bench:checks`: a slip carried on to a boxed letter, and right letters, which must be left alone. */

import { parseReply } from "../../reply/parse-reply.ts";
import { checkReply } from "../check-reply.ts";
import type { Derivation } from "./bench-derivations.ts";
import { plant, random, SLIPS } from "./bench-plant.ts";
import { type Result, render, STYLES, show } from "./bench-styles.ts";

type Choices = { wrong: number; turnedRight: number; turnedOther: number; right: number; spoiled: number };

/** The derivation asked with four options: its result, the one with the slip carried on, and two others. */
export function measureChoices(derivations: Derivation[]): Choices {
  const tally: Choices = { wrong: 0, turnedRight: 0, turnedOther: 0, right: 0, spoiled: 0 };
  const next = random(5);
  for (const derivation of derivations) {
    for (const style of STYLES) {
      const { text, results } = render(derivation, style);
      const at = Math.floor(next() * results.length);
      const slip = plant(results[at] as Result, SLIPS[Math.floor(next() * 2)] as (typeof SLIPS)[number], next);
      if (!slip) continue;
      const share = slip.value / (results[at] as Result).value;
      const carried = results.map((result, i) => (i < at ? result : { ...result, value: result.value * share }));
      const truth = results.at(-1) as Result;
      const values = [carried.at(-1) as Result, truth, scaled(truth, 1.37), scaled(truth, 0.61)];
      const shown = values.map(show);
      if (new Set(shown).size < shown.length) continue;
      const options = shown.map((value, i) => `${"ABCD"[i]}. ${value}`).join("\n");
      const lettered = (filled: Result[], letter: string) => {
        const trace = text.replace(/\{\{(\d)\}\}/g, (_all, i: string) => show(filled[Number(i)] as Result));
        const reply = parseReply(`<think>\n${trace}\n</think>\n<answer>\n\\boxed{${letter}}\n</answer>`);
        return checkReply(reply, { question: `${derivation.expression} = ?\n${options}` }).corrected?.choices?.[0];
      };
      tally.wrong++;
      const found = lettered(carried, "A");
      if (found === "B") tally.turnedRight++;
      else if (found) tally.turnedOther++;
      const beside = results.map((result, i) => (i === at && i < results.length - 1 ? slip : result));
      for (const right of [results, beside]) {
        tally.right++;
        if (lettered(right, "B")) tally.spoiled++;
      }
    }
  }
  return tally;
}

const scaled = (result: Result, factor: number): Result => ({ ...result, value: result.value * factor });
