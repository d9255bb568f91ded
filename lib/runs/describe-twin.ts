import { boxIsMarked } from "../checks/votes/box-is-marked.ts";
import { compareTwins } from "../checks/votes/compare-twins.ts";
import { votesOutcome } from "../checks/votes/votes-outcome.ts";
import type { Reply } from "../reply/types.ts";
import { isOver } from "./is-over.ts";
import type { Run, Twin } from "./schema.ts";

/** What the same task came to in another language, seen from `run`. Pure. */
export function describeTwin(run: Run, other: Run): Twin {
  const [own, twin] = [spokesman(run), spokesman(other)];
  const known = {
    runId: other.id,
    messageId: other.messageId,
    language: other.language,
    status: other.status,
    own: own?.final?.text ?? null,
    text: twin?.final?.text ?? null,
    marked: { own: own !== undefined && boxIsMarked(own), twin: twin !== undefined && boxIsMarked(twin) },
    parting: null,
  };
  if (!isOver(run.status) || !isOver(other.status)) return { ...known, outcome: "waiting", rule: "" };
  if (!own || !twin) return { ...known, outcome: "not-comparable", rule: "no-majority" };
  const { outcome, rule, parting } = compareTwins(own, twin);
  // Among several replies a step belongs to one of them only: nothing is said of the run.
  const single = run.replies.length === 1 && other.replies.length === 1;
  return { ...known, outcome, rule, parting: single ? parting : null };
}

/** The reply that speaks for a run: the only one, or one of the majority; undefined where there is none. */
function spokesman({ replies, votes }: Run): Reply | undefined {
  if (!votes) return replies.length === 1 ? replies[0] : undefined;
  const { outcome, boxed } = votesOutcome(votes);
  const index = outcome === "agree" || outcome === "single" ? boxed[0]?.members[0] : undefined;
  return replies.find((reply) => reply.index === index);
}
