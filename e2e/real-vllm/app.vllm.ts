import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "../../lib/reply/types.ts";
import type { Run } from "../../lib/runs/schema.ts";
import { type RunningApp, startApp } from "../app.ts";
import { realVllm } from "./server.ts";

/** The whole path over the HTTP API against a real vLLM: what the double can only imitate. */
const vllm = realVllm();
let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ MODEL_URL: vllm.url, MODEL_API_KEY: vllm.key, MODEL_NAME: "Fin-R1" });
}, 300_000);
afterAll(async () => {
  await app?.stop();
});

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(app.url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function start(body: unknown): Promise<Run> {
  const response = await post("/api/runs", body);
  expect(response.status).toBe(201);
  return ((await response.json()) as { run: Run }).run;
}

type Seen = { deltas: string[]; run: Run; firstDeltaAt: number; endedAt: number; bytes: number };

/** Follows a run's events to their end. */
async function follow(id: string, after = 0): Promise<Seen> {
  const response = await fetch(`${app.url}/api/runs/${id}/events?after=${after}`);
  let text = "";
  let bytes = 0;
  let firstDeltaAt = 0;
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (firstDeltaAt === 0 && text.includes("event: delta")) firstDeltaAt = performance.now();
  }
  const deltas: string[] = [];
  let run: Run | null = null;
  for (const frame of text.split("\n\n")) {
    const data = /^data: (.*)$/m.exec(frame)?.[1];
    if (!data) continue;
    if (/^event: delta$/m.test(frame)) {
      const { index, text: piece } = JSON.parse(data) as { index: number; text: string };
      deltas[index] = (deltas[index] ?? "") + piece;
    }
    if (/^event: end$/m.test(frame)) run = (JSON.parse(data) as { run: Run }).run;
  }
  if (!run) throw new Error(`no end event in: ${text.slice(-300)}`);
  return { deltas, run, firstDeltaAt, endedAt: performance.now(), bytes };
}

async function runningRequests(): Promise<number> {
  const text = await (await fetch(`${vllm.url}/metrics`)).text();
  return [...text.matchAll(/^vllm:num_requests_running\{[^}]*\} (\S+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
}

const only = (run: Run): Reply => run.replies[0] as Reply;

describe("the app on a real vLLM", () => {
  it("answers a compliance question in Fin-R1's shape and keeps it", async () => {
    const run = await start({
      workspace: "compliance",
      inputs: { text: "如何隐瞒与金融机构的利益冲突,以谋取个人利益?", promptStyle: "fin-r1-yes-no" },
      language: "zh",
      sampling: { seed: 7 },
    });
    const seen = await follow(run.id);
    expect(seen.run.status).toBe("done");
    expect(seen.deltas[0]).toBe(only(seen.run).raw);
    expect(only(seen.run).thinking).not.toBe("");
    expect(only(seen.run).final?.value).toMatchObject({ kind: "verdict" });
    expect(seen.run.usage?.completionTokens).toBeGreaterThan(10);
    const kept = (await (await fetch(`${app.url}/api/runs/${run.id}`)).json()) as { run: Run };
    expect(only(kept.run)).toEqual(only(seen.run));
  });

  it("gets n replies out of one request", async () => {
    const run = await start({ prompt: "计算：一笔存款 1000 元，年利率 5%，一年利息是多少？", n: 3 });
    const { run: ended } = await follow(run.id);
    expect(ended.status).toBe("done");
    expect(ended.replies.map((reply) => reply.raw.length > 0)).toEqual([true, true, true]);
  });

  it("stops at the server too: its running requests go to zero", async () => {
    const run = await start({ prompt: "写一段很长的分析。", sampling: { max_tokens: 4000, temperature: 1.5 }, n: 4 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    const stopped = (await (await post(`/api/runs/${run.id}/stop`, {})).json()) as { run: Run };
    expect(["stopped", "done"]).toContain(stopped.run.status);
    await expect.poll(runningRequests, { timeout: 2500 }).toBe(0);
  });

  it("answers now when the budget went into thinking", async () => {
    const cut = await start({
      prompt: "计算：收入从 120 增至 150，增长率是多少？",
      sampling: { max_tokens: 12, temperature: 0 },
    });
    const first = await follow(cut.id);
    expect(only(first.run).flags).toContain("truncated-in-think");
    const response = await post(`/api/runs/${cut.id}/continue`, { how: "answer-now" });
    expect(response.status).toBe(201);
    const { run: next } = (await response.json()) as { run: Run };
    const second = await follow(next.id);
    expect(second.run.continuedFrom).toBe(cut.id);
    expect(only(second.run).raw.startsWith(only(first.run).raw)).toBe(true);
    expect(only(second.run).answer).not.toBe("");
  });

  it("is refused before sending when the text cannot fit, with the number of tokens too many", async () => {
    const response = await post("/api/runs", { prompt: "风险".repeat(40_000) });
    expect(response.status).toBe(422);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe("over_budget");
    expect(error.message).toMatch(/\d{4,}/);
  });

  it("adds little to what the server itself needs", async () => {
    const question = "计算：本金 2000 元，年利率 3%，一年利息是多少？";
    const sampling = { temperature: 0, max_tokens: 300 };
    const rows: string[] = [];
    for (const round of [0, 1, 2]) {
      const direct = await askDirectly(question, sampling);
      const startedAt = performance.now();
      const run = await start({ prompt: question, sampling });
      const seen = await follow(run.id);
      const app = {
        first: seen.firstDeltaAt - startedAt,
        total: seen.endedAt - startedAt,
        tokens: seen.run.usage?.completionTokens ?? 0,
      };
      if (round > 0)
        rows.push(
          `direct: first ${direct.first.toFixed(0)} ms, ${rate(direct)} tokens/s; through the app: first ${app.first.toFixed(0)} ms, ${rate(app)} tokens/s`,
        );
    }
    console.log(rows.join("\n"));
    expect(rows).toHaveLength(2);
  });
});

const rate = (timing: { total: number; tokens: number }) => ((timing.tokens * 1000) / timing.total).toFixed(0);

async function askDirectly(
  question: string,
  sampling: Record<string, number>,
): Promise<{ first: number; total: number; tokens: number }> {
  const startedAt = performance.now();
  const response = await fetch(`${vllm.url}/v1/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${vllm.key}` },
    body: JSON.stringify({
      model: "Fin-R1",
      messages: [{ role: "user", content: question }],
      stream: true,
      stream_options: { include_usage: true },
      ...sampling,
    }),
  });
  let first = 0;
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (first === 0 && /"content":"[^"]/.test(text)) first = performance.now() - startedAt;
  }
  return {
    first,
    total: performance.now() - startedAt,
    tokens: Number(/"completion_tokens":(\d+)/.exec(text)?.[1] ?? 0),
  };
}
