import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chunksOf, contentOf, type ReadExchange, readExchange } from "./read-exchange.ts";
import { replyTo, wrapReply } from "./replies.ts";
import { type FakeVllm, startFakeVllm } from "./server.ts";

const PROMPT = "营业收入从120亿元增长到150亿元，增长率是多少？";
const WHOLE = wrapReply(replyTo(PROMPT));
let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm();
});
afterAll(() => fake.close());

function stream(scenario: string, more: object = {}): Promise<ReadExchange> {
  fake.setScenario(scenario);
  const body = {
    model: "Fin-R1",
    messages: [{ role: "user", content: PROMPT }],
    stream: true,
    stream_options: { include_usage: true },
    ...more,
  };
  return readExchange(fake.url, { body });
}

describe("how a stream ends", () => {
  test.each(["v082", "v0100"])("6: [DONE] without a finish_reason (%s)", async (profile) => {
    const { body } = await stream(`done-without-finish-${profile}`);
    expect(body).not.toMatch(/"finish_reason":"/);
    expect(body.endsWith("data: [DONE]\n\n")).toBe(true);
  });

  test("7: an orderly end without [DONE], with and without a finish_reason; a cut connection", async () => {
    const whole = await stream("eof-after-finish");
    expect([whole.end, /"finish_reason":"stop"/.test(whole.body), whole.body.includes("[DONE]")]).toEqual([
      "eof",
      true,
      false,
    ]);
    const half = await stream("eof-without-finish");
    expect([half.end, /"finish_reason":"/.test(half.body), half.body.includes("[DONE]")]).toEqual([
      "eof",
      false,
      false,
    ]);
    const cut = await stream("cut-mid-stream");
    expect([cut.end, cut.body.includes("[DONE]"), contentOf(cut.body).length > 0]).toEqual(["reset", false, true]);
  });

  test.each([
    ["stop-reason-null", '"stop_reason":null'],
    ["stop-reason-string", '"stop_reason":"</answer>"'],
    ["stop-reason-token", '"stop_reason":151643'],
  ])("8: %s", async (scenario, bytes) =>
    expect((await stream(scenario)).body).toContain(`"finish_reason":"stop",${bytes}`),
  );
  test("8: no stop_reason", async () => expect((await stream("stop-reason-absent")).body).not.toContain("stop_reason"));

  test("9: length inside the trace and inside the answer; a continuation goes on", async () => {
    const thinking = await stream("length-in-think");
    expect(thinking.body).toContain('"finish_reason":"length"');
    expect(contentOf(thinking.body)).not.toContain("</think>");
    expect(contentOf((await stream("length-in-answer")).body)).toMatch(/<answer>\n.{1,6}$/);
    const prefix = contentOf(thinking.body);
    const rest = await stream("length-in-think", {
      messages: [
        { role: "user", content: PROMPT },
        { role: "assistant", content: prefix },
      ],
      continue_final_message: true,
      add_generation_prompt: false,
    });
    expect(prefix + contentOf(rest.body)).toBe(WHOLE);
  });

  test.each([
    ["finish-abort", '"delta":{"content":""},"logprobs":null,"finish_reason":"abort"'],
    ["finish-abort-mid-reply", '"finish_reason":"abort"'],
    ["finish-repetition", '"finish_reason":"repetition"'],
    ["finish-unknown", '"finish_reason":"policy_halt"'],
  ])("10, 11: %s", async (scenario, bytes) => expect((await stream(scenario)).body).toContain(bytes));

  test("12: usage in its places", async () => {
    expect((await stream("usage-frame")).body).toMatch(
      /"choices":\[\],"usage":\{"prompt_tokens":\d+,"total_tokens":\d+,"completion_tokens":\d+\},"system_fingerprint"/,
    );
    expect((await stream("usage-absent")).body).not.toContain('"usage"');
    expect((await stream("usage-frame-lost")).body).not.toContain('"usage"');
    const all = chunksOf((await stream("usage-continuous")).body);
    expect(all.every((chunk) => "usage" in chunk)).toBe(true);
    expect((await stream("usage-details")).body).toContain('"completion_tokens_details":{"reasoning_tokens":');
    expect((await stream("usage-in-finish-frame", { stream_options: undefined })).body).toMatch(
      /"finish_reason":"stop".*"usage":\{/,
    );
  });

  test("usage counts what was sent", async () => {
    const { body } = await stream("healthy");
    const usage = chunksOf(body).at(-1)?.usage as {
      prompt_tokens: number;
      completion_tokens: number;
      total_tokens: number;
    };
    // Role and usage frames hold no token; each other frame holds one.
    expect(usage.completion_tokens).toBe(chunksOf(body).length - 2);
    expect(usage.total_tokens).toBe(usage.prompt_tokens + usage.completion_tokens);
  });
});
