import { describe, expect, inject, test } from "vitest";
import { replyTo } from "#e2e/fake-vllm/replies.ts";
import { findScenario, SCENARIOS } from "#e2e/fake-vllm/scenarios/index.ts";
import { type FakeVllm, startFakeVllm } from "#e2e/fake-vllm/server.ts";
import type { Run } from "#lib/runs/schema.ts";
import { type Followed, openApi } from "./api.ts";
import { type Ending, endingOf, NAMED_SCENARIOS } from "./endings.ts";

const api = openApi(inject("appUrl"));
const QUESTION = "营业收入从120亿元增长到150亿元，增长率是多少？";
/** Long by nature: a reply that goes on for minutes is stopped in patience.conform.ts. */
const HURRIED: Record<string, { rate: number }> = { endless: { rate: 20_000 } };

const chats = (double: FakeVllm) => double.requests.filter(({ path }) => path.endsWith("/chat/completions"));

describe.concurrent("a run over the API, on every behaviour of the catalogue", () => {
  test.for(
    SCENARIOS.filter(({ name }) => name !== "verbatim").map(({ behaviour, name }) => [behaviour, name] as const),
  )("behaviour %i: %s", async ([, name], { expect }) => {
    const ending = endingOf(name);
    const double = await startFakeVllm({ scenario: name, options: { ...HURRIED[name] } });
    const endpoint = await api.saveEndpoint({ url: double.url });
    try {
      const request = {
        prompt: QUESTION,
        endpoint,
        n: ending.n,
        ...(ending.temperature === undefined ? {} : { sampling: { temperature: ending.temperature } }),
      };
      const began = Date.now();
      const started = await api.startRun(request);
      expect(["queued", "running"]).toContain(started.status);
      const followed = await api.follow(started.id);
      if (ending.waitsMs !== undefined) expect(Date.now() - began).toBeGreaterThanOrEqual(ending.waitsMs);
      checkEnding(expect, followed, ending);
      await checkKept(expect, followed);
      if (ending.requests === "one or two") expect([1, 2]).toContain(chats(double).length);
      else expect(chats(double).length).toBe(ending.requests);
      expect(double.running()).toBe(0);
    } finally {
      await api.forgetEndpoint(endpoint);
      await double.close();
    }
  });
});

type Expect = typeof expect;

function checkEnding(expect: Expect, { end, texts, statuses }: Followed, ending: Ending): void {
  expect({ status: end.status, code: end.error?.code }).toEqual({ status: ending.status, code: ending.code });
  if (ending.code !== undefined) {
    expect(end.error?.message).toMatch(/\S{3}/);
    expect(end.error?.hint).toMatch(/\S{3}/);
  }
  // A run that waits for another try is queued: it runs once the server has begun to answer.
  const ran = ending.status !== "failed";
  expect(statuses).toEqual(["queued", ...(ran ? ["running"] : statuses.slice(1, -1)), ending.status]);
  if (!ran) expect(statuses.length).toBeLessThanOrEqual(3);
  expect(end.replies.map((reply) => reply.index)).toEqual(Array.from({ length: ending.n }, (_, i) => i));
  for (const reply of end.replies) {
    expect(reply.raw).toBe(texts[reply.index] ?? "");
    expect(reply.finish).toBe(ending.finish);
    expect(reply.flags).toEqual(expect.arrayContaining(ending.flags));
    if (ending.text === "none") expect(reply.raw).toBe("");
    else expect(reply.raw).not.toBe("");
    // A server without n is asked n times, and each answer is its first.
    if (ending.text === "whole") checkWhole(expect, reply, Number(ending.requests) > 1 ? 0 : reply.index);
  }
  checkFigures(expect, end, ending);
}

/** What the server meant, whatever fields and frames it came in. */
function checkWhole(expect: Expect, reply: Run["replies"][number], index: number): void {
  const meant = replyTo(QUESTION, index);
  expect(reply.thinking.trim()).toBe(meant.thinking);
  expect(reply.answer.trim()).toBe(meant.answer);
  expect(reply.final?.value).toMatchObject({ kind: "number", percent: true });
}

function checkFigures(expect: Expect, end: Run, ending: Ending): void {
  if (ending.usage)
    expect(end.usage).toMatchObject({ promptTokens: expect.any(Number), completionTokens: expect.any(Number) });
  else if (ending.text !== "some") expect(end.usage).toBeNull();
  if (ending.text === "none") return;
  expect(end.timing?.firstTokenMs).toBeGreaterThanOrEqual(0);
  expect(end.timing?.totalMs).toBeGreaterThanOrEqual(end.timing?.firstTokenMs ?? 0);
}

/** The stream in order and without a gap, a replay that says the same, and the person's own text still there. */
async function checkKept(expect: Expect, { events, end }: Followed): Promise<void> {
  const seqs = events.map((event) => event.seq);
  for (let i = 1; i < seqs.length; i++) expect(seqs[i]).toBeGreaterThan(seqs[i - 1] ?? 0);
  expect(await api.getRun(end.id)).toEqual(end);
  const again = await api.follow(end.id);
  expect(again.end).toEqual(end);
  for (const reply of end.replies) expect(again.texts[reply.index] ?? "").toBe(reply.raw);
  const { messages } = await api.getConversation(end.conversationId);
  expect(messages.map(({ role, text }) => [role, text])).toEqual([
    ["user", QUESTION],
    ["assistant", ""],
  ]);
  expect(messages[1]?.run?.id).toBe(end.id);
}

test("the endings that are named belong to scenarios that exist", () => {
  for (const name of NAMED_SCENARIOS) expect(findScenario(name).name).toBe(name);
});
