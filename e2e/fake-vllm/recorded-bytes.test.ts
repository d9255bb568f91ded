import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streamShapes } from "./frame-shape.ts";
import { framesOf, readExchange } from "./read-exchange.ts";
import { type FakeVllm, startFakeVllm } from "./server.ts";

type Recorded = {
  id: string;
  request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: { stream?: boolean };
    raw_body?: string;
  };
  status: number;
  headers: [string, string][];
  frames: { bytes: string }[];
  end: string;
};

const folder = new URL("../recorded/", import.meta.url);
const recorded = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) =>
    readFileSync(new URL(name, folder), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Recorded),
  );

// The recorder kept its connections alive; a client that does not is told so in the head.
const agent = new http.Agent({ keepAlive: true });
let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm({ key: "EMPTY" });
});
afterAll(async () => {
  agent.destroy();
  await fake.close();
});

const ask = (record: Recorded) =>
  readExchange(fake.url, {
    method: record.request.method,
    path: record.request.path,
    // Our reply is shorter than the recorded one: cut it where it is still going on.
    body: record.id.startsWith("27-") ? { ...record.request.body, max_tokens: 24 } : record.request.body,
    rawBody: record.request.raw_body,
    headers: record.request.headers,
    agent,
  });
const bodyOf = (record: Recorded) => record.frames.map((frame) => frame.bytes).join("");
const isStream = (record: Recorded) => record.headers.some(([, value]) => value.startsWith("text/event-stream"));
const isError = (record: Recorded) => record.status >= 400;

describe("the healthy double against what vLLM 0.32 really sent", () => {
  test.each(recorded.filter((record) => isStream(record) && record.end === "eof"))(
    "$id: the same members in the same order",
    async (record) => {
      const ours = await ask(record);
      // The order in which choices end is not fixed, nor is whether the last one ends on its own text.
      const sorted = (body: string) => streamShapes(framesOf(body)).sort();
      expect(sorted(ours.body)).toEqual(sorted(bodyOf(record)));
      expect(ours.body.endsWith("data: [DONE]\n\n")).toBe(true);
    },
  );

  test.each(recorded.filter(isError))("$id: the same bytes", async (record) => {
    const ours = await ask(record);
    expect({ status: ours.status, body: ours.body }).toEqual({ status: record.status, body: bodyOf(record) });
  });

  test.each(recorded.filter((record) => record.request.path !== "/metrics"))("$id: the same head", async (record) => {
    const ours = await ask(record);
    const shown = (headers: [string, string][]) =>
      headers.map(([name, value]) => (/^(date|content-length)$/.test(name) ? name : `${name}: ${value}`));
    expect(shown(ours.headers)).toEqual(shown(record.headers));
  });

  test.each(recorded.filter((record) => /^(33|45|46|48)-/.test(record.id)))(
    "$id: the same members of one JSON body",
    async (record) => {
      const ours = await ask(record);
      expect(streamShapes([ours.body])).toEqual(streamShapes([bodyOf(record)]));
    },
  );
});
