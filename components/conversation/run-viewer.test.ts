import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseReply } from "#lib/reply/parse-reply.ts";
import type { Run } from "#lib/runs/schema.ts";
import type { RunEventHandlers } from "./run-events.ts";
import { RunViewer } from "./run-viewer.ts";

const RAW = String.raw`<think>First 12.${"\n\n"}Then 30.</think><answer>The rate is \boxed{15.32\%}.</answer>`;

function runOf(over: Partial<Run> = {}): Run {
  return {
    id: "r1",
    conversationId: "c1",
    messageId: "m1",
    workspace: null,
    template: null,
    promptVersion: null,
    status: "running",
    createdAt: 1000,
    startedAt: 1000,
    finishedAt: null,
    model: { endpoint: "e", name: "Fin-R1", profile: "fin-r1", engine: null, contextLength: null, local: null },
    preset: "demo",
    sampling: {},
    prompt: { system: null, user: "?" },
    replies: [],
    usage: null,
    timing: null,
    error: null,
    continuedFrom: null,
    prefixLength: null,
    votes: null,
    twin: null,
    language: null,
    lastSeq: 0,
    ...over,
  };
}

const finished = (): Run =>
  runOf({ status: "done", replies: [{ ...parseReply(RAW), raw: "", thinking: "", answer: "" }], lastSeq: 99 });

function harness(run = runOf()) {
  const opened: { url: string; handlers: RunEventHandlers; closed: boolean }[] = [];
  const frames: (() => void)[] = [];
  const state = { hidden: false, visible: () => {}, fetched: 0 };
  const viewer = new RunViewer(run, {
    openEvents: (url, handlers) => {
      const source = { url, handlers, closed: false };
      opened.push(source);
      return { close: () => (source.closed = true) };
    },
    fetchRun: async () => {
      state.fetched++;
      return runOf({ status: "done", replies: [parseReply(RAW)] });
    },
    now: () => Date.now(),
    schedule: (callback) => frames.push(callback),
    hidden: () => state.hidden,
    onVisible: (callback) => {
      state.visible = callback;
      return () => {};
    },
  });
  let paints = 0;
  const leave = viewer.subscribe(() => paints++);
  const paint = () => frames.splice(0).forEach((frame) => void frame());
  return { viewer, opened, state, leave, paint, frames, paints: () => paints };
}

beforeEach(() => void vi.useFakeTimers({ now: 5000 }));
afterEach(() => void vi.useRealTimers());

describe("a viewer of a run", () => {
  test("says what the first token waits for, until the run goes", () => {
    const h = harness();
    h.opened[0]?.handlers.waiting({ reason: "queued", ahead: 2 }, 1);
    expect(h.viewer.getSnapshot().waiting).toEqual({ reason: "queued", ahead: 2 });
    h.opened[0]?.handlers.status("running", 2);
    expect(h.viewer.getSnapshot().waiting).toBeNull();
  });

  test("many deltas make one paint, and the text comes in order", () => {
    const h = harness();
    [...RAW].forEach((text, i) => void h.opened[0]?.handlers.delta(0, text, null, i + 1));
    expect(h.frames).toHaveLength(1);
    h.paint();
    expect(h.paints()).toBe(1);
    const reply = h.viewer.getSnapshot().replies[0];
    expect(reply?.thinking).toContain("Then 30.");
    expect(reply?.answer).toContain("The rate is");
    expect(reply?.thinkingMs).toBe(4000);
  });

  test("a replayed event is not taken twice", () => {
    const h = harness();
    h.opened[0]?.handlers.delta(0, "<think>once", null, 3);
    h.opened[0]?.handlers.delta(0, "<think>once", null, 3);
    h.paint();
    expect(h.viewer.getSnapshot().replies[0]?.thinking).toBe("once");
  });

  test("the closing run takes its texts from what was streamed", async () => {
    const h = harness();
    h.opened[0]?.handlers.delta(0, RAW, null, 1);
    h.opened[0]?.handlers.end(finished());
    await vi.waitFor(() => expect(h.viewer.getSnapshot().live).toBe(false));
    const view = h.viewer.getSnapshot();
    expect(view.live).toBe(false);
    expect(view.replies[0]?.answer).toBe(parseReply(RAW).answer);
    expect(view.replies[0]?.parsed?.final?.text).toBe("15.32%");
    expect(h.state.fetched).toBe(0);
    expect(h.opened[0]?.closed).toBe(true);
  });

  test("when the streamed text cannot be the one that was parsed, the run is read again", async () => {
    const h = harness();
    h.opened[0]?.handlers.delta(0, RAW.slice(20), null, 1);
    h.opened[0]?.handlers.end(finished());
    await vi.waitFor(() => expect(h.viewer.getSnapshot().live).toBe(false));
    expect(h.state.fetched).toBe(1);
    expect(h.viewer.getSnapshot().replies[0]?.answer).toBe(parseReply(RAW).answer);
  });

  test("a broken stream is opened again after the last event seen, with longer and longer waits", () => {
    const h = harness();
    h.opened[0]?.handlers.delta(0, "<think>a", null, 7);
    h.opened[0]?.handlers.failed();
    vi.advanceTimersByTime(300);
    expect(h.opened[1]?.url).toContain("after=7");
    expect(h.viewer.getSnapshot().reconnecting).toBe(false);
    h.opened[1]?.handlers.failed();
    expect(h.viewer.getSnapshot().reconnecting).toBe(true);
    vi.advanceTimersByTime(599);
    expect(h.opened).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(h.opened).toHaveLength(3);
    h.opened[2]?.handlers.delta(0, "b", null, 8);
    expect(h.viewer.getSnapshot().reconnecting).toBe(false);
  });

  test("a hidden tab takes text but paints only when it is seen again", () => {
    const h = harness();
    h.state.hidden = true;
    h.opened[0]?.handlers.delta(0, "<think>unseen", null, 1);
    expect(h.frames).toHaveLength(0);
    h.state.hidden = false;
    h.state.visible();
    h.paint();
    expect(h.viewer.getSnapshot().replies[0]?.thinking).toBe("unseen");
  });

  test("text that the page was rendered with stays until the replay has caught up", () => {
    const h = harness(runOf({ replies: [parseReply("<think>already on the page", { finish: "unknown" })] }));
    h.opened[0]?.handlers.delta(0, "<think>alr", null, 1);
    h.paint();
    expect(h.viewer.getSnapshot().replies[0]?.thinking).toBe("already on the page");
    h.opened[0]?.handlers.delta(0, "eady on the page, and more", null, 2);
    h.paint();
    expect(h.viewer.getSnapshot().replies[0]?.thinking).toBe("already on the page, and more");
  });

  test("nobody looking closes the stream; a finished run opens none", () => {
    const h = harness();
    h.leave();
    expect(h.opened[0]?.closed).toBe(true);
    expect(harness(finished()).opened).toHaveLength(0);
  });
});
