import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findScenario, SCENARIOS } from "#e2e/fake-vllm/scenarios/index.ts";
import { startFakeVllm } from "#e2e/fake-vllm/server.ts";
import { getConfig } from "../config.ts";
import { collectGeneration, testTarget } from "./collect-generation.test-kit.ts";

/** How each scenario of the double that bears on a generation must end. What is not named here must end in a whole reply. */
type Ending = {
  error?: string;
  finish?: string;
  partial?: boolean;
  requests?: number;
  n?: number;
  temperature?: number;
};

const FAILED = (error: string, requests = 1): Ending => ({ error, requests });
const BROKEN = (error: string): Ending => ({ error, partial: true, requests: 1 });

const ENDINGS: Record<string, Ending> = {
  "done-without-finish-v082": { finish: "unknown" },
  "done-without-finish-v0100": { finish: "unknown" },
  "eof-without-finish": BROKEN("model_connection_lost"),
  "cut-mid-stream": BROKEN("model_connection_lost"),
  "length-in-think": { finish: "length" },
  "length-in-answer": { finish: "length" },
  "finish-abort": FAILED("model_aborted"),
  "finish-abort-mid-reply": BROKEN("model_aborted"),
  "finish-repetition": { finish: "unknown" },
  "finish-unknown": { finish: "unknown" },
  "five-choices": { n: 5, requests: 1 },
  "n-refused": { n: 5, requests: 6 },
  "n-ignored": { n: 5, requests: 5 },
  "n-greedy": { error: "model_rejected", n: 5, temperature: 0, requests: 1 },
  unauthorized: FAILED("model_unauthorized"),
  "key-repeated": FAILED("model_unauthorized"),
  "unknown-model": FAILED("model_not_found"),
  "unknown-model-v082": FAILED("model_not_found"),
  "models-lora": FAILED("model_not_found"),
  "models-empty": FAILED("model_not_found"),
  "models-other-name": FAILED("model_not_found"),
  "healthy-before-models": FAILED("model_not_found"),
  "wrong-base-url": FAILED("model_unreachable"),
  "tokenize-short-context": FAILED("over_budget"),
  "ok-json-error-v0150": FAILED("model_rejected"),
  "ok-json-error-v0160": FAILED("model_rejected"),
  "error-500-empty": FAILED("model_rejected"),
  "error-500-text": FAILED("model_rejected"),
  "error-500-json": FAILED("model_rejected"),
  "error-500-html": FAILED("model_unreachable"),
  "dead-then-refused": FAILED("model_rejected"),
  "reset-mid-stream": BROKEN("model_connection_lost"),
  "engine-killed": BROKEN("model_connection_lost"),
  loading: FAILED("model_unreachable", 0),
  "silent-forever": FAILED("model_timeout"),
  "slow-response": FAILED("model_timeout"),
  "silent-mid-stream": BROKEN("model_timeout"),
  "hang-mid-stream": BROKEN("model_timeout"),
  endless: { finish: "length" },
  "huge-frame": { finish: "length" },
  "closed-before-first-byte": { requests: 2 },
  "never-repeat-422": FAILED("model_rejected"),
  "sse-error-field": BROKEN("model_aborted"),
};

/** By the beginning of the name, for families of scenarios. */
const FAMILIES: [string, Ending][] = [
  ["flat-error", FAILED("model_rejected")],
  ["nested-error", FAILED("model_rejected")],
  ["string-code-error", FAILED("model_rejected")],
  ["overflow", FAILED("over_budget")],
  ["error-frame", BROKEN("model_aborted")],
  ["busy-503", FAILED("model_overloaded", 3)],
  ["backlog-503", FAILED("model_overloaded", 3)],
  ["router-503", FAILED("model_overloaded", 3)],
  ["router-429", FAILED("model_overloaded", 3)],
  ["loading-llamacpp", FAILED("model_overloaded", 3)],
];

const timeouts = getConfig().modelTimeouts;
const usual = { ...timeouts };

beforeAll(() => {
  Object.assign(timeouts, { firstTokenMs: 3500, idleMs: 1500 });
});
afterAll(() => {
  Object.assign(timeouts, usual);
});

describe.concurrent("every scenario of the double comes out as it should", { timeout: 30_000 }, () => {
  // What the prompt makes the double say is no behaviour of a server.
  const names = SCENARIOS.map((scenario) => scenario.name).filter((name) => name !== "verbatim");
  test.for(names)("%s", async (name, { expect }) => {
    const wanted = ENDINGS[name] ?? FAMILIES.find(([start]) => name.startsWith(start))?.[1] ?? {};
    const fake = await startFakeVllm({ scenario: name, options: name === "endless" ? { rate: 20_000 } : {} });
    try {
      const { n = 1, temperature } = wanted;
      const got = await collectGeneration(testTarget(fake.url), { n, sampling: { temperature } });
      const asked = fake.requests.filter((request) => request.path.endsWith("/chat/completions")).length;
      if (wanted.requests !== undefined) expect(asked).toBe(wanted.requests);
      if (wanted.error !== undefined) {
        expect(got.error?.code).toBe(wanted.error);
        expect(got.error?.hint).not.toBe("");
        expect(got.texts.join("") !== "").toBe(wanted.partial === true);
        return;
      }
      if (name.startsWith("retryable")) return;
      expect(got.error).toBeNull();
      expect(got.finishes.map((finish) => finish.index).sort()).toEqual(Array.from({ length: n }, (_, i) => i));
      for (const { finish } of got.finishes) expect(finish).toBe(wanted.finish ?? "stop");
      if ((wanted.finish ?? "stop") === "stop")
        for (const text of got.texts) expect(text).toContain(String.raw`\boxed{`);
    } finally {
      await fake.close();
    }
  });
});

test("a reused connection that the server just closed is tried once more, unseen", async () => {
  const fake = await startFakeVllm({ scenario: "keep-alive-race" });
  for (let i = 0; i < 3; i += 1) {
    const got = await collectGeneration(testTarget(fake.url));
    expect(got.error).toBeNull();
    expect(got.finishes).toHaveLength(1);
  }
  await fake.close();
});

test("all scenarios named here exist", () => {
  for (const name of Object.keys(ENDINGS)) expect(findScenario(name).name).toBe(name);
});
