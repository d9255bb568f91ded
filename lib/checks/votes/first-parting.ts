import type { Finding, Reply } from "../../reply/types.ts";
import { shownValue } from "../arithmetic/judge.ts";
import { keyOf } from "../arithmetic/ledger-types.ts";
import { readShown } from "../arithmetic/read-shown.ts";

/** A computation as it stands in a reply: UTF-16 positions in its `raw`, and its words. */
export type Place = { reply: number; start: number; end: number; text: string };
/** Where a reply parts from a leading one. A side is null where that reply computes nothing the other does not. */
export type Parting = { own: Place | null; leading: Place | null };

type Step = { place: Place; written: string; recomputed: string | null };

/**
 * The first step at which two checked replies part, from the ledger's findings: nothing is computed again. A computation
 * that one got wrong and the other right is such a step for certain; else it is the first result of each that the other
 * does not have. Null where both come to the same results.
 */
export function firstParting(own: Reply, leading: Reply): Parting | null {
  const [mine, theirs] = [stepsOf(own), stepsOf(leading)];
  const [only, others] = [missingIn(mine, theirs), missingIn(theirs, mine)];
  const wrong = only.map((step) => [step, rightOf(step, theirs)] as const).find(([, right]) => right);
  if (wrong?.[1]) return { own: wrong[0].place, leading: wrong[1].place };
  const wrongThere = others.map((step) => [rightOf(step, mine), step] as const).find(([right]) => right);
  if (wrongThere?.[0]) return { own: wrongThere[0].place, leading: wrongThere[1].place };
  const [first, other] = [only[0], others[0]];
  return first || other ? { own: first?.place ?? null, leading: other?.place ?? null } : null;
}

function missingIn(steps: Step[], others: Step[]): Step[] {
  const written = new Set(others.map((step) => step.written));
  return steps.filter((step) => !written.has(step.written));
}

/** The step of the other reply that has what this wrong one should have come to. */
const rightOf = ({ recomputed }: Step, others: Step[]): Step | undefined =>
  recomputed === null ? undefined : others.find((other) => other.written === recomputed);

function stepsOf(reply: Reply): Step[] {
  return reply.findings.flatMap((finding) => {
    if (finding.check !== "arithmetic" || isOnBox(finding, reply)) return [];
    const written = worthOf(finding.got);
    if (written === null) return [];
    const { start, end } = finding;
    const place = { reply: reply.index, start, end, text: reply.raw.slice(start, end).replace(/\s+/g, " ").trim() };
    return [{ place, written, recomputed: finding.verdict === "fail" ? worthOf(finding.expected) : null }];
  });
}

/** What the box would hold with the steps computed right is no step. */
const isOnBox = ({ start, end }: Finding, { final, candidate }: Reply): boolean => {
  const box = final ?? candidate;
  return box !== null && box.start === start && box.end === end;
};

/** Four digits: 14.13 % and 14.1277 % are one result. */
function worthOf(text: string | undefined): string | null {
  const shown = text === undefined ? null : readShown(text);
  return shown && keyOf(shownValue(shown).toSignificantDigits(4));
}
