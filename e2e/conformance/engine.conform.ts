import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "#lib/model/schema.ts";
import { type RunningApp, startApp } from "../app.ts";
import { type Api, openApi } from "./api.ts";

// With nothing configured: the built-in test model on the engine of this machine, and what becomes of it.
const QUESTION = "计算：一笔存款 1000 元，年利率 5%，一年利息是多少？";
/** Heat and a heavy penalty on what stands in the prompt, the end token with it: the reply hardly ever ends by itself. */
const ENDLESS = { prompt: QUESTION, sampling: { temperature: 2, top_p: 1, repetition_penalty: 2, max_tokens: 4000 } };

let app: RunningApp;
let api: Api;

beforeAll(async () => {
  app = await startApp({ LOCAL_MODEL: "on" });
  api = openApi(app.url);
}, 180_000);
afterAll(async () => {
  await app?.stop();
});

async function engine(): Promise<NonNullable<Endpoint["local"]> & { default: boolean; state: string }> {
  const { endpoints } = (await (await api.send("GET", "/api/models")).json()) as { endpoints: Endpoint[] };
  const found = endpoints.find(({ local }) => local?.isTestModel);
  if (!found?.local) throw new Error("the test model is not listed");
  return { ...found.local, default: found.default, state: found.state };
}

/** The engine's process: the app's only child that is this file. */
function enginePid(appPid = app.pid): number | null {
  try {
    const found = execFileSync("pgrep", ["-P", String(appPid), "-f", "engine/child.ts"], { encoding: "utf8" });
    return Number(found.trim().split("\n")[0]);
  } catch {
    return null; // pgrep's way to say that there is none.
  }
}

async function killEngine(): Promise<void> {
  await expect.poll(() => enginePid(), { timeout: PATIENCE_MS }).not.toBeNull();
  process.kill(enginePid() ?? 0, "SIGKILL");
}

async function untilText(runId: string): Promise<void> {
  for await (const event of api.events(runId)) if (event.type === "delta") break;
}

// It gives way to everything else on the machine: patience where that is busy.
const PATIENCE_MS = 30_000;

describe("the engine of this machine", { timeout: 4 * PATIENCE_MS }, () => {
  test("answers a first question with nothing configured, and the record says what it was", async () => {
    const run = await api.startRun({ prompt: QUESTION });
    const { end, texts } = await api.follow(run.id);
    expect(end).toMatchObject({ status: "done", error: null });
    expect(end.replies[0]?.raw).toBe(texts[0]);
    // It is sampled: whether it boxes a figure this time is the model's affair.
    expect(end.replies[0]?.thinking).toMatch(/\S/);
    expect(end.model).toMatchObject({
      endpoint: "local-test",
      name: "tiny-fin",
      profile: "tiny-fin",
      engine: "node-llama-cpp 3.21.1",
      local: { testModel: true, quantisation: "Q8_0", threads: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(end.sampling.seed).toEqual(expect.any(Number));
    expect(await engine()).toMatchObject({ default: true, state: "ready", phase: "ready" });
    const health = (await (await api.send("GET", "/api/health")).json()) as { model: object };
    expect(health.model).toMatchObject({ state: "ready", name: "tiny-fin", testModel: true });
  });

  test("gives the same reply to the seed that was kept", async () => {
    const first = await api.follow((await api.startRun({ prompt: QUESTION })).id);
    const { seed } = first.end.sampling;
    const again = await api.follow((await api.startRun({ prompt: QUESTION, sampling: { seed } })).id);
    expect(again.texts).toEqual(first.texts);
  });

  test("answers one after the other: the second run stays queued and hears that one is ahead", async () => {
    const first = await api.startRun({ ...ENDLESS, n: 4 });
    await untilText(first.id);
    const second = await api.startRun({ prompt: QUESTION });
    for await (const event of api.events(second.id)) {
      if (event.type !== "waiting" || event.data.reason === "loading") continue;
      expect(event.data).toEqual({ reason: "queued", ahead: 1 });
      break;
    }
    expect((await api.getRun(second.id)).status).toBe("queued");
    expect((await api.stopRun(first.id)).status).toBe("stopped");
    expect((await api.follow(second.id)).end.status).toBe("done");
  });

  test("never shows its token", async () => {
    const shown = await (await api.send("GET", "/api/models")).text();
    expect(shown).not.toMatch(/apiKey|token"/);
    const { url } = (JSON.parse(shown) as { endpoints: Endpoint[] }).endpoints[0] as Endpoint;
    expect((await fetch(`${url}/models`)).status).toBe(401);
  });

  test("killed in mid-reply: the text is kept, the run interrupted; it is back by itself and goes on from there", async () => {
    const run = await api.startRun(ENDLESS);
    await untilText(run.id);
    await killEngine();
    const { end } = await api.follow(run.id);
    expect(end).toMatchObject({ status: "interrupted", error: { code: "model_connection_lost", reason: "ended" } });
    expect(end.error?.message).toContain("engine of this machine");
    const before = end.replies[0]?.raw ?? "";
    expect(before).not.toBe("");
    const answer = await api.send("POST", `/api/runs/${run.id}/continue`, { how: "resume" });
    const continued = await api.follow(((await answer.json()) as { run: { id: string } }).run.id);
    expect(continued.end.replies[0]?.raw.startsWith(before)).toBe(true);
    expect(continued.end.status).toBe("done");
  });

  test("killed before the first word: the run waits until it is back", async () => {
    await killEngine();
    const { end } = await api.follow((await api.startRun({ prompt: QUESTION })).id);
    expect(end.status).toBe("done");
  });

  test("killed a fourth time within ten minutes: it stays down and says why, and pages go on", async () => {
    // Twice above; once more it comes back.
    await killEngine();
    await expect.poll(async () => (await engine()).phase, { timeout: PATIENCE_MS }).toBe("ready");
    await killEngine();
    await expect.poll(async () => (await engine()).phase, { timeout: PATIENCE_MS }).toBe("failed");
    expect(await engine()).toMatchObject({ state: "unreachable", reason: expect.stringContaining("four times") });
    const { end } = await api.follow((await api.startRun({ prompt: QUESTION })).id);
    expect(end).toMatchObject({ status: "failed", error: { code: "model_unreachable", reason: "restarts" } });
    expect(end.error?.message).toContain("four times");
    expect((await api.send("GET", "/")).status).toBe(200);
  });
});

test.each(["SIGTERM", "SIGKILL"] as const)(
  "the engine goes with the app (%s)",
  async (signal) => {
    const other = await startApp({ LOCAL_MODEL: "on" });
    await expect.poll(() => enginePid(other.pid), { timeout: PATIENCE_MS }).not.toBeNull();
    const pid = enginePid(other.pid) ?? 0;
    await other.stop(signal);
    await expect.poll(() => isAlive(pid), { timeout: PATIENCE_MS }).toBe(false);
  },
  180_000,
);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // There is no such process.
  }
}
