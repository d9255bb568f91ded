import { startApp } from "../app.ts";
import { type Api, openApi } from "../conformance/api.ts";
import { startFakeVllm } from "../fake-vllm/server.ts";
import { mustRefuse } from "./full-disk.ts";
import { until } from "./many-streams.ts";
import { openOwnSchema } from "./own-schema.ts";
import type { Outcome } from "./run.ts";

/** Start on A, watch and stop on B; kill A, and B sees its runs interrupted once A is back. */
export async function twoProcesses(): Promise<Outcome> {
  const outcome: Outcome = { figures: [], problems: [] };
  const own = await openOwnSchema();
  if ("why" in own) {
    return process.env.REQUIRE_POSTGRES === "1"
      ? { ...outcome, problems: [own.why] }
      : { ...outcome, skipped: own.why };
  }
  const double = await startFakeVllm({ rate: 60 });
  const env = { MODEL_URL: double.url, DATABASE_URL: own.url };
  let a = await startApp(env);
  const b = await startApp(env);
  const [onA, onB] = [openApi(a.url), openApi(b.url)];
  try {
    await watchElsewhere(onA, onB, outcome);
    await stopElsewhere(onA, onB, () => double.running(), outcome);
    const run = await onA.startRun({ prompt: "LONG 2000" });
    const seen = await someText(onB, run.id);
    await a.stop("SIGKILL");
    const from = Date.now();
    a = await startApp(env);
    const readyMs = Date.now() - from;
    await until(async () => (await onB.getRun(run.id)).status === "interrupted", 10_000);
    const ms = Math.max(0, Date.now() - from - readyMs);
    const ended = await onB.getRun(run.id);
    outcome.figures.push(`A killed: back after ${readyMs} ms, interrupted as seen on B ${ms} ms after that`);
    if (ended.status !== "interrupted" || ms > 2000) outcome.problems.push(`${ended.status} after ${ms} ms`);
    if (!ended.replies[0]?.raw.startsWith(seen)) outcome.problems.push("text that B had seen is not there");
    await own.setReadOnly();
    await mustRefuse(outcome, "read-only database: a new run", onB, "database_unavailable");
  } finally {
    await Promise.all([a.stop(), b.stop()]);
    await double.close();
    await own.drop();
  }
  return outcome;
}

async function watchElsewhere(onA: Api, onB: Api, outcome: Outcome): Promise<void> {
  const run = await onA.startRun({ prompt: "LONG 120" });
  const [there, here] = await Promise.all([onB.follow(run.id), onA.follow(run.id)]);
  const same =
    there.texts[0] === here.texts[0] && there.end.status === "done" && there.texts[0] === there.end.replies[0]?.raw;
  outcome.figures.push(
    `started on A, watched on B: ${there.texts[0]?.length} characters in ${there.events.length} events`,
  );
  if (!same) outcome.problems.push("B saw another reply than A");
}

async function stopElsewhere(onA: Api, onB: Api, running: () => number, outcome: Outcome): Promise<void> {
  const run = await onA.startRun({ prompt: "LONG 2000" });
  await someText(onB, run.id);
  const from = Date.now();
  const stopped = await onB.stopRun(run.id);
  await until(async () => running() === 0, 5000);
  const ms = Date.now() - from;
  outcome.figures.push(`stopped on B: ${stopped.status}, the model server's slot free after ${ms} ms`);
  if (stopped.status !== "stopped" || ms > 1000) outcome.problems.push(`stop on B: ${stopped.status} after ${ms} ms`);
  if ((await onA.getRun(run.id)).status !== "stopped") outcome.problems.push("A does not know of the stop");
}

async function someText(api: Api, id: string): Promise<string> {
  let text = "";
  for await (const event of api.events(id)) {
    if (event.type === "delta") text += event.data.text;
    if (text.length > 40) break;
  }
  return text;
}
