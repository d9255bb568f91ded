import http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentOf, readExchange } from "./read-exchange.ts";
import { type FakeVllm, startFakeVllm } from "./server.ts";

const body = { model: "Fin-R1", messages: [{ role: "user", content: "LONG 300" }], stream: true };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm();
});
afterAll(() => fake.close());
const ask = (scenario: string, options = {}) => {
  fake.setScenario(scenario, options);
  return readExchange(fake.url, { body });
};
const get = (path: string) => readExchange(fake.url, { path });

describe("machines that die, load, hang and hide", () => {
  test("29: a reset after some tokens", async () => {
    const { end, body: text } = await ask("reset-mid-stream", { afterTokens: 5 });
    expect([end, contentOf(text).length > 5, text.includes("error")]).toEqual(["reset", true, false]);
    expect(fake.requests.at(-1)?.end).toBe("reset");
  });

  test("30: busy without Retry-After, and gateways with it", async () => {
    const busy = await ask("busy-503", { times: 1 });
    expect([busy.status, busy.body]).toEqual([
      503,
      '{"error":{"message":"The engine is currently busy and cannot accept new requests. Please try again later or on a different instance.","type":"Service Unavailable","param":null,"code":503}}',
    ]);
    expect(busy.headers.map(([name]) => name)).not.toContain("retry-after");
    expect((await readExchange(fake.url, { body })).status).toBe(200);
    expect((await ask("router-503-seconds", { after: 2 })).headers).toContainEqual(["retry-after", "2"]);
    const dated = (await ask("router-429-date")).headers.find(([name]) => name === "retry-after")?.[1] ?? "";
    expect(Date.parse(dated)).toBeGreaterThan(Date.now());
  });

  test("31: refused while loading, ready after that; health before models", async () => {
    fake.setScenario("loading", { ms: 200 });
    await expect(get("/health")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await pause(300);
    expect((await get("/health")).status).toBe(200);
    fake.setScenario("healthy-before-models");
    expect([(await get("/health")).status, (await get("/v1/models")).body]).toEqual([
      200,
      '{"object":"list","data":[]}',
    ]);
  });

  test("32: a dead engine's /health, and one that never answers", async () => {
    fake.setScenario("health-dead-v0111");
    expect([(await get("/health")).status, (await get("/health")).body]).toEqual([503, ""]);
    fake.setScenario("health-hangs");
    expect(await Promise.race([get("/health").then(() => "answered"), pause(200).then(() => "silent")])).toBe("silent");
  });

  test("33: the head comes at once, the first frame later; silence in the middle", async () => {
    const { headMs, firstByteMs } = await ask("silent-prefill", { ms: 300 });
    expect(headMs).toBeLessThan(150);
    expect(firstByteMs).toBeGreaterThan(280);
    const began = performance.now();
    const paused = await ask("silent-mid-stream", { ms: 300 });
    expect(performance.now() - began).toBeGreaterThan(290);
    expect(paused.body.endsWith("data: [DONE]\n\n")).toBe(true);
  });

  test("34: a client that leaves frees its slot within a second, and the record says so", async () => {
    fake.setScenario("endless", { rate: 100 });
    const gone = readExchange(fake.url, { body, leaveAfterReads: 5 });
    await pause(20);
    expect(fake.running()).toBe(1);
    await gone;
    await pause(200);
    expect(fake.running()).toBe(0);
    expect(fake.requests.at(-1)).toMatchObject({ end: "client-closed", path: "/v1/chat/completions" });
    expect((await get("/metrics")).body).toContain('vllm:num_requests_running{model_name="Fin-R1",engine="1"} 0.0');
  });

  test("34: a client that leaves a request without stream frees its slot too", async () => {
    fake.setScenario("endless", { rate: 100 });
    const request = http.request(new URL("/v1/chat/completions", fake.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    request.on("error", () => undefined);
    request.end(JSON.stringify({ ...body, stream: false }));
    await pause(100);
    expect(fake.running()).toBe(1);
    request.destroy();
    await pause(100);
    expect(fake.running()).toBe(0);
  });

  test("35: a reused connection is reset before any byte; idle ones live five seconds", async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    fake.setScenario("keep-alive-race");
    expect((await readExchange(fake.url, { body, agent })).status).toBe(200);
    await pause(20);
    await expect(readExchange(fake.url, { body, agent })).rejects.toMatchObject({ code: "ECONNRESET" });
    fake.setScenario("healthy");
    await readExchange(fake.url, { body, agent });
    await pause(20);
    const [idle] = Object.values(agent.freeSockets).flat();
    const began = performance.now();
    await new Promise((resolve) => idle?.once("close", resolve));
    expect(Math.abs(performance.now() - began - 5000)).toBeLessThan(900);
    agent.destroy();
  });

  test("36: closed before the first byte once, then healthy", async () => {
    await expect(ask("closed-before-first-byte")).rejects.toMatchObject({ code: "ECONNRESET" });
    expect((await readExchange(fake.url, { body })).status).toBe(200);
    expect((await ask("retryable-408")).status).toBe(408);
    expect((await ask("never-repeat-422")).status).toBe(422);
  });
});

describe("what the server says of itself", () => {
  const cards = async (scenario: string) => {
    fake.setScenario(scenario);
    return (JSON.parse((await get("/v1/models")).body) as { data: Record<string, unknown>[] }).data;
  };
  test("37: model cards", async () => {
    expect((await cards("models-many")).map((card) => card.id)).toEqual([
      "Fin-R1",
      "fin-r1-7b",
      "DianJin-R1-7B",
      "gpt-4o",
    ]);
    expect((await cards("models-lora"))[1]).toMatchObject({ parent: "Qwen2.5-7B-Instruct", max_model_len: null });
    expect((await cards("models-no-length"))[0]).not.toHaveProperty("max_model_len");
    expect(await cards("models-empty")).toEqual([]);
  });
  test.each([
    ["version-dev", '{"version":"0.15.0rc2.dev93+g8e2a469b3"}'],
    ["version-local", '{"version":"0.17.0+cpu"}'],
    ["version-missing", '{"detail":"Not Found"}'],
  ])("38: %s", async (scenario, bytes) => {
    fake.setScenario(scenario);
    expect((await get("/version")).body).toBe(bytes);
  });
  test("40: /tokenize counts what usage says, or is not there", async () => {
    fake.setScenario("tokenize-there");
    const counted = JSON.parse((await readExchange(fake.url, { path: "/tokenize", body })).body) as {
      count: number;
      tokens: number[];
    };
    expect(counted.tokens).toHaveLength(counted.count);
    const used = await readExchange(fake.url, { body: { ...body, stream: false } });
    expect(used.body).toContain(`"prompt_tokens":${counted.count},`);
    fake.setScenario("tokenize-missing");
    expect((await readExchange(fake.url, { path: "/tokenize", body })).status).toBe(404);
  });
  test("41: metrics of three generations, and a restart", async () => {
    const names = async (profile: string) => {
      fake.setScenario(`metrics-${profile}`);
      return (await get("/metrics")).body;
    };
    expect(await names("v082")).toMatch(/^vllm:gpu_cache_usage_perc\{model_name="Fin-R1"\} /m);
    expect(await names("v0100")).toMatch(/^vllm:time_per_output_token_seconds_sum\{model_name="Fin-R1",engine="1"\} /m);
    expect(await names("v0320")).toMatch(
      /^vllm:inter_token_latency_seconds_count\{model_name="Fin-R1",engine="0"\} 0.0/m,
    );
    expect(await names("v0320")).not.toMatch(/^vllm:generation_tokens_total\{model_name="Fin-R1",engine="1"\} 0.0/m);
    expect(await names("restarted")).toMatch(/^vllm:generation_tokens_total\{model_name="Fin-R1",engine="1"\} 0.0/m);
    expect(await names("router")).toBe('{"detail":"Not Found"}');
  });
});

describe("the double itself", () => {
  test("the rate is kept, and 200 streams at once do not disturb it", async () => {
    const paced = await startFakeVllm({ rate: 200 });
    const began = performance.now();
    const all = await Promise.all(
      Array.from({ length: 200 }, () => readExchange(paced.url, { body: { ...body, max_tokens: 200 } })),
    );
    const seconds = (performance.now() - began) / 1000;
    expect(all.every((one) => one.body.endsWith("data: [DONE]\n\n"))).toBe(true);
    expect(seconds).toBeGreaterThan(0.95);
    expect(seconds).toBeLessThan(6);
    await paced.close();
  });

  test("the control route sets the scenario and lists requests", async () => {
    const set = await readExchange(fake.url, { path: "/__control", body: { scenario: "finish-abort", rate: 1000 } });
    expect(JSON.parse(set.body)).toMatchObject({ scenario: "finish-abort", rate: 1000 });
    expect((await readExchange(fake.url, { path: "/__control", body: { scenario: "nonsense" } })).status).toBe(400);
    await readExchange(fake.url, { path: "/__requests", method: "DELETE" });
    await get("/health");
    expect(JSON.parse((await get("/__requests")).body)).toMatchObject([{ path: "/health", scenario: "finish-abort" }]);
  });
});
