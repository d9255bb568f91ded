import type { Checked } from "../checks/check-reply.ts";
import type { RunEventRow } from "../db/schema.ts";
import type { Finish } from "../reply/types.ts";
import type { RunStatus } from "./schema.ts";

/** Why a run's first token is not there yet; `ahead` others are answered first, or it is tried again in `retryInMs`. */
export type RunWait = {
  reason: "loading" | "queued" | "rate_limited" | "overloaded" | "reconnecting";
  ahead?: number;
  retryInMs?: number;
};

/** What happens in a run, in the order in which it is told. */
export type RunEvent =
  | { type: "status"; status: RunStatus }
  | ({ type: "waiting" } & RunWait)
  | { type: "delta"; index: number; text: string }
  | { type: "reasoning-field"; index: number }
  | { type: "finish"; index: number; finish: Finish };

/** An event that is stored; `seq` counts from 1 within its run, without gaps. */
export type LoggedEvent = RunEvent & { seq: number };

type EventRow = Pick<RunEventRow, "seq" | "type" | "data_json">;

export function toEventRow(runId: string, event: LoggedEvent, now: number): RunEventRow {
  const { seq, type, ...data } = event;
  return { run_id: runId, seq, type, data_json: JSON.stringify(data), created_at: now };
}

export function fromEventRow(row: EventRow): LoggedEvent {
  return { seq: row.seq, type: row.type, ...JSON.parse(row.data_json) } as LoggedEvent;
}

/** What the checks said when the run ended, in the version they had then. */
export type CheckedReply = Checked;

/** What a log says about each of `n` replies. `finish` is null while a reply is unfinished. */
export type ReplyText = {
  index: number;
  raw: string;
  finish: Finish | null;
  reasoningField: boolean;
  checked?: CheckedReply | null;
};

export function emptyReplies(n: number): ReplyText[] {
  return Array.from({ length: n }, (_, index) => ({ index, raw: "", finish: null, reasoningField: false }));
}

/** Adds one event to the replies it concerns. */
export function applyEvent(replies: ReplyText[], event: RunEvent): void {
  if (event.type === "status" || event.type === "waiting") return;
  const reply = replies[event.index];
  if (!reply) return;
  if (event.type === "delta") reply.raw += event.text;
  else if (event.type === "finish") reply.finish = event.finish;
  else reply.reasoningField = true;
}
