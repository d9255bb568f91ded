import type { Boxed, Reply } from "#lib/reply/types.ts";
import { compareValues } from "#lib/reply/values/compare-values.ts";

/** The replies (by index) that give one and the same value; `text` is the box of the first of them. */
export type VoteGroup = { text: string; members: number[] };
/** Largest group first, earlier replies first among equals; `without` gave no boxed value. */
export type Votes = { groups: VoteGroup[]; without: number[] };

/** Which of several replies to one question agree, by their final values as evaluation compares them ("standard"). */
export function groupVotes(replies: Pick<Reply, "index" | "final">[]): Votes {
  const groups: (VoteGroup & { first: Boxed })[] = [];
  const without: number[] = [];
  for (const { index, final } of replies) {
    if (!final) {
      without.push(index);
      continue;
    }
    const same = groups.find((group) => agree(final, group.first));
    if (same) same.members.push(index);
    else groups.push({ text: final.text, members: [index], first: final });
  }
  groups.sort((a, b) => b.members.length - a.members.length);
  return { groups: groups.map(({ text, members }) => ({ text, members })), without };
}

function agree(one: Boxed, other: Boxed): boolean {
  if (!one.value || !other.value) return one.text.trim() === other.text.trim();
  return (
    compareValues(one.value, other.value, "standard", { text: one.text, goldText: other.text }).outcome === "equal"
  );
}
