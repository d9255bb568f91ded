import { execFileSync } from "node:child_process";
import path from "node:path";
import { ensureFreshBuild } from "../../lib/cli/fresh-build.ts";
import type { Run } from "../../lib/runs/schema.ts";
import { type RunningApp, startApp } from "../app.ts";
import { sleep } from "./clock.ts";
import { followRun, startRun } from "./follow.ts";
import { processTree } from "./processes.ts";

/**
 * `node e2e/bench/local-engine.ts`: what the engine of this machine costs and gives with nothing configured, in a fresh
 * data folder: time from start to the first boxed answer over HTTP (with the build, where none is fresh: what stands
 * between `npm ci` and an answer), tokens a second, memory of app and engine, and how late /api/health answers, idle
 * and with the engine at work.
 */
const root = path.resolve(import.meta.dirname, "../..");
const QUESTION = "计算：一笔存款 1000 元，年利率 5%，一年利息是多少？";
const PING_EVERY_MS = 20;
const IDLE_PINGS_MS = 4000;

async function main(): Promise<void> {
  const start = performance.now();
  const built = await ensureFreshBuild(root, process.env.NEXT_DIST_DIR || ".next");
  const buildMs = performance.now() - start;
  const app = await startApp({ LOCAL_MODEL: "on" });
  try {
    const upMs = performance.now() - start - buildMs;
    const first = await answer(app, QUESTION);
    const firstMs = performance.now() - start;
    await sleep(1000);
    const idle = memory(app.pid);
    const idlePings = await ping(app, sleep(IDLE_PINGS_MS));
    // Heat and a heavy penalty on what stands in the prompt, the end token with it: it hardly ever ends by itself.
    const busyRun = answer(app, QUESTION, { temperature: 2, top_p: 1, repetition_penalty: 2, max_tokens: 4000 });
    const busyPings = await ping(app, busyRun);
    const busy = await busyRun;
    const peak = memory(app.pid);
    console.log(
      [
        `build: ${built === "built" ? seconds(buildMs) : "was fresh"}`,
        `start to healthy: ${seconds(upMs)}`,
        `to the first boxed answer, all in all: ${(firstMs / 60_000).toFixed(2)} min (box: ${first.replies[0]?.final?.text ?? "none"})`,
        `tokens a second: ${first.timing?.tokensPerSecond ?? "?"} (short reply), ${busy.timing?.tokensPerSecond ?? "?"} (${busy.usage?.completionTokens} tokens)`,
        `memory, idle: app ${idle.app} MB, engine ${idle.engine} MB; after the long reply: app ${peak.app} MB, engine ${peak.engine} MB`,
        `/api/health asked every ${PING_EVERY_MS} ms: ${pings(idlePings)} idle; ${pings(busyPings)} with the engine at work`,
      ].join("\n"),
    );
  } finally {
    await app.stop();
  }
}

async function answer(app: RunningApp, prompt: string, sampling?: object): Promise<Run> {
  const { id } = await startRun(app.url, prompt, undefined, sampling);
  await followRun(app.url, id);
  return ((await (await fetch(`${app.url}/api/runs/${id}`)).json()) as { run: Run }).run;
}

/** Milliseconds that each question to the app took, one every 20 ms, until `until`. */
async function ping(app: RunningApp, until: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let over = false;
  until.then(
    () => {
      over = true;
    },
    () => {
      over = true;
    },
  );
  const waiting: Promise<void>[] = [];
  while (!over) {
    const start = performance.now();
    waiting.push(
      fetch(`${app.url}/api/health`)
        .then((response) => response.text())
        .then(() => void times.push(performance.now() - start)),
    );
    await sleep(PING_EVERY_MS);
  }
  await Promise.all(waiting);
  return times.sort((a, b) => a - b);
}

function memory(pid: number): { app: number; engine: number } {
  const mb = (isEngine: boolean) =>
    Math.round(
      processTree(pid)
        .filter((one) => commandOf(one.pid).includes("engine/child.ts") === isEngine)
        .reduce((sum, one) => sum + one.rssMb, 0),
    );
  return { app: mb(false), engine: mb(true) };
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return ""; // It ended meanwhile.
  }
}

function pings(times: number[]): string {
  const at = (share: number) => `${(times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0)} ms`;
  return `median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(1)} of ${times.length}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

await main();
