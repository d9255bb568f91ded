import { describe, expect, inject, test } from "vitest";
import { type FakeVllm, startFakeVllm } from "#e2e/fake-vllm/server.ts";
import { openApi } from "./api.ts";

const api = openApi(inject("appUrl"));
const FIRST_TOKEN_MS = 3500;

async function withDouble(
  options: Parameters<typeof startFakeVllm>[0],
  use: (double: FakeVllm, endpoint: string) => Promise<void>,
): Promise<void> {
  const double = await startFakeVllm(options);
  const endpoint = await api.saveEndpoint({ url: double.url });
  try {
    await use(double, endpoint);
  } finally {
    await api.forgetEndpoint(endpoint);
    await double.close();
  }
}

const chatTimes = (double: FakeVllm) =>
  double.requests.filter(({ path }) => path.endsWith("/chat/completions")).map(({ startedAt }) => startedAt);

/** Reads the run's events until text has come, and leaves. */
async function untilText(runId: string): Promise<void> {
  for await (const event of api.events(runId)) if (event.type === "delta") break;
}

describe.concurrent("waiting, trying again and stopping", () => {
  test.for([
    ["router-503-seconds", 1],
    ["router-503-date", 1],
    ["router-429-seconds", 2],
    ["router-429-date", 2],
  ] as const)(
    "%s: the next try comes no sooner than the server asked, and the run stays queued",
    async ([name, after], { expect }) => {
      await withDouble({ scenario: name, options: { times: 1, after } }, async (double, endpoint) => {
        const run = await api.startRun({ prompt: "1+1?", endpoint });
        await expect.poll(() => chatTimes(double).length).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect((await api.getRun(run.id)).status).toBe("queued");
        const { end, statuses } = await api.follow(run.id);
        expect(end.status).toBe("done");
        expect(statuses).toEqual(["queued", "running", "done"]);
        const [first = 0, second = 0, ...more] = chatTimes(double);
        expect(more).toEqual([]);
        expect(second - first).toBeGreaterThanOrEqual(after * 1000 - 20);
        expect(second - first).toBeLessThan(after * 1000 + 2500);
      });
    },
  );

  test("a Retry-After longer than the patience for a first token ends the run at once, with words", async ({
    expect,
  }) => {
    await withDouble({ scenario: "router-503-seconds", options: { after: 3600 } }, async (double, endpoint) => {
      const began = Date.now();
      const { end } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
      expect(end).toMatchObject({ status: "failed", error: { code: "model_overloaded" } });
      expect(chatTimes(double)).toHaveLength(1);
      expect(Date.now() - began).toBeLessThan(FIRST_TOKEN_MS + 2000);
    });
  });

  test("twice overloaded, then well: the third try answers", async ({ expect }) => {
    await withDouble({ scenario: "busy-503", options: { times: 2 } }, async (double, endpoint) => {
      const { end } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
      expect(end.status).toBe("done");
      expect(chatTimes(double)).toHaveLength(3);
    });
  });

  test.for(["error-frame-v0180", "reset-mid-stream", "cut-mid-stream", "finish-abort-mid-reply"])(
    "%s: nothing is asked again once text has come, and the person can go on from it",
    async (name, { expect }) => {
      await withDouble({ scenario: name }, async (double, endpoint) => {
        const { end } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
        expect(end.status).toBe("interrupted");
        expect(chatTimes(double)).toHaveLength(1);
        double.setScenario("healthy");
        const response = await api.send("POST", `/api/runs/${end.id}/continue`, { how: "resume" });
        expect(response.status).toBe(201);
        const { run } = (await response.json()) as { run: { id: string } };
        const { end: whole } = await api.follow(run.id);
        expect(whole).toMatchObject({
          status: "done",
          continuedFrom: end.id,
          prefixLength: end.replies[0]?.raw.length,
        });
        expect(whole.replies[0]?.raw.startsWith(end.replies[0]?.raw ?? "-")).toBe(true);
        expect(whole.replies[0]?.final).not.toBeNull();
      });
    },
  );

  test("a server that is loading refuses, and one that is ready a moment later answers", async ({ expect }) => {
    await withDouble({}, async (double, endpoint) => {
      await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
      double.setScenario("loading", { ms: 250 });
      const { end } = await api.follow((await api.startRun({ prompt: "2+2?", endpoint })).id);
      expect(end.status).toBe("done");
    });
  });

  test("a server that answers everything with 503 while it loads is asked again for its name too", async ({
    expect,
  }) => {
    await withDouble({ scenario: "loading-llamacpp" }, async (double, endpoint) => {
      const run = await api.startRun({ prompt: "1+1?", endpoint });
      setTimeout(() => double.setScenario("healthy"), 300);
      const { end, statuses } = await api.follow(run.id);
      expect(statuses).toEqual(["queued", "running", "done"]);
      expect(end.model.name === "" || end.model.name === "Fin-R1").toBe(true);
    });
  });

  test("a connection that the server closed while idle is replaced unseen", async ({ expect }) => {
    await withDouble({ scenario: "keep-alive-race" }, async (_double, endpoint) => {
      for (let i = 0; i < 4; i++) {
        const { end } = await api.follow((await api.startRun({ prompt: `${i}+1?`, endpoint })).id);
        expect(end.status).toBe("done");
      }
    });
  });

  test.for([1, 5])(
    "stop of a run of %i frees the server's slot within a second and keeps the text",
    async (n, { expect }) => {
      await withDouble({ scenario: "endless" }, async (double, endpoint) => {
        const run = await api.startRun({ prompt: "1+1?", endpoint, n });
        await untilText(run.id);
        expect(double.running()).toBe(n);
        const asked = Date.now();
        const stopped = await api.stopRun(run.id);
        expect(stopped.status).toBe("stopped");
        await expect.poll(() => double.running(), { timeout: 1000, interval: 10 }).toBe(0);
        expect(Date.now() - asked).toBeLessThan(1000);
        const { end, texts } = await api.follow(run.id);
        expect(end).toMatchObject({ status: "stopped", error: null });
        expect(end.replies.map((reply) => reply.finish)).toEqual(Array(n).fill("stopped"));
        expect(end.replies.map((reply) => reply.raw)).toEqual(
          Array.from(end.replies, ({ index }) => texts[index] ?? ""),
        );
        expect(texts.join("")).not.toBe("");
        // Stopping what is over is not an error.
        expect((await api.stopRun(run.id)).status).toBe("stopped");
      });
    },
  );

  test.for(["silent-forever", "router-503-seconds"])(
    "stop of a run still waiting (%s) is stopped, not failed",
    async (name, { expect }) => {
      await withDouble({ scenario: name, options: { after: 3 } }, async (double, endpoint) => {
        const run = await api.startRun({ prompt: "1+1?", endpoint });
        await expect.poll(() => chatTimes(double).length).toBe(1);
        expect((await api.stopRun(run.id)).status).toBe("stopped");
        await expect.poll(() => double.running(), { timeout: 1000, interval: 10 }).toBe(0);
        expect((await api.follow(run.id)).end.status).toBe("stopped");
        expect(chatTimes(double)).toHaveLength(1);
      });
    },
  );

  test("leaving is not stopping: a run whose only viewer goes away is written to its end", async ({ expect }) => {
    await withDouble({ rate: 200 }, async (double, endpoint) => {
      const run = await api.startRun({ prompt: "LONG 300", endpoint });
      await untilText(run.id);
      expect(double.running()).toBe(1);
      await expect.poll(async () => (await api.getRun(run.id)).status, { timeout: 10_000 }).toBe("done");
    });
  });

  test("the limits for a first token and between tokens are two", async ({ expect }) => {
    await withDouble({ scenario: "silent-prefill", options: { ms: 2500 } }, async (_double, endpoint) => {
      // Longer than between tokens may take, shorter than the first may: that is a queue, no failure.
      const { end } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
      expect(end.status).toBe("done");
      expect(end.timing?.firstTokenMs).toBeGreaterThan(2000);
    });
  });
});

test("a prompt that cannot fit is refused with its excess before anything is sent", async () => {
  await withDouble({ contextLength: 2048 }, async (double, endpoint) => {
    const { status, error } = await api.refusedRun({ prompt: "合规 ".repeat(4000), endpoint });
    expect({ status, code: error.code }).toEqual({ status: 422, code: "over_budget" });
    expect(error.message).toMatch(/\d/);
    expect(chatTimes(double)).toEqual([]);
  });
});

test("max_tokens that does not fit is lowered, and the run says to what", async () => {
  await withDouble({ scenario: "tokenize-short-context" }, async (double, endpoint) => {
    const { end } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
    expect(end.status).toBe("done");
    expect(end.sampling.max_tokens).toBeLessThan(2048);
    const chat = double.requests.find(({ path }) => path.endsWith("/chat/completions"));
    const body = chat?.body as { max_tokens?: number; max_completion_tokens?: number };
    expect(body.max_tokens ?? body.max_completion_tokens).toBe(end.sampling.max_tokens);
  });
});

test("each request carries an id of its own and the conversation's opaque id", async () => {
  await withDouble({ scenario: "router-echo" }, async (double, endpoint) => {
    const { end } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
    await api.follow((await api.startRun({ prompt: "2+2?", endpoint, conversationId: end.conversationId })).id);
    const chats = double.requests.filter(({ path }) => path.endsWith("/chat/completions"));
    const ids = chats.map(({ headers }) => headers["x-request-id"]);
    const sessions = chats.map(({ headers }) => headers["x-session-id"]);
    expect(new Set(ids).size).toBe(2);
    expect(new Set(sessions).size).toBe(1);
    expect(sessions[0]).toMatch(/\S{8}/);
    // What was thought is not sent back.
    const second = chats.at(-1)?.body ?? {};
    const { messages } = second as { messages: { role: string; content: string }[] };
    expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(messages[2]?.content).not.toContain("think>");
  });
});
