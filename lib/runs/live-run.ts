import type { RunRow } from "../db/schema.ts";
import type { Finish } from "../reply/types.ts";
import { applyEvent, emptyReplies, type LoggedEvent, type ReplyText, type RunEvent } from "./logged-event.ts";
import type { Run, RunStatus } from "./schema.ts";
import { type ThinkingClock, thinkingClock } from "./thinking-clock.ts";

/** The newest stored events kept for viewers; one that falls behind reads the database instead. */
const TAIL_EVENTS = 256;
const TAIL_CHARACTERS = 64 * 1024;

export type Usage = { promptTokens: number; completionTokens: number };

/** A run that this process writes. `pending` is told but not stored; everything else here is stored and may be seen. */
export type LiveRun = {
  readonly id: string;
  /** As it was inserted; its status, times and results are told by the fields below. */
  readonly row: RunRow;
  readonly controller: AbortController;
  status: RunStatus;
  startedAt: number | null;
  lastSeq: number;
  pending: RunEvent[];
  /** The pending delta of each reply that further text may join. */
  open: ({ type: "delta"; index: number; text: string } | undefined)[];
  tail: LoggedEvent[];
  tailCharacters: number;
  replies: ReplyText[];
  /** The replies with what is told and not yet stored: only to work ahead, never to be seen. */
  told: ReplyText[];
  /** How each reply ended as far as the model said, stored or not. */
  finishes: (Finish | null)[];
  hasNewText: boolean;
  /** Thinking time of the runs it goes on from. */
  earlierThinkingMs: number;
  usage: Usage | null;
  requestedAt: number;
  firstTokenAt: number | null;
  lastTokenAt: number | null;
  thinking: ThinkingClock;
  /** Set once: nothing that the model still says counts. */
  ending: boolean;
  /** The run as it ended where that could not be stored. */
  unstored: Run | null;
  readonly ended: Promise<void>;
  readonly markEnded: () => void;
};

/** A run about to be stored together with its first events. */
export function createLiveRun(row: RunRow, stored: LoggedEvent[]): LiveRun {
  const { promise, resolve } = Promise.withResolvers<void>();
  const live: LiveRun = {
    id: row.id,
    row,
    controller: new AbortController(),
    status: "queued",
    startedAt: null,
    lastSeq: 0,
    pending: [],
    open: [],
    tail: [],
    tailCharacters: 0,
    replies: emptyReplies(row.n),
    told: emptyReplies(row.n),
    finishes: Array.from({ length: row.n }, () => null),
    hasNewText: false,
    earlierThinkingMs: 0,
    usage: null,
    requestedAt: row.created_at,
    firstTokenAt: null,
    lastTokenAt: null,
    thinking: thinkingClock(),
    ending: false,
    unstored: null,
    ended: promise,
    markEnded: resolve,
  };
  commitEvents(live, stored);
  for (const event of stored) applyEvent(live.told, event);
  return live;
}

/** Tells an event; it waits for the log. Text joins the reply's text that is still waiting: one row a flush and reply. */
export function tell(live: LiveRun, event: RunEvent): void {
  applyEvent(live.told, event);
  if (event.type === "delta") {
    const open = live.open[event.index];
    if (open) {
      open.text += event.text;
      return;
    }
    live.open[event.index] = event;
  } else {
    live.open.length = 0;
  }
  live.pending.push(event);
}

/** Takes what waits, numbered. What is told from now on waits for the next flush. */
export function takePending(live: LiveRun): LoggedEvent[] {
  const events = live.pending.map((event, i) => ({ ...event, seq: live.lastSeq + 1 + i }));
  live.pending = [];
  live.open.length = 0;
  return events;
}

/** Makes stored events visible. */
export function commitEvents(live: LiveRun, events: LoggedEvent[]): void {
  for (const event of events) {
    applyEvent(live.replies, event);
    if (event.type === "status") live.status = event.status;
    live.lastSeq = event.seq;
    live.tail.push(event);
    live.tailCharacters += sizeOf(event);
  }
  let drop = 0;
  while (live.tail.length - drop > TAIL_EVENTS || (live.tailCharacters > TAIL_CHARACTERS && drop < live.tail.length)) {
    live.tailCharacters -= sizeOf(live.tail[drop++] as LoggedEvent);
  }
  if (drop > 0) live.tail.splice(0, drop);
}

function sizeOf(event: LoggedEvent): number {
  return event.type === "delta" ? event.text.length : 0;
}

/** Stored events after `seq` from memory, or null when some of them are only in the database. */
export function tailAfter(live: LiveRun, seq: number): LoggedEvent[] | null {
  if (seq >= live.lastSeq) return [];
  const first = live.tail[0]?.seq;
  if (first === undefined || first > seq + 1) return null;
  return live.tail.slice(seq + 1 - first);
}
