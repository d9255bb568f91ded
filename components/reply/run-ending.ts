import type { RunView } from "#components/conversation/run-view.ts";
import type { Reply } from "#lib/reply/types.ts";

/** How a run ended, as far as a person can do something about it. */
export type RunEnding =
  | "live"
  | "complete"
  | "budget-thinking"
  | "budget-answer"
  | "stopped"
  | "interrupted"
  | "failed";

/** Decides by the run's status and its first reply; `complete` needs no way out. */
export function endingOf(view: RunView, first: Reply | null): RunEnding {
  if (view.live) return "live";
  if (view.status === "failed" || view.status === "stopped" || view.status === "interrupted") return view.status;
  if (first?.flags.includes("truncated-in-think")) return "budget-thinking";
  if (first?.finish === "length") return "budget-answer";
  return "complete";
}

/** Whether there is text to go on from; only a run of one reply can be continued. */
export function canContinue(ending: RunEnding, view: RunView): boolean {
  if (ending === "live" || ending === "complete" || view.replies.length !== 1) return false;
  const reply = view.replies[0];
  return reply !== undefined && (reply.thinking !== "" || reply.answer !== "");
}
