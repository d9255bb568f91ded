import { tokensOfPiece } from "#lib/documents/estimate-tokens.ts";
import { createReplyView } from "#lib/reply/reply-view.ts";
import type { Reply } from "#lib/reply/types.ts";
import { paceMs } from "#lib/runs/pace.ts";
import type { Run } from "#lib/runs/schema.ts";
import { eventsUrl, type OpenEvents, openEventSource, type RunEventSource } from "./run-events.ts";
import { isLive, type ReplyView, type RunView, viewOfRun } from "./run-view.ts";

/** Nobody reads faster than this; every paint costs the reader's machine. */
const MIN_PAINT_MS = 125;
const FIRST_RETRY_MS = 300;
const MAX_RETRY_MS = 5000;

export type Surroundings = {
  openEvents: OpenEvents;
  fetchRun: (id: string) => Promise<Run>;
  now: () => number;
  /** Calls back before the next paint, at the earliest after `delayMs`. */
  schedule: (callback: () => void, delayMs: number) => void;
  hidden: () => boolean;
  onVisible: (callback: () => void) => () => void;
};

type Stream = {
  reading: ReturnType<typeof createReplyView>;
  view: ReplyView;
  raw: string;
  seed: ReplyView | null;
  seedLength: number;
};

/**
 * Follows one run and keeps what the page shows of it. The run is the server's: this only replays its log and listens.
 * It always replays from the beginning, because the text a page was rendered with and its sequence number may stem
 * from two different moments; until the replay has caught up, the rendered text stays.
 */
export class RunViewer {
  private view: RunView;
  private readonly around: Surroundings;
  private readonly listeners = new Set<() => void>();
  private readonly streams = new Map<number, Stream>();
  private source: RunEventSource | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private lastSeq = 0;
  private retries = 0;
  private lastPaint = Number.NEGATIVE_INFINITY;
  private firstPaint = 0;
  private scheduled = false;
  /** `end` came: whoever subscribes while it is being worked in must not open the stream again. */
  private ended = false;
  private offVisible: (() => void) | null = null;

  constructor(run: Run, around: Surroundings) {
    this.around = around;
    this.view = viewOfRun(run);
    for (const reply of this.view.live ? this.view.replies : []) {
      const raw = run.replies.find((r) => r.index === reply.index)?.raw ?? "";
      this.streams.set(reply.index, newStream(reply.index, reply, raw.length));
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  };

  readonly getSnapshot = (): RunView => this.view;

  /** Opens the event stream, if the run is live and none is open. Safe to call again. */
  start(): void {
    if (!this.view.live || this.ended || this.source || this.retryTimer) return;
    this.source = this.around.openEvents(eventsUrl(this.view.run.id, this.lastSeq), {
      status: (status, seq) =>
        this.take(seq, () => this.set({ status, live: isLive(status) || this.view.live, waiting: null })),
      waiting: (waiting, seq) => this.take(seq, () => this.set({ waiting })),
      delta: (index, text, tokens, seq) => this.take(seq, () => this.append(index, text, tokens)),
      end: (run) => void this.finish(run),
      failed: () => this.retry(),
    });
    this.offVisible ??= this.around.onVisible(() => this.requestPaint());
  }

  close(): void {
    this.source?.close();
    this.source = null;
    if (this.retryTimer) clearTimeout(this.retryTimer);
    this.retryTimer = null;
    this.offVisible?.();
    this.offVisible = null;
  }

  private take(seq: number, apply: () => void): void {
    if (seq <= this.lastSeq) return;
    this.lastSeq = seq;
    this.retries = 0;
    if (this.view.reconnecting) this.set({ reconnecting: false });
    apply();
  }

  private append(index: number, text: string, tokens: number | null): void {
    let stream = this.streams.get(index);
    if (!stream) {
      stream = newStream(index, null, 0);
      this.streams.set(index, stream);
    }
    // Only a head start: the end asks again and deals with a failure.
    if (stream.raw === "") loadParseReply().catch(() => {});
    stream.reading.push(text);
    stream.raw += text;
    const now = stream.reading.view();
    const thought = now.thinking.slice(stream.view.thinking.length);
    if (tokens !== null && now.phase !== "answer") stream.view.thinkingTokens = tokens;
    else if (thought !== "") stream.view.thinkingTokens += tokensOfPiece(thought);
    if (now.phase === "answer" && stream.view.phase !== "answer") stream.view.thinkingMs = this.thoughtFor(stream);
    Object.assign(stream.view, {
      phase: now.phase,
      thinking: now.thinking,
      answer: now.answer,
      revision: now.revision,
    });
    this.requestPaint();
  }

  /** Null when the trace was over before this page looked: the server tells at the end. */
  private thoughtFor(stream: Stream): number | null {
    if (stream.seed?.phase === "answer") return null;
    return Math.max(0, this.around.now() - (this.view.run.startedAt ?? this.view.run.createdAt));
  }

  private requestPaint(): void {
    if (this.scheduled || this.around.hidden()) return;
    this.scheduled = true;
    this.around.schedule(
      () => {
        this.scheduled = false;
        this.lastPaint = this.around.now();
        this.firstPaint ||= this.lastPaint;
        if (this.view.live) this.set({ replies: this.shownReplies() });
      },
      Math.max(0, this.lastPaint + paceMs(this.lastPaint - this.firstPaint, MIN_PAINT_MS) - this.around.now()),
    );
  }

  private shownReplies(): ReplyView[] {
    return [...this.streams.values()]
      .sort((a, b) => a.view.index - b.view.index)
      .map((stream) => (stream.seed && stream.raw.length < stream.seedLength ? stream.seed : { ...stream.view }));
  }

  /** Takes the server's parse; its texts may have been left out (`view=page`), then ours are put in. */
  private async finish(run: Run): Promise<void> {
    this.ended = true;
    this.close();
    const merged = await Promise.all(run.replies.map((reply) => this.withTexts(reply)));
    const complete = merged.every((reply) => reply !== null);
    const whole = complete ? { ...run, replies: merged as Reply[] } : await this.fetchWhole(run);
    const timed = viewOfRun(whole).replies.map((reply) => ({
      ...reply,
      revision: this.streams.get(reply.index)?.view.revision ?? 0,
      thinkingTokens: this.streams.get(reply.index)?.view.thinkingTokens ?? 0,
      thinkingMs: reply.thinkingMs ?? this.streams.get(reply.index)?.view.thinkingMs ?? null,
    }));
    this.set({
      run: whole,
      status: whole.status,
      live: false,
      replies: timed,
      reconnecting: false,
      error: whole.error,
    });
    this.streams.clear();
  }

  private async fetchWhole(run: Run): Promise<Run> {
    try {
      return await this.around.fetchRun(run.id);
    } catch (cause) {
      // What was streamed is still here: better shown without the server's parse than not at all.
      console.warn(`run ${run.id} could not be read again`, cause);
      const replies = run.replies.map((reply) => ({ ...reply, ...this.localTexts(reply.index) }));
      return { ...run, replies };
    }
  }

  private localTexts(index: number): { thinking: string; answer: string } {
    const view = this.streams.get(index)?.view;
    return { thinking: view?.thinking ?? "", answer: view?.answer ?? "" };
  }

  /** `reply` with its texts; null when what was streamed here cannot be the text that the server parsed. */
  private async withTexts(reply: Reply): Promise<Reply | null> {
    if (reply.raw !== "" || reply.thinking !== "" || reply.answer !== "") return reply;
    // A reasoning field changes how tags in the content are read, and the stream does not say that there was one.
    if (reply.flags.includes("reasoning-field")) return null;
    const stream = this.streams.get(reply.index);
    if (!stream) return reply.boxed.length + reply.thinkingBoxed.length === 0 ? reply : null;
    const parseReply = await loadParseReply().catch(() => null);
    // The chunk could not be fetched (the app was rebuilt meanwhile): the server reads the run for us.
    if (!parseReply) return null;
    const local = parseReply(stream.raw, { index: reply.index, finish: reply.finish });
    const boxes = [...reply.boxed, ...reply.thinkingBoxed];
    const fits = boxes.every(
      (box) => box.end <= local.raw.length && local.raw.slice(box.start, box.end).includes(box.raw),
    );
    return fits ? { ...reply, raw: local.raw, thinking: local.thinking, answer: local.answer } : null;
  }

  private retry(): void {
    this.source?.close();
    this.source = null;
    if (!this.view.live || this.retryTimer) return;
    if (this.retries > 0) this.set({ reconnecting: true });
    const delay = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** this.retries++);
    this.retryTimer = setTimeout(() => {
      this.retryTimer = null;
      if (this.listeners.size > 0) this.start();
    }, delay);
  }

  private set(change: Partial<RunView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The whole parser is needed once, at the end: it is fetched while the first tokens arrive, not with the page. */
const loadParseReply = async () => (await import("#lib/reply/parse-reply.ts")).parseReply;

function newStream(index: number, seed: ReplyView | null, seedLength: number): Stream {
  const view: ReplyView = {
    index,
    phase: "start",
    thinking: "",
    answer: "",
    revision: 0,
    thinkingTokens: 0,
    thinkingMs: null,
    parsed: null,
  };
  return { reading: createReplyView(), view, raw: "", seed, seedLength };
}

/** A browser's own: paints with the frame, and not at all while the tab is hidden. */
export function browserSurroundings(fetchRun: (id: string) => Promise<Run>): Surroundings {
  return {
    openEvents: openEventSource,
    fetchRun,
    now: () => Date.now(),
    schedule: (callback, delayMs) => {
      if (delayMs <= 16) requestAnimationFrame(callback);
      else setTimeout(() => requestAnimationFrame(callback), delayMs - 16);
    },
    hidden: () => document.hidden,
    onVisible: (callback) => {
      const listener = () => {
        if (!document.hidden) callback();
      };
      document.addEventListener("visibilitychange", listener);
      return () => document.removeEventListener("visibilitychange", listener);
    },
  };
}
