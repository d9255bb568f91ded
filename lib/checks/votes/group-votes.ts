import type { Boxed, Reply, Value } from "../../reply/types.ts";
import { compareValues } from "../../reply/values/compare-values.ts";
import { normalizeText } from "../../reply/values/normalize-text.ts";
import { shownValue } from "../arithmetic/judge.ts";
import { keyOf } from "../arithmetic/ledger-types.ts";
import { ledgerOf } from "../arithmetic/reply-ledger.ts";

/** Replies that say the same. `members` are indexes into the replies given; `value` is null for replies without a value. */
export type VoteGroup = { value: Value | null; text: string; members: number[] };
export type Votes = {
  /** Largest first, ties by the earliest reply. Replies without a value form one group, always last. */
  groups: VoteGroup[];
  /** The share of all replies that the largest group with a value has, 0 to 1. */
  agreement: number;
  /** Indexes of replies outside the largest group; empty where the two largest groups tie. */
  outliers: number[];
  tied: boolean;
};

/** Groups n replies to one question by their boxed values, unit-aware: 14.2 %, 0.142 and 14.20 % are one. */
export function groupVotes(replies: readonly Reply[]): Votes {
  const groups: VoteGroup[] = [];
  const silent: VoteGroup = { value: null, text: "", members: [] };
  for (const [index, reply] of replies.entries()) {
    const box = reply.final ?? reply.candidate;
    if (!box?.value) {
      silent.members.push(index);
      continue;
    }
    const group = groups.find((one) => isSame(box, one));
    if (group) group.members.push(index);
    else groups.push({ value: box.value, text: box.text, members: [index] });
  }
  groups.sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
  const [first, second] = groups;
  const tied = first !== undefined && second?.members.length === first.members.length;
  const winners = new Set(first?.members);
  const outliers = first && !tied ? replies.map((_, i) => i).filter((i) => !winners.has(i)) : [];
  return {
    groups: silent.members.length > 0 ? [...groups, silent] : groups,
    agreement: replies.length === 0 ? 0 : (first?.members.length ?? 0) / replies.length,
    outliers,
    tied,
  };
}

function isSame(box: Boxed, group: VoteGroup): boolean {
  const [a, b] = [box.value, group.value];
  if (!a || !b) return false;
  const options = { text: box.text, goldText: group.text };
  if (compareValues(a, b, "standard", options).outcome === "equal") return true;
  if (compareValues(b, a, "standard", options).outcome === "equal") return true;
  // 14.2 % and 0.142: one with its mark, one without; the same number, never a factor of a hundred.
  if (a.kind === "number" && b.kind === "number" && a.percent !== b.percent) {
    const converted = compareValues({ ...a, percent: b.percent }, b, "standard", options);
    return converted.outcome === "equal";
  }
  return (
    a.kind === "text" &&
    b.kind === "text" &&
    normalizeText(box.text).toLowerCase() === normalizeText(group.text).toLowerCase()
  );
}

/** Where two replies part: the first computed result of each that the other does not have. Null where both compute the same. */
export type Parting = { a: Place | null; b: Place | null };
export type Place = { start: number; end: number; text: string };

/** The first step at which two replies differ, by the results of their computations in order. */
export function firstParting(a: Reply, b: Reply): Parting | null {
  const [stepsA, stepsB] = [results(a), results(b)];
  const [keysA, keysB] = [new Set(stepsA.map((step) => step.key)), new Set(stepsB.map((step) => step.key))];
  const onlyA = stepsA.find((step) => !keysB.has(step.key));
  const onlyB = stepsB.find((step) => !keysA.has(step.key));
  if (!onlyA && !onlyB) return null;
  return { a: onlyA?.place ?? null, b: onlyB?.place ?? null };
}

function results(reply: Reply): { key: string; place: Place }[] {
  const { steps } = ledgerOf({ reply, question: "", inputs: {}, sources: [], language: "en" });
  return steps.flatMap((step) => {
    if (!step.shown) return [];
    const { start, end } = step;
    return [
      {
        key: keyOf(shownValue(step.shown).toSignificantDigits(4)),
        place: { start, end, text: reply.raw.slice(start, end) },
      },
    ];
  });
}
