import type { VoteGroup, Votes } from "./group-votes.ts";

/**
 * What several replies came to, in one word. `none`: nothing boxed; `single`: one reply alone boxed a value; `agree`: the
 * largest group stands alone; `tied`: it does not; `differ`: no two agree.
 */
export type VotesOutcome = "none" | "single" | "agree" | "tied" | "differ";

/** The outcome with the groups that boxed a value. */
export function votesOutcome({ groups, tied }: Votes): { outcome: VotesOutcome; boxed: VoteGroup[] } {
  const boxed = groups.filter((group) => group.texts.length > 0);
  const most = boxed[0]?.members.length ?? 0;
  const outcome = most === 0 ? "none" : most > 1 ? (tied ? "tied" : "agree") : boxed.length > 1 ? "differ" : "single";
  return { outcome, boxed };
}
