import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type RunningApp, startApp } from "../app.ts";
import { startFakeVllm } from "../fake-vllm/server.ts";

export type AppRoundsResult = { rounds: number; problems: string[]; slowestMs: number };

/** The same with the real server: asked over HTTP, watched over its event stream, killed, started again, asked what is left. */
export async function appRounds(rounds: number, env: Record<string, string> = {}): Promise<AppRoundsResult> {
  const fake = await startFakeVllm({ rate: 100 });
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-crash-"));
  const appEnv = { ...env, MODEL_URL: fake.url, MODEL_NAME: "Fin-R1" };
  const result: AppRoundsResult = { rounds, problems: [], slowestMs: 0 };
  let app: RunningApp | null = null;
  try {
    app = await startApp(appEnv, folder);
    for (let round = 0; round < rounds; round++) {
      const { id, text } = await watchUntilKilled(app, 200 + Math.random() * 2000);
      const startedAt = Date.now();
      app = await startApp(appEnv, folder);
      const { run } = await (await fetch(`${app.url}/api/runs/${id}`)).json();
      result.slowestMs = Math.max(result.slowestMs, Date.now() - startedAt);
      if (run.status !== "interrupted") result.problems.push(`round ${round}: ${run.status} after the crash`);
      if (!run.replies[0].raw.startsWith(text)) result.problems.push(`round ${round}: acknowledged text was lost`);
      const on = await post(`${app.url}/api/runs/${id}/continue`, { how: "resume" });
      if (on.status !== 201) result.problems.push(`round ${round}: continue answered ${on.status}`);
      else await post(`${app.url}/api/runs/${(await on.json()).run.id}/stop`, {});
    }
    return result;
  } finally {
    await app?.stop("SIGKILL");
    await fake.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function watchUntilKilled(app: RunningApp, afterMs: number): Promise<{ id: string; text: string }> {
  const started = await post(`${app.url}/api/runs`, { prompt: "LONG 请详细说明 A 股的风险。" });
  const { run } = await started.json();
  const events = await fetch(`${app.url}/api/runs/${run.id}/events`);
  setTimeout(() => process.kill(app.pid, "SIGKILL"), afterMs);
  let seen = "";
  try {
    for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) seen += chunk;
  } catch {
    // The kill cuts the stream; what came before it is what was acknowledged.
  }
  const deltas = seen
    .split("\n\n")
    .slice(0, -1)
    .filter((frame) => frame.includes("event: delta"));
  const text = deltas.map((frame) => JSON.parse(frame.split("\ndata: ")[1] ?? "{}").text).join("");
  return { id: run.id, text };
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}
