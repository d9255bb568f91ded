import type { Place } from "../checks/votes/first-parting.ts";
import { votesOutcome } from "../checks/votes/votes-outcome.ts";
import type { Run } from "../runs/schema.ts";
import type { ExportWords } from "./words.ts";

/** What an export says of several replies to one question: a summary, then who says what and where they part. */
export type VoteLines = { title: string; summary: string; lines: string[] };

/** Null for a run of one reply, and while replies are still being written. */
export function voteLines({ votes, replies }: Run, { t }: ExportWords): VoteLines | null {
  if (!votes) return null;
  const { outcome, boxed } = votesOutcome(votes);
  const total = replies.length;
  const count = boxed[0]?.members.length ?? 0;
  const summary = {
    none: () => t("votesNone", { total }),
    single: () => t("votesSingle", { total, value: boxed[0]?.text ?? "" }),
    agree: () => t("votesAgree", { count, total, value: boxed[0]?.text ?? "" }),
    tied: () => t("votesTied", { count, total }),
    differ: () => t("votesDiffer", { total }),
  };
  const lines = votes.groups.flatMap(({ texts, members, parting }) => {
    const value = texts.length > 0 ? texts.join(" / ") : t("noBox");
    const group = t("votesGroup", { value, replies: members.map((index) => index + 1).join(", ") });
    const sides = parting ? [parting.leading, parting.own].filter((place) => place !== null) : [];
    return sides.length > 0
      ? [group, t("votesParting", { steps: sides.map((side) => step(side, t)).join("; ") })]
      : [group];
  });
  return { title: t("votes"), summary: summary[outcome](), lines };
}

const step = ({ reply, text }: Place, t: ExportWords["t"]) => t("votesStep", { number: reply + 1, step: text });
