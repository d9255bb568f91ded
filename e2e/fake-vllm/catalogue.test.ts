import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExchange } from "./read-exchange.ts";
import { findScenario, SCENARIOS } from "./scenarios/index.ts";
import { type FakeVllm, startFakeVllm } from "./server.ts";

const BEHAVIOURS = Array.from({ length: 47 }, (_, i) => i + 1);
/** Silent for ever or for minutes by design, or only shown on another route. */
const SLOW = new Set([
  "slow-response",
  "silent-forever",
  "hang-mid-stream",
  "silent-prefill",
  "silent-mid-stream",
  "endless",
  "split-every-byte",
]);

let fake: FakeVllm;
beforeAll(async () => {
  fake = await startFakeVllm();
});
afterAll(() => fake.close());

describe("the catalogue of scenarios", () => {
  test.each(BEHAVIOURS)("behaviour %i has a scenario", (behaviour) => {
    expect(SCENARIOS.some((scenario) => scenario.behaviour === behaviour)).toBe(true);
  });

  test("names are unique, and each says what it shows and where that was read", () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
    for (const { name, about, source } of SCENARIOS)
      expect([name, about.length > 3, source.length > 0]).toEqual([name, true, true]);
  });

  test("a name that is not there is refused with the names that are", () => {
    expect(() => findScenario("no-such-thing")).toThrow(/healthy/);
  });

  test.each(SCENARIOS.filter(({ name }) => !SLOW.has(name)).map(({ name }) => name))(
    "%s answers a marked prompt and frees its slots",
    async (name) => {
      const model = findScenario(name).facts?.models?.[0]?.id ?? "Fin-R1";
      const body = {
        model,
        stream: true,
        max_tokens: 200,
        messages: [
          { role: "user", content: `营业收入从120亿元增长到150亿元，增长率是多少？[[scenario:${name} ms=50]]` },
        ],
        stream_options: { include_usage: true },
      };
      const exchange = await readExchange(fake.url, { body }).catch((error: NodeJS.ErrnoException) => error.code);
      if (typeof exchange === "string") expect(exchange).toBe("ECONNRESET");
      else expect([200, 400, 401, 404, 408, 422, 425, 429, 500, 502, 503]).toContain(exchange?.status);
      // Those that stop listening come back after 50 ms.
      for (let i = 0; i < 40; i++) {
        const health = await readExchange(fake.url, { path: "/health" }).catch(() => null);
        if (health?.status === 200) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(fake.running()).toBe(0);
    },
  );
});
