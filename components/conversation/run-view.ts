import { tokensOfPiece } from "#lib/documents/estimate-tokens.ts";
import type { ErrorBody } from "#lib/errors.ts";
import type { Reply } from "#lib/reply/types.ts";
import type { RunWait } from "#lib/runs/logged-event.ts";
import type { Run, RunStatus } from "#lib/runs/schema.ts";

/** One reply as the page shows it: provisional while it streams, `parsed` once it is over. */
export type ReplyView = {
  index: number;
  phase: "start" | "thinking" | "answer";
  thinking: string;
  answer: string;
  /** Grows when text that was already shown was read anew: what was rendered of it must be dropped. */
  revision: number;
  /** Of the trace, about. */
  thinkingTokens: number;
  /** How long it thought; null while it does and where nobody can know. */
  thinkingMs: number | null;
  parsed: Reply | null;
};

/** What the viewer of a run knows now. A new object for every change, so that React can compare. */
export type RunView = {
  run: Run;
  status: RunStatus;
  live: boolean;
  /** What the first token waits for, where the server said so. */
  waiting: RunWait | null;
  replies: ReplyView[];
  /** The event stream is down and is being opened again. */
  reconnecting: boolean;
  error: ErrorBody | null;
};

export const isLive = (status: RunStatus): boolean => status === "queued" || status === "running";

/** A finished (or not yet followed) run as a view: the server's own parse. */
export function viewOfRun(run: Run): RunView {
  return {
    run,
    status: run.status,
    live: isLive(run.status),
    waiting: null,
    replies: run.replies.map((reply) =>
      viewOfReply(reply, !isLive(run.status), reply.index === 0 ? (run.timing?.thinkingMs ?? null) : null),
    ),
    reconnecting: false,
    error: run.error,
  };
}

function viewOfReply(reply: Reply, over: boolean, thinkingMs: number | null): ReplyView {
  return {
    index: reply.index,
    phase: reply.answer ? "answer" : reply.thinking ? "thinking" : "start",
    thinking: reply.thinking,
    answer: reply.answer,
    revision: 0,
    thinkingTokens: over ? 0 : tokensOfPiece(reply.thinking),
    thinkingMs,
    parsed: over ? reply : null,
  };
}
