import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cutTokens } from "./cut-tokens.ts";
import { chunksOf, contentOf, framesOf, type ReadExchange, readExchange } from "./read-exchange.ts";
import { replyTo, wrapReply } from "./replies.ts";
import { type FakeVllm, startFakeVllm } from "./server.ts";

const PROMPT = "营业收入从120亿元增长到150亿元，增长率是多少？";
const WHOLE = wrapReply(replyTo(PROMPT));
let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm();
});
afterAll(() => fake.close());

/** Streams the prompt under a scenario. */
function stream(scenario: string, more: object = {}): Promise<ReadExchange> {
  fake.setScenario(scenario);
  const body = {
    model: "Fin-R1",
    messages: [{ role: "user", content: PROMPT }],
    stream: true,
    stream_options: { include_usage: true },
    ...more,
  };
  return readExchange(fake.url, { body, headers: { "x-request-id": "abc" } });
}

describe("frames", () => {
  test("1: the first frame of 0.8.2, byte for byte", async () => {
    const { body } = await stream("role-frame-v082");
    expect(framesOf(body)[0]?.replace(/"created":\d+/, '"created":1')).toBe(
      'data: {"id":"chatcmpl-abc","object":"chat.completion.chunk","created":1,"model":"Fin-R1","choices":[{"index":0,"delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}]}',
    );
    expect(framesOf(body)[1]?.replace(/"created":\d+/, '"created":1')).toBe(
      'data: {"id":"chatcmpl-abc","object":"chat.completion.chunk","created":1,"model":"Fin-R1","choices":[{"index":0,"delta":{"content":"<th"},"logprobs":null,"finish_reason":null}]}',
    );
  });

  test.each([
    "split-every-byte",
    "split-uneven",
    "joined-frames",
    "crlf-split",
    "keep-alive-comments",
    "shuffled-members",
    "unknown-members",
  ])("2, 3, 42: the text of %s is whole", async (scenario) =>
    expect(contentOf((await stream(scenario)).body)).toBe(WHOLE),
  );

  test("2: reads end inside characters", async () => {
    const { reads } = await stream("split-uneven");
    const broken = reads.filter((read) => read.toString("utf8").includes("\ufffd"));
    expect(broken.length).toBeGreaterThan(0);
  });

  test("2: lines end in CR LF", async () => {
    const { body } = await stream("crlf");
    expect(body.replaceAll("\r\n", "")).not.toMatch(/\n/);
    expect(body.endsWith("data: [DONE]\r\n\r\n")).toBe(true);
  });

  test("3: comments, fields of other names and empty data", async () => {
    expect((await stream("keep-alive-comments")).body.startsWith(": keep-alive\n\ndata: ")).toBe(true);
    expect((await stream("ping-comments")).body).toContain("\n\n: ping\n\n");
    const odd = (await stream("odd-sse-fields")).body;
    expect(odd).toContain("event: message\nid: 7\nretry: 100\n\n");
    expect(odd).toContain("data:\n\n");
    expect(odd).toMatch(/^data:\{"id"/m);
  });

  test("4: several tokens in a delta, and empty deltas in the middle", async () => {
    const many = chunksOf((await stream("multi-token-deltas")).body).length;
    const single = chunksOf((await stream("healthy")).body).length;
    expect(many).toBeLessThan(single / 3);
    expect(
      (await stream("empty-deltas")).body.match(/"delta":\{"content":""\},"logprobs":null,"finish_reason":null/g)
        ?.length,
    ).toBe(3);
  });

  test.each([
    [
      "finish-with-text",
      /"delta":\{"content":">"\},"logprobs":null,"finish_reason":"stop","stop_reason":null,"token_ids":null\}\]\}/,
    ],
    ["finish-empty", /"delta":\{"content":""\},"logprobs":null,"finish_reason":"stop","stop_reason":null\}\]\}/],
    ["finish-bare", /"delta":\{\},"logprobs":null,"finish_reason":"stop","stop_reason":null,"token_ids":null\}\]\}/],
  ])("5: the finish frame of %s", async (scenario, bytes) => expect((await stream(scenario)).body).toMatch(bytes));

  test("43: a frame of more than 64 KiB", async () => {
    const longest = Math.max(
      ...framesOf((await stream("huge-frame", { max_tokens: 14_000 })).body).map((frame) => frame.length),
    );
    expect(longest).toBeGreaterThan(10_000);
    const all = framesOf((await stream("huge-frame", { max_tokens: undefined })).body).map((frame) =>
      Buffer.byteLength(frame),
    );
    expect(Math.max(...all)).toBeGreaterThan(65_536);
  });

  test("46: an error in a field of its own, and choices with an empty object", async () => {
    expect(
      (await stream("sse-error-field")).body.endsWith(
        'error: {"code":500,"message":"Compute error.","type":"server_error"}\n\n',
      ),
    ).toBe(true);
    expect((await stream("choices-with-empty-object")).body).toContain('"choices":[{}],"usage":{');
  });
});

describe("tokens", () => {
  test("tags come apart, and the pieces are the text", () => {
    expect(cutTokens("<think>\n净利率").slice(0, 3)).toEqual(["<th", "ink", ">\n"]);
    expect(cutTokens("</answer>")).toEqual(["</", "answer", ">"]);
    for (const text of [WHOLE, "𠮷野家 📈\r\n\t x=\\frac{1}{2} </think", ""])
      expect(cutTokens(text).join("")).toBe(text);
  });
});
