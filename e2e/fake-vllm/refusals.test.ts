import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ReadExchange, readExchange } from "./read-exchange.ts";
import { type FakeVllm, startFakeVllm } from "./server.ts";

const PROMPT = "什么是市净率？";
let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm();
});
afterAll(() => fake.close());

function ask(scenario: string, more: object = {}, options = {}): Promise<ReadExchange> {
  fake.setScenario(scenario, options);
  const body = {
    model: "Fin-R1",
    messages: [{ role: "user", content: PROMPT }],
    stream: true,
    max_tokens: 4000,
    ...more,
  };
  return readExchange(fake.url, { body });
}
const promptTokens = async () => {
  const body = { model: "Fin-R1", messages: [{ role: "user", content: PROMPT }] };
  return (JSON.parse((await readExchange(fake.url, { path: "/tokenize", body })).body) as { count: number }).count;
};

describe("errors with a body", () => {
  test("20: n with temperature 0", async () => {
    const { status, body } = await ask("healthy", { n: 5, temperature: 0 });
    expect([status, body]).toEqual([
      400,
      '{"error":{"message":"n must be 1 when using greedy sampling, got 5.","type":"BadRequestError","param":null,"code":400}}',
    ]);
  });

  test.each([
    [
      "flat-error-v082",
      '{"object":"error","message":"top_p must be in (0, 1], got 1.5.","type":"BadRequestError","param":null,"code":400}',
    ],
    [
      "nested-error-v0102",
      '{"error":{"message":"top_p must be in (0, 1], got 1.5.","type":"BadRequestError","param":null,"code":400}}',
    ],
    [
      "nested-error-v0320",
      '{"error":{"message":"top_p must be in (0, 1], got 1.5. (parameter=top_p, value=1.5)","type":"BadRequestError","param":"top_p","code":400}}',
    ],
    [
      "string-code-error",
      '{"error":{"message":"top_p must be in (0, 1], got 1.5.","type":"invalid_request_error","param":null,"code":"invalid_request_error"}}',
    ],
  ])("21, 22: %s", async (scenario, bytes) => {
    const { status, body, headers } = await ask(scenario);
    expect([status, body]).toEqual([400, bytes]);
    expect(headers).toContainEqual(["content-type", "application/json"]);
  });

  test("23: a wrong key, and the same with the right one", async () => {
    const guarded = await startFakeVllm({ key: "sk-planted" });
    const wrong = await readExchange(guarded.url, { path: "/v1/models", key: "EMPTY" });
    expect([wrong.status, wrong.body]).toEqual([401, '{"error":"Unauthorized"}']);
    expect(wrong.headers.map(([name]) => name)).not.toContain("www-authenticate");
    expect((await readExchange(guarded.url, { path: "/v1/models", key: "sk-planted" })).status).toBe(200);
    expect((await readExchange(guarded.url, { path: "/version" })).status).toBe(200);
    await guarded.close();
  });

  test("24: an unknown model and a wrong base URL are different 404s", async () => {
    expect((await ask("healthy", { model: "Fin-R2" })).body).toContain(
      "The model `Fin-R2` does not exist. Valid aliases: Fin-R1, DianJin-R1-7B.",
    );
    expect((await ask("unknown-model-v082")).body).toMatch(
      /^\{"object":"error","message":"The model `Fin-R1` does not exist\."/,
    );
    expect((await ask("wrong-base-url")).body).toBe('{"detail":"Not Found"}');
    fake.setScenario("healthy");
    expect((await readExchange(fake.url, { path: "/chat/completions", body: {} })).body).toBe('{"detail":"Not Found"}');
    expect((await readExchange(fake.url, { path: "/v1/chat/completions" })).body).toBe(
      '{"detail":"Method Not Allowed"}',
    );
  });

  test("25: the wordings of a context that is too short, with the numbers of the request", async () => {
    fake.setScenario("healthy");
    const p = await promptTokens();
    const message = async (scenario: string, options = {}) => {
      const { status, body } = await ask(scenario, {}, options);
      expect(status).toBe(400);
      const value = JSON.parse(body) as { message?: string; error?: { message: string } };
      return value.error?.message ?? value.message;
    };
    const l = p + 2000;
    expect(await message("overflow-v082")).toBe(
      `This model's maximum context length is ${l} tokens. However, you requested ${p + 4000} tokens (${p} in the messages, 4000 in the completion). Please reduce the length of the messages or completion.`,
    );
    expect(await message("overflow-none-v0100")).toMatch(/or completion\. None$/);
    expect(await message("overflow-v0102")).toBe(
      `'max_tokens' or 'max_completion_tokens' is too large: 4000. This model's maximum context length is ${l} tokens and your request has ${p} input tokens (4000 > ${l} - ${p}). None`,
    );
    expect(await message("overflow-prompt-v0102")).toContain(
      `your request has ${p} input tokens. Please reduce the length of the input messages.`,
    );
    expect(await message("overflow-v0150")).toMatch(/ \(parameter=max_tokens, value=4000\)$/);
    expect(await message("overflow-v0160", { limit: 4002 })).toBe(
      "You passed 3 input tokens and requested 4000 output tokens. However, the model's context length is only 4002 tokens, resulting in a maximum input length of 2 tokens. Please reduce the length of the input prompt. (parameter=input_tokens, value=3)",
    );
    expect(await message("overflow-v0180", { limit: 4001 })).toBe(
      `This model's maximum context length is 4001 tokens. However, you requested 4000 output tokens and your prompt contains ${p} input tokens, for a total of ${p + 4000} tokens. Please reduce the length of the input prompt or the number of requested output tokens. (parameter=input_tokens, value=${p})`,
    );
    expect(await message("overflow-output")).toContain(
      "Please request fewer output tokens. (parameter=max_tokens, value=4000)",
    );
    expect(await message("overflow-characters")).toContain("(parameter=input_text, value=");
  });

  test.each(["ok-json-error-v0150", "ok-json-error-v0160"])("26: %s is 200 and JSON", async (scenario) => {
    const { status, body, headers } = await ask(scenario);
    expect([status, (JSON.parse(body) as { error: { code: number } }).error.code]).toEqual([200, 500]);
    expect(headers).toContainEqual(["content-type", "application/json"]);
  });

  test("27: 500 without a body, with text, with JSON, and a server that is then gone", async () => {
    const empty = await ask("error-500-empty");
    expect([empty.status, empty.body, empty.headers.some(([name]) => name === "content-type")]).toEqual([
      500,
      "",
      false,
    ]);
    expect((await ask("error-500-text")).body).toBe("Internal Server Error");
    expect((await ask("error-500-json")).body).toContain('"type":"InternalServerError","param":null,"code":500}}');
    expect((await ask("dead-then-refused", {}, { ms: 300 })).status).toBe(500);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(readExchange(fake.url, { path: "/health" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await readExchange(fake.url, { path: "/health" })).status).toBe(200);
  });

  test.each([
    [
      "error-frame-v082",
      'data: {"error":{"object":"error","message":"EngineCore encountered an issue. See stack trace (above) for the root cause.","type":"BadRequestError","param":null,"code":400}}\n\ndata: [DONE]\n\n',
    ],
    [
      "error-frame-v0180",
      'data: {"error":{"message":"Internal server error","type":"InternalServerError","param":null,"code":500}}\n\ndata: [DONE]\n\n',
    ],
    [
      "error-frame-rust",
      'data: {"error":{"message":"Internal server error","type":"server_error","param":null,"code":"server_error"}}\n\ndata: [DONE]\n\n',
    ],
  ])("28: %s ends with", async (scenario, bytes) => {
    const { status, body, end } = await ask(scenario);
    expect([status, end]).toEqual([200, "eof"]);
    expect(body.endsWith(bytes)).toBe(true);
    expect(body.match(/"content":"[^"]/g)).toHaveLength(12);
  });
});
