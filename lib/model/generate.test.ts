import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type FakeVllm, startFakeVllm } from "#e2e/fake-vllm/server.ts";
import { collectGeneration, testTarget } from "./collect-generation.test-kit.ts";
import { generate } from "./generate.ts";
import { finR1 } from "./profiles/fin-r1.ts";
import { generic } from "./profiles/generic.ts";
import type { ModelEvent, ModelTarget } from "./types.ts";

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function fakeServer(options: Parameters<typeof startFakeVllm>[0] = {}): Promise<FakeVllm> {
  const fake = await startFakeVllm(options);
  closing.push(() => fake.close());
  return fake;
}

/** A server that answers every chat request with these bytes under these headers. */
async function byteServer(
  answer: (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void,
) {
  const bodies: string[] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      bodies.push(body);
      answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

function sse(...frames: unknown[]) {
  const bytes = `${frames.map((frame) => `data: ${typeof frame === "string" ? frame : JSON.stringify(frame)}\n\n`).join("")}data: [DONE]\n\n`;
  return byteServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(bytes);
  });
}

const say = (delta: object, finish: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason: finish }],
});

test("every sampling value is explicit, with vLLM's extra fields and both ids", async () => {
  const fake = await fakeServer();
  await collectGeneration(testTarget(fake.url), { sampling: { seed: 7, max_tokens: 100 } });
  const request = fake.requests.find((one) => one.path === "/v1/chat/completions");
  expect(request?.body).toMatchObject({
    model: "Fin-R1",
    stream: true,
    stream_options: { include_usage: true },
    temperature: 0.7,
    top_p: 0.8,
    repetition_penalty: 1.05,
    max_tokens: 100,
    seed: 7,
    messages: [{ role: "user", content: "请判断是否合规" }],
  });
  expect(request?.headers["x-session-id"]).toBe("session-1");
  expect(request?.headers["x-request-id"]).toBe("request-1");
  expect(request?.body).not.toHaveProperty("n");
});

test("going on from a text sends it as the last message, to be continued", async () => {
  const fake = await fakeServer();
  const messages = [
    { role: "user", content: "问" },
    { role: "assistant", content: "<think>\n想到一半" },
  ] as const;
  await collectGeneration(testTarget(fake.url), { messages: [...messages], continueFinalMessage: true });
  const body = fake.requests.find((one) => one.path === "/v1/chat/completions")?.body;
  expect(body).toMatchObject({ messages, continue_final_message: true, add_generation_prompt: false });
});

test("aborting closes the server's side within a second and throws the reason", async () => {
  const fake = await fakeServer({ scenario: "endless", rate: 50 });
  const controller = new AbortController();
  const events = generate({
    target: testTarget(fake.url),
    messages: [{ role: "user", content: "x" }],
    sampling: {},
    n: 1,
    sessionId: "s",
    requestId: "r",
    signal: controller.signal,
  });
  await expect(
    (async () => {
      for await (const event of events) if (event.type === "delta") controller.abort(new Error("stopped by a person"));
    })(),
  ).rejects.toThrow("stopped by a person");
  await expect.poll(() => fake.running(), { timeout: 1000 }).toBe(0);
});

test("leaving the loop closes the server's side too", async () => {
  const fake = await fakeServer({ scenario: "endless", rate: 50 });
  const request = { target: testTarget(fake.url), messages: [{ role: "user" as const, content: "x" }], sampling: {} };
  const rest = { n: 1, sessionId: "s", requestId: "r", signal: new AbortController().signal };
  for await (const event of generate({ ...request, ...rest })) if (event.type === "delta") break;
  await expect.poll(() => fake.running(), { timeout: 1000 }).toBe(0);
});

test("stopping while it waits to try again needs no server", async () => {
  const fake = await fakeServer({ scenario: "busy-503" });
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("stopped")), 100);
  const started = Date.now();
  const got = await collectGeneration(testTarget(fake.url), { signal: controller.signal });
  expect(got.error?.message).toBe("stopped");
  expect(Date.now() - started).toBeLessThan(500);
});

test("a corrupt line ends the reply as a bad one and keeps the text before it", async () => {
  const { url } = await sse(say({ content: "前文" }), '{"choices":[{"index":0,"del', say({ content: "后文" }, "stop"));
  const got = await collectGeneration(testTarget(url));
  expect(got.texts).toEqual(["前文"]);
  expect(got.error?.code).toBe("model_bad_reply");
});

test("a reply without a word is an error, not an empty answer", async () => {
  const { url } = await sse(say({ role: "assistant", content: "" }), say({}, "stop"));
  expect((await collectGeneration(testTarget(url))).error?.code).toBe("model_bad_reply");
});

test("a redirect is not followed: the key stays here", async () => {
  const other = await byteServer((_request, response) => response.end("{}"));
  const { url } = await byteServer((_request, response) => {
    response.writeHead(307, { location: `${other.url}/v1/chat/completions` });
    response.end();
  });
  const got = await collectGeneration(testTarget(url, { apiKey: "planted-key" }));
  expect(got.error?.code).toBe("model_unreachable");
  expect(got.error?.message).toContain(other.url);
  expect(other.bodies).toEqual([]);
});

test("a server that repeats the key in its errors does not get it shown", async () => {
  const { url } = await byteServer((request, response) => {
    response.writeHead(401, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message: `bad key ${request.headers.authorization}` } }));
  });
  const got = await collectGeneration(testTarget(url, { apiKey: "planted-key-42" }));
  expect(got.error?.code).toBe("model_unauthorized");
  expect(JSON.stringify(got)).not.toContain("planted-key-42");
});

test("an error frame before any text keeps its meaning", async () => {
  const frame = {
    error: { message: "This model's maximum context length is 10 tokens.", type: "BadRequestError", code: 400 },
  };
  const { url } = await sse(frame);
  expect((await collectGeneration(testTarget(url))).error?.code).toBe("over_budget");
});

test("a parser that this model cannot have is named with the flag to take away", async () => {
  const message = "DeepSeek R1 reasoning parser could not locate think start/end tokens in the tokenizer!";
  const { url } = await sse({ error: { object: "error", message, type: "BadRequestError", param: null, code: 400 } });
  const got = await collectGeneration(testTarget(url));
  expect(got.error?.code).toBe("model_rejected");
  expect(got.error?.hint).toContain("--reasoning-parser");
});

test("a whole reply instead of a stream is read all the same", async () => {
  const { url } = await byteServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const message = { role: "assistant", content: "<answer>好</answer>", tool_calls: [] };
    const usage = { prompt_tokens: 3, completion_tokens: 4 };
    response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: "stop" }], usage }));
  });
  const got = await collectGeneration(testTarget(url, { profile: generic }));
  expect(got).toMatchObject({
    texts: ["<answer>好</answer>"],
    usage: { promptTokens: 3, completionTokens: 4 },
    error: null,
  });
});

test("a name nobody could ask for yet is asked from the server before the request", async () => {
  const fake = await fakeServer({ models: ["DianJin-R1-7B"] });
  const got = await collectGeneration(testTarget(fake.url, { name: "" }));
  expect(got.error).toBeNull();
  expect(fake.requests.find((one) => one.method === "POST" && one.path.endsWith("completions"))?.body).toMatchObject({
    model: "DianJin-R1-7B",
  });
});

test("a server that says its name only when it is asked gets the prompt of that model, and the run is told what was sent", async () => {
  const unnamed = await fakeServer({ models: ["Fin-R1"] });
  const target: ModelTarget = {
    endpointId: "late",
    baseUrl: `${unnamed.url}/v1`,
    apiKey: "EMPTY",
    name: "",
    profile: generic,
    contextLength: null,
    engine: null,
    canTokenize: false,
    profileFollowsName: true,
  };
  const events: ModelEvent[] = [];
  const request = { target, messages: [{ role: "user" as const, content: "2 + 2?" }], sampling: {}, n: 1 };
  const ids = { sessionId: "s", requestId: "late-1", signal: new AbortController().signal };
  for await (const event of generate({ ...request, ...ids })) events.push(event);
  const sent = unnamed.requests.findLast((r) => r.path.endsWith("/chat/completions"))?.body as {
    messages: { role: string }[];
    model: string;
  };
  expect(sent.model).toBe("Fin-R1");
  expect(sent.messages.map((message) => message.role)).toEqual(["system", "user"]);
  expect(events[0]).toMatchObject({ type: "named", system: finR1.system, target: { name: "Fin-R1" } });
});
