import { tokensOfPiece } from "#lib/documents/estimate-tokens.ts";
import type { Reply } from "#lib/reply/types.ts";
import type { Run } from "#lib/runs/schema.ts";
import { countSteps } from "./trace-steps.ts";

/** What the closed row says of a finished trace. */
export type TraceSummary = { tokens: number; steps: number };

/** The server's count of completion tokens, shared out by length; an estimate from the text where it gave none. */
export function summarizeTrace(reply: Reply, run: Pick<Run, "usage" | "replies">): TraceSummary {
  const steps = countSteps(reply.thinking);
  const length = reply.thinking.length + reply.answer.length;
  if (!run.usage || length === 0 || run.replies.length !== 1) {
    return { tokens: Math.round(tokensOfPiece(reply.thinking)), steps };
  }
  return { tokens: Math.round((run.usage.completionTokens * reply.thinking.length) / length), steps };
}
