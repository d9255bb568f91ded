import type { Reply, Value } from "../../reply/types.ts";
import { firstParting, type Parting } from "./first-parting.ts";
import { compareBoxed } from "./same-value.ts";

/** Replies that say the same. `members` are the replies' indexes. */
export type VoteGroup = {
  /** As the first of them boxed it; null where its text has no reading, and for replies without a box. */
  value: Value | null;
  text: string;
  /** Every spelling in the group, the first reply's first: 14.2%, 0.142. */
  texts: string[];
  members: number[];
  /** Where its first reply parts from the first reply of the largest group; null in that group and where nothing tells. */
  parting: Parting | null;
};
export type Votes = {
  /** Largest first, ties by the earliest reply. Replies without a boxed value form one group, always last, with no text. */
  groups: VoteGroup[];
  /** The share of all replies that the largest group with a boxed value has, 0 to 1. */
  agreement: number;
  /** Indexes of the replies outside the largest group; empty where the two largest tie. */
  outliers: number[];
  tied: boolean;
};

type Group = { first: Reply; members: Reply[] };

/**
 * Groups n checked replies to one question by their boxed values, unit-aware: 14.2 %, 0.142 and 14.20 % are one, 14.2 is
 * not. A guess (`candidate`) is no vote. Pure; cost grows with replies times groups, not with their texts.
 */
export function groupVotes(replies: readonly Reply[]): Votes {
  const groups: Group[] = [];
  const silent: Reply[] = [];
  for (const reply of replies) {
    const { final } = reply;
    if (!final) {
      silent.push(reply);
      continue;
    }
    const group = groups.find(({ first }) => first.final && compareBoxed(final, first.final).outcome === "equal");
    if (group) group.members.push(reply);
    else groups.push({ first: reply, members: [reply] });
  }
  // Sorting is stable and groups are found in the order of their first replies.
  groups.sort((a, b) => b.members.length - a.members.length);
  const [leading, second] = groups;
  const tied = leading !== undefined && second?.members.length === leading.members.length;
  const outliers = leading && !tied ? replies.filter((reply) => !leading.members.includes(reply)) : [];
  const told = groups.map((group) => toVoteGroup(group, leading?.first));
  if (silent.length > 0) {
    told.push({ value: null, text: "", texts: [], members: silent.map(({ index }) => index), parting: null });
  }
  return {
    groups: told,
    agreement: replies.length === 0 ? 0 : (leading?.members.length ?? 0) / replies.length,
    outliers: outliers.map(({ index }) => index),
    tied,
  };
}

function toVoteGroup({ first, members }: Group, leading: Reply | undefined): VoteGroup {
  const texts = members.flatMap(({ final }) => final?.text ?? []);
  return {
    value: first.final?.value ?? null,
    text: first.final?.text ?? "",
    texts: [...new Set(texts)],
    members: members.map(({ index }) => index),
    parting: leading && first !== leading ? firstParting(first, leading) : null,
  };
}
