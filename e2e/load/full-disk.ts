import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startApp } from "../app.ts";
import { type Api, openApi } from "../conformance/api.ts";
import { startFakeVllm } from "../fake-vllm/server.ts";
import { until } from "./many-streams.ts";
import type { Outcome } from "./run.ts";

const LIMIT_MS = 5000;

/** A data folder of a few megabytes fills up in the middle of a run, is emptied again, and turns read-only. */
export async function fullDisk(): Promise<Outcome> {
  const outcome: Outcome = { figures: [], problems: [] };
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=12m", "tmpfs", folder], { stdio: "pipe" });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return { ...outcome, skipped: "a small file system cannot be mounted here (needs root)" };
  }
  const double = await startFakeVllm({ rate: 100 });
  const app = await startApp({ MODEL_URL: double.url }, folder);
  const api = openApi(app.url);
  try {
    const run = await api.startRun({ prompt: "LONG 3000" });
    const ending = api.follow(run.id);
    await until(async () => (await api.getRun(run.id)).replies[0]?.raw !== "", LIMIT_MS);
    fill(folder);
    await mustEnd(outcome, "in the middle of a run", ending, "disk_full");
    await until(async () => double.running() === 0, 2000);
    if (double.running() > 0) outcome.problems.push("the model server still works for a run that cannot be stored");
    await mustRefuse(outcome, "a new run", api, "disk_full");
    rmSync(path.join(folder, "ballast"));
    await until(async () => (await api.getRun(run.id)).status === "interrupted", LIMIT_MS);
    const kept = await api.getRun(run.id);
    outcome.figures.push(`space again: the run is ${kept.status} with ${kept.replies[0]?.raw.length} characters`);
    const { end } = await api.follow((await api.startRun({ prompt: "1+1?" })).id);
    if (kept.status !== "interrupted" || end.status !== "done") outcome.problems.push("it does not recover");
    await app.stop();
    execFileSync("mount", ["-o", "remount,ro", folder], { stdio: "pipe" });
    await mustNotStart(outcome, folder, double.url);
  } finally {
    await app.stop("SIGKILL");
    await double.close();
    execFileSync("umount", ["-l", folder], { stdio: "pipe" });
    rmSync(folder, { recursive: true, force: true });
  }
  return outcome;
}

/** Writes until nothing more goes in, the last page too. */
function fill(folder: string): void {
  const file = openSync(path.join(folder, "ballast"), "w");
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(file);
  }
}

async function mustEnd(outcome: Outcome, when: string, ending: ReturnType<Api["follow"]>, code: string): Promise<void> {
  const from = Date.now();
  const followed = await Promise.race([
    ending,
    new Promise<null>((resolve) => setTimeout(() => resolve(null), LIMIT_MS).unref()),
  ]);
  const error = followed?.end.error;
  outcome.figures.push(
    `${when}: ${followed?.end.status ?? "nothing"} after ${Date.now() - from} ms, ${JSON.stringify(error ?? null)}`,
  );
  if (!error || error.code !== code || error.hint === "")
    outcome.problems.push(`${when}: ${JSON.stringify(error ?? "a hang")}`);
}

export async function mustRefuse(outcome: Outcome, what: string, api: Api, code: string): Promise<void> {
  const from = Date.now();
  const { status, error } = await api.refusedRun({ prompt: "1+1?" });
  const ms = Date.now() - from;
  outcome.figures.push(`${what}: ${status} ${error?.code} after ${ms} ms: ${error?.message} ${error?.hint}`);
  if (status !== 503 || error?.code !== code || !error.hint || ms > LIMIT_MS)
    outcome.problems.push(`${what}: ${status} ${JSON.stringify(error)} after ${ms} ms`);
}

async function mustNotStart(outcome: Outcome, folder: string, modelUrl: string): Promise<void> {
  const words = await startApp({ MODEL_URL: modelUrl }, folder).then(
    async (app) => {
      await app.stop();
      return "";
    },
    (error: Error) => error.message,
  );
  const last = words.trim().split("\n").at(-1) ?? "";
  outcome.figures.push(`read-only at the start: ${last || "it started"}`);
  if (!/data folder|disk|database/i.test(words)) outcome.problems.push(`read-only at the start: ${last}`);
}
