import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chunksOf, contentOf, type ReadExchange, readExchange } from "./read-exchange.ts";
import { replyTo } from "./replies.ts";
import { type FakeVllm, startFakeVllm } from "./server.ts";

const PROMPT = "请判断这段话是否合规：本产品保本保收益。";
const REPLY = replyTo(PROMPT);
let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm();
});
afterAll(() => fake.close());

function ask(scenario: string, more: object = {}): Promise<ReadExchange> {
  fake.setScenario(scenario);
  return readExchange(fake.url, {
    body: { model: "Fin-R1", messages: [{ role: "user", content: PROMPT }], stream: true, ...more },
  });
}
type Delta = { content?: string; reasoning?: string | null; reasoning_content?: string | null };
const deltas = (body: string) =>
  chunksOf(body).flatMap((chunk) => (chunk.choices as { delta: Delta }[]).map((choice) => choice.delta));
const joined = (body: string, name: "reasoning" | "reasoning_content") =>
  deltas(body)
    .map((delta) => delta[name] ?? "")
    .join("");

describe("where the trace is", () => {
  test.each(["reasoning-content-v082", "reasoning-content-v0102"])(
    "13: %s has reasoning_content only",
    async (scenario) => {
      const { body } = await ask(scenario);
      expect(joined(body, "reasoning_content")).toBe(REPLY.thinking);
      expect(body).not.toContain('"reasoning"');
      expect(contentOf(body)).toBe(`<answer>\n${REPLY.answer}\n</answer>`);
    },
  );

  test.each(["reasoning-both-v0111", "reasoning-both-v0150"])(
    "14: %s has both, and null on every other delta",
    async (scenario) => {
      const { body } = await ask(scenario);
      expect(joined(body, "reasoning")).toBe(REPLY.thinking);
      expect(joined(body, "reasoning_content")).toBe(REPLY.thinking);
      for (const delta of deltas(body)) expect("reasoning_content" in delta).toBe(true);
      expect(body).toContain('"delta":{"role":"assistant","content":"","reasoning_content":null}');
    },
  );

  test.each(["reasoning-v0160", "reasoning-v0320"])("15: %s has reasoning only", async (scenario) => {
    const { body } = await ask(scenario);
    expect(joined(body, "reasoning")).toBe(REPLY.thinking);
    expect(body).not.toContain("reasoning_content");
  });

  test.each([
    ["inline-no-think-close", (text: string) => text.startsWith("<think>") && !text.includes("</think>")],
    ["inline-no-answer-tags", (text: string) => text.includes("</think>") && !text.includes("answer>")],
    ["inline-no-think-open", (text: string) => !text.includes("<think>") && text.includes("</think>")],
    ["inline-no-think", (text: string) => text.startsWith("<answer>")],
    ["inline-box-after", (text: string) => text.endsWith("</answer>\n\\boxed{不合规}")],
  ])("16: %s", async (scenario, holds) => expect(holds(contentOf((await ask(scenario)).body))).toBe(true));

  test("17: everything is trace; without stream content is null", async () => {
    const { body } = await ask("reasoning-without-answer");
    expect(contentOf(body)).toBe("");
    expect(joined(body, "reasoning")).toContain("\\boxed{不合规}");
    expect((await ask("reasoning-without-answer", { stream: false })).body).toContain('"content":null');
  });

  test("18: one frame with both", async () => {
    const { body } = await ask("reasoning-transition");
    expect(deltas(body).filter((delta) => delta.content && delta.reasoning_content).length).toBe(1);
    expect(joined(body, "reasoning_content") + contentOf(body)).toBe(
      `${REPLY.thinking}<answer>\n${REPLY.answer}\n</answer>`,
    );
  });
});

describe("what the request asks for", () => {
  test("19: n role frames first, then interleaved, n finishes, one usage, one [DONE]", async () => {
    const { body } = await ask("five-choices", { n: 5, stream_options: { include_usage: true } });
    const indexes = chunksOf(body).flatMap((chunk) =>
      (chunk.choices as { index: number }[]).map((choice) => choice.index),
    );
    expect(indexes.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(indexes.slice(5, 30)).not.toEqual([...indexes.slice(5, 30)].sort());
    expect(body.match(/"finish_reason":"stop"/g)).toHaveLength(5);
    expect(body.match(/"usage":/g)).toHaveLength(1);
    expect(body.match(/\[DONE\]/g)).toHaveLength(1);
    expect(contentOf(body, 4)).not.toBe(contentOf(body, 0));
  });
  test("19: a server without n refuses or ignores it", async () => {
    expect((await ask("n-refused", { n: 5 })).status).toBe(400);
    expect(contentOf((await ask("n-ignored", { n: 5 })).body, 1)).toBe("");
  });

  test("44: X-Request-Id becomes the id; only the router echoes it", async () => {
    fake.setScenario("router-echo");
    const body = { model: "Fin-R1", messages: [{ role: "user", content: PROMPT }], stream: true };
    const routed = await readExchange(fake.url, { body, headers: { "x-request-id": "r-1", "x-session-id": "s-1" } });
    expect(routed.headers).toContainEqual(["x-request-id", "r-1"]);
    expect(routed.body).toContain('"id":"chatcmpl-r-1"');
    expect(fake.requests.at(-1)?.headers["x-session-id"]).toBe("s-1");
    fake.setScenario("request-id");
    const direct = await readExchange(fake.url, { body, headers: { "x-request-id": "r-2" } });
    expect(direct.headers.map(([name]) => name)).not.toContain("x-request-id");
  });

  test("45: a long prompt is cut without a word", async () => {
    const long = [{ role: "user", content: PROMPT.repeat(200) }];
    const { body } = await ask("silent-truncation", { messages: long, stream_options: { include_usage: true } });
    expect(body).toContain('"prompt_tokens":64,');
  });

  test.each(["unknown-request-keys", "unknown-request-keys-v082"])("47: %s", async (scenario) => {
    expect((await ask(scenario, { nonsense: { a: 1 }, repetition_penality: 1.05 })).status).toBe(200);
  });

  const schema = { type: "object", properties: { verdict: { enum: ["合规", "不合规"] } } };
  test.each([
    ["guided-known", { guided_json: schema }, '{"verdict":"合规"}'],
    ["guided-ignored", { guided_json: schema }, null],
    ["structured-ignored", { structured_outputs: { json: schema } }, null],
    ["structured-known", { structured_outputs: { json: schema } }, '{"verdict":"合规"}'],
    [
      "guided-ignored",
      { response_format: { type: "json_schema", json_schema: { name: "v", schema } } },
      '{"verdict":"合规"}',
    ],
  ])("39: %s", async (scenario, fields, text) => {
    const content = contentOf((await ask(scenario, fields)).body);
    if (text === null) expect(content.startsWith("<think>")).toBe(true);
    else expect(content).toBe(text);
  });

  test("stop strings and max_tokens are obeyed", async () => {
    const stopped = await ask("healthy", { stop: ["</think>"] });
    expect(contentOf(stopped.body)).toBe(`<think>\n${REPLY.thinking}\n`);
    expect(stopped.body).toContain('"finish_reason":"stop","stop_reason":"</think>"');
    const short = await ask("healthy", { max_tokens: 5 });
    expect(chunksOf(short.body)).toHaveLength(1 + 5);
    expect(short.body).toContain('"finish_reason":"length"');
  });
});
