import { beforeEach, describe, expect, test } from "vitest";
import { localModel } from "../local-model.test-kit.ts";
import type { LocalModel } from "../types.ts";
import { engineFailure } from "./engine-failure.ts";
import type { EngineNews, EngineOrder } from "./protocol.ts";
import { EngineSupervisor, type EngineWait, type Serving } from "./supervisor.ts";

type FakeChild = {
  order: EngineOrder;
  news(news: EngineNews): void;
  ready(port?: number): void;
  die(): void;
  stopped: boolean;
};

function serving(id: string, more: Partial<LocalModel> = {}): Serving {
  const file = { id, name: id, path: `/models/${id}.gguf`, source: "file", isTestModel: false } as const;
  return { model: localModel({ ...file, ...more }), threads: null, maxContext: 8192 };
}

let children: FakeChild[];
let now: number;
let engine: EngineSupervisor;
const never = new AbortController().signal;
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const last = () => children.at(-1) as FakeChild;

beforeEach(() => {
  children = [];
  now = 0;
  engine = new EngineSupervisor({
    now: () => now,
    fork: (order, onNews, onExit) => {
      const child: FakeChild = {
        order,
        news: onNews,
        stopped: false,
        ready: (port = 4000) => {
          onNews({ type: "listening", port });
          onNews({ type: "serving", contextLength: 8192, threads: 3, gpu: false });
          onNews({ type: "phase", phase: "ready" });
        },
        die: onExit,
      };
      children.push(child);
      return {
        pid: 1,
        stop: async () => {
          child.stopped = true;
          onExit();
        },
      };
    },
  });
});

function borrow(of: Serving, signal = never) {
  const waits: EngineWait[] = [];
  const loan = engine.borrow(of, signal, (wait) => waits.push(wait));
  loan.catch(() => {});
  return { waits, loan };
}

describe("one model", () => {
  test("is loaded at the first use, and lent to many at once", async () => {
    const a = serving("a");
    expect(engine.status(a.model).phase).toBe("absent");
    const first = borrow(a);
    const second = borrow(a);
    expect(first.waits).toEqual([{ reason: "loading" }, { reason: "loading" }]);
    last().ready();
    expect(await first.loan).toMatchObject({ contextLength: 8192, threads: 3 });
    expect((await second.loan).address).toEqual((await first.loan).address);
    expect(children).toHaveLength(1);
    expect(engine.status(a.model)).toMatchObject({ phase: "ready", threads: 3, contextLength: 8192 });
  });

  test("keeps its address and token when it is started again, so that what is known of it stays true", async () => {
    const a = serving("a");
    const { loan } = borrow(a);
    last().ready(4711);
    const { address } = await loan;
    last().die();
    expect(last().order).toMatchObject({ port: 4711, token: address.apiKey });
    last().ready(4711);
    expect((await borrow(a).loan).address).toEqual(address);
  });

  test("is started again three times in ten minutes, not a fourth; a person can start it again", async () => {
    const a = serving("a");
    engine.start(a);
    for (let i = 0; i < 3; i += 1) {
      last().ready();
      last().die();
      now += 60_000;
    }
    expect(children).toHaveLength(4);
    last().die();
    expect(children).toHaveLength(4);
    expect(engine.status(a.model)).toMatchObject({
      phase: "failed",
      failure: { code: "restarts", message: expect.stringContaining("four times"), details: {} },
    });
    await expect(borrow(a).loan).rejects.toMatchObject({ code: "model_unreachable" });
    engine.startAgain(a);
    expect(children).toHaveLength(5);
    last().ready();
    await borrow(a).loan;
  });

  test("that ends now and then is always started again", () => {
    engine.start(serving("a"));
    for (let i = 0; i < 10; i += 1) {
      last().ready();
      last().die();
      now += 5 * 60_000;
    }
    expect(children).toHaveLength(11);
  });

  test("that cannot be loaded is not tried for ever: everybody hears the reason", async () => {
    const a = serving("a");
    const { loan } = borrow(a);
    last().news({ type: "failed", failure: engineFailure("memory") });
    await expect(loan).rejects.toMatchObject({ code: "model_unreachable", details: { reason: "memory" } });
    await expect(borrow(a).loan).rejects.toMatchObject({ code: "model_unreachable", details: { reason: "memory" } });
    expect(children).toHaveLength(1);
    expect(last().stopped).toBe(true);
  });

  test("that was replaced on the disk is another one", async () => {
    engine.start(serving("a"));
    last().ready();
    borrow(serving("a", { bytes: 2 }));
    await settle();
    expect(children).toHaveLength(2);
  });
});

describe("another model", () => {
  test("waits until nobody uses the first, then takes its place; who comes later waits behind", async () => {
    const held = borrow(serving("a"));
    last().ready();
    const loan = await held.loan;
    const other = borrow(serving("b"));
    const behind = borrow(serving("a"));
    expect(other.waits.at(-1)).toEqual({ reason: "queued", ahead: 1 });
    expect(behind.waits.at(-1)).toEqual({ reason: "queued", ahead: 1 });
    await settle();
    expect(children).toHaveLength(1);
    loan.release();
    await settle();
    expect(children.map(({ order }) => order.name)).toEqual(["a", "b"]);
    expect(children[0]?.stopped).toBe(true);
    last().ready();
    (await other.loan).release();
    await settle();
    expect(last().order.name).toBe("a");
    last().ready();
    await behind.loan;
  });

  test("that nobody waits for any more does not push out the first", async () => {
    const held = borrow(serving("a"));
    last().ready();
    const loan = await held.loan;
    const leaving = new AbortController();
    const other = borrow(serving("b"), leaving.signal);
    const behind = borrow(serving("a"));
    leaving.abort(new Error("left"));
    await expect(other.loan).rejects.toThrow("left");
    await behind.loan;
    loan.release();
    await settle();
    expect(children).toHaveLength(1);
  });
});

test("a closed engine starts nothing", async () => {
  const waiting = borrow(serving("a"));
  await engine.close();
  await expect(waiting.loan).rejects.toMatchObject({ code: "model_unreachable" });
  expect(last().stopped).toBe(true);
  engine.start(serving("a"));
  await expect(borrow(serving("a")).loan).rejects.toMatchObject({ code: "model_unreachable" });
  expect(children).toHaveLength(1);
});
