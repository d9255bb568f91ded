import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streamShapes } from "../fake-vllm/frame-shape.ts";
import { type AskOptions, chunksOf, contentOf, framesOf, readExchange } from "../fake-vllm/read-exchange.ts";
import { type FakeVllm, startFakeVllm } from "../fake-vllm/server.ts";
import { realVllm } from "./server.ts";

// What the double says vLLM does, vLLM must do. Where these differ, the double is wrong.
const real = realVllm();
const SYSTEM =
  "You are a helpful AI Assistant that provides well-reasoned and detailed responses. You first think about the reasoning process as an internal monologue and then provide the user with the answer. Respond in the following format: <think>\n...\n</think>\n<answer>\n...\n</answer>";
const QUESTION = "光华传媒2019年收入500亿元，净利润25亿元，净利率是多少？\n最后在\\boxed{}中给出答案。";
const messages = [
  { role: "system", content: SYSTEM },
  { role: "user", content: QUESTION },
];
const asked = {
  model: "Fin-R1",
  messages,
  temperature: 0.7,
  top_p: 0.8,
  repetition_penalty: 1.05,
  max_tokens: 400,
  seed: 7,
  stream: true,
};
const withUsage = { ...asked, stream_options: { include_usage: true } };

let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm({ key: real.key, models: real.names, contextLength: real.contextLength });
});
afterAll(() => fake.close());

async function both(ask: AskOptions) {
  const [theirs, ours] = await Promise.all([readExchange(real.url, ask), readExchange(fake.url, ask)]);
  return { theirs, ours };
}
const chat = (body: object, more: AskOptions = {}) => both({ key: real.key, body, ...more });
const heads = (headers: [string, string][]) =>
  headers.map(([name, value]) => (/^(date|content-length)$/.test(name) ? name : `${name}: ${value}`));
const shapes = (body: string) => streamShapes(framesOf(body)).sort();

describe("streams: the same members in the same order", () => {
  test.each<[string, object]>([
    ["with usage", withUsage],
    ["without usage", asked],
    ["usage on every frame", { ...asked, stream_options: { include_usage: true, continuous_usage_stats: true } }],
    ["three choices", { ...withUsage, n: 3 }],
    ["cut by max_tokens", { ...withUsage, max_tokens: 12 }],
    ["a stop string", { ...withUsage, stop: ["</think>"] }],
    ["a stop string that is included", { ...withUsage, stop: ["</think>"], include_stop_str_in_output: true }],
    ["log probabilities", { ...withUsage, logprobs: true, top_logprobs: 2 }],
    ["members nobody knows", { ...withUsage, nonsense: { deep: [1] }, guided_choice: ["no longer known"] }],
    ["the other name", { ...withUsage, model: "DianJin-R1-7B", messages: messages.slice(1) }],
    [
      "a continuation",
      {
        ...withUsage,
        messages: [
          ...messages,
          { role: "assistant", content: "<think>\n净利率等于净利润除以收入。\n</think>\n<answer>\n" },
        ],
        continue_final_message: true,
        add_generation_prompt: false,
      },
    ],
  ])("%s", async (_, body) => {
    const { theirs, ours } = await chat(body);
    expect(heads(ours.headers)).toEqual(heads(theirs.headers));
    expect(shapes(ours.body)).toEqual(shapes(theirs.body));
    expect(framesOf(ours.body).at(-1)).toBe(framesOf(theirs.body).at(-1));
  });

  test("roles first, in order of index; the usage frame second to last", async () => {
    const { theirs, ours } = await chat({ ...withUsage, n: 3 });
    for (const { body } of [theirs, ours]) {
      const frames = framesOf(body);
      expect(frames.slice(0, 3).map((frame) => /"index":(\d),"delta":\{"role"/.exec(frame)?.[1])).toEqual([
        "0",
        "1",
        "2",
      ]);
      expect(frames.at(-2)).toContain('"choices":[],"usage":{"prompt_tokens":');
    }
  });

  test("an empty delta while the bytes of a character are not complete", async () => {
    const { theirs, ours } = await chat({ ...withUsage, structured_outputs: { choice: ["📈"] } });
    const empty = (body: string) =>
      [
        ...new Set(
          framesOf(body).map((frame) => /"choices":\[\{"index":0,"delta":\{"content":""\},.*$/.exec(frame)?.[0]),
        ),
      ].filter((one) => one?.includes('"finish_reason":null'));
    expect(contentOf(theirs.body)).toBe("📈");
    expect(contentOf(ours.body)).toBe("📈");
    expect(empty(theirs.body)).toHaveLength(1);
    expect(empty(ours.body)).toEqual(empty(theirs.body));
  });

  test("tags come in pieces inside content, and there is no reasoning field", async () => {
    const { theirs, ours } = await chat({ ...withUsage, temperature: 0 });
    for (const { body } of [theirs, ours]) {
      expect(contentOf(body).startsWith("<think>\n")).toBe(true);
      expect(body).not.toContain('"content":"<think>');
      expect(body).not.toContain('"reasoning');
    }
  });

  test("X-Request-Id becomes the id", async () => {
    const { theirs, ours } = await chat(asked, { headers: { "x-request-id": "run-7" } });
    for (const { body } of [theirs, ours]) expect(chunksOf(body)[0]?.id).toBe("chatcmpl-run-7");
  });
});

describe("errors: the same bytes", () => {
  test.each<[string, object]>([
    ["unknown model", { ...asked, model: "Fin-R2" }],
    ["max_tokens above the context", { ...asked, max_tokens: 20_000 }],
    ["prompt too long", { ...asked, messages: [{ role: "user", content: "利润增长，".repeat(9000) }] }],
    ["n with temperature 0", { ...asked, n: 3, temperature: 0 }],
    ["temperature below 0", { ...asked, temperature: -1 }],
    ["top_p above 1", { ...asked, top_p: 1.5 }],
    ["stream_options without stream", { ...asked, stream: false, stream_options: { include_usage: true } }],
    [
      "continue_final_message and add_generation_prompt",
      {
        ...asked,
        messages: [...messages, { role: "assistant", content: "<think>" }],
        continue_final_message: true,
        add_generation_prompt: true,
      },
    ],
  ])("%s", async (_, body) => {
    const { theirs, ours } = await chat(body);
    expect({ status: ours.status, body: ours.body, heads: heads(ours.headers) }).toEqual({
      status: theirs.status,
      body: theirs.body,
      heads: heads(theirs.headers),
    });
  });

  test.each<[string, AskOptions]>([
    ["no key", { body: asked }],
    ["a wrong key", { body: asked, key: "wrong" }],
    ["no such path", { path: "/chat/completions", body: asked, key: real.key }],
    ["the wrong method", { path: "/v1/chat/completions", method: "GET", key: real.key }],
    ["JSON that breaks off", { rawBody: '{"model":"Fin-R1","messages":[', key: real.key }],
    ["a wrong content type", { body: asked, key: real.key, headers: { "Content-Type": "text/plain" } }],
  ])("%s", async (_, ask) => {
    const { theirs, ours } = await both(ask);
    expect({ status: ours.status, body: ours.body, heads: heads(ours.headers) }).toEqual({
      status: theirs.status,
      body: theirs.body,
      heads: heads(theirs.headers),
    });
  });
});

describe("side routes", () => {
  test.each(["/v1/models", "/version", "/health"])("%s: the same members", async (path) => {
    const { theirs, ours } = await both({ path, key: real.key });
    expect({ status: ours.status, heads: heads(ours.headers), shapes: shapes(ours.body) }).toEqual({
      status: theirs.status,
      heads: heads(theirs.headers),
      shapes: shapes(theirs.body),
    });
  });

  test("one JSON body without stream: the same members", async () => {
    const { theirs, ours } = await chat({ ...asked, stream: false });
    expect(shapes(ours.body)).toEqual(shapes(theirs.body));
  });

  test("/tokenize needs no key and counts what usage says", async () => {
    const { theirs, ours } = await both({
      path: "/tokenize",
      body: { model: "Fin-R1", messages, add_generation_prompt: true },
    });
    expect(shapes(ours.body)).toEqual(shapes(theirs.body));
    const used = await chat({ ...asked, stream: false, max_tokens: 8 });
    for (const [counted, reply] of [
      [theirs, used.theirs],
      [ours, used.ours],
    ] as const) {
      const { count } = JSON.parse(counted.body) as { count: number };
      expect((JSON.parse(reply.body) as { usage: { prompt_tokens: number } }).usage.prompt_tokens).toBe(count);
    }
  });

  test("every metric of the double is one of vLLM's", async () => {
    const { theirs, ours } = await both({ path: "/metrics" });
    const names = (text: string) => new Set([...text.matchAll(/^(vllm:\w+)\{/gm)].map(([, name]) => name));
    expect([...names(ours.body)].filter((name) => !names(theirs.body).has(name))).toEqual([]);
  });

  test("a client that leaves frees its slot within a second", async () => {
    const long = { ...asked, max_tokens: 3000, ignore_eos: true };
    const running = async () => {
      const { body } = await readExchange(real.url, { path: "/metrics" });
      return [...body.matchAll(/^vllm:num_requests_running\{[^}]*\} ([\d.]+)/gm)].reduce(
        (sum, [, value]) => sum + Number(value),
        0,
      );
    };
    expect((await readExchange(real.url, { body: long, key: real.key, leaveAfterReads: 5 })).end).toBe("left");
    const left = performance.now();
    while ((await running()) > 0 && performance.now() - left < 5000)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await running()).toBe(0);
  });
});
