import { LOCAL_ACTOR as ME } from "../../lib/access/actor.ts";
import { continueRun } from "../../lib/runs/continue-run.ts";
import { followRun } from "../../lib/runs/follow-run.ts";
import { getRun } from "../../lib/runs/get-run.ts";
import { getRuntime } from "../../lib/runs/runtime.ts";
import { startRun } from "../../lib/runs/start-run.ts";
import type { Job, Line } from "./protocol.ts";

/**
 * A process that will be killed: it tells what recovery made of the last one's runs, goes on with one of them, then
 * starts new ones and repeats to its parent what their viewers are told. A pipe is written synchronously, so that what
 * the parent has read was acknowledged before the kill.
 */
const job: Job = JSON.parse(process.argv[2] ?? "{}");
const say = (line: Line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const never = new AbortController().signal;

const runtime = await getRuntime();
const sinceStartMs = Math.round(performance.now());
const spent = process.cpuUsage();
const cpuMs = Math.round((spent.user + spent.system) / 1000);
for (const id of job.report) {
  const run = await getRun(ME, id, runtime);
  say({ type: "report", id, status: run.status, raw: run.replies[0]?.raw ?? "", sinceStartMs, cpuMs });
}
if (job.goOn) {
  const run = await continueRun(ME, job.goOn, { how: "resume" }, runtime);
  await runtime.live.get(run.id)?.ended;
  const done = await getRun(ME, run.id, runtime);
  say({ type: "continued", id: job.goOn, status: done.status, raw: done.replies[0]?.raw ?? "" });
}
await Promise.all(
  job.prompts.map(async (prompt) => {
    const run = await startRun(ME, { prompt }, runtime);
    say({ type: "started", id: run.id, prompt });
    for await (const batch of followRun(runtime, ME, run.id, 0, never)) {
      for (const event of batch) {
        if (event.type === "delta") say({ type: "seen", id: run.id, seq: event.seq, text: event.text });
        if (event.type === "end") say({ type: "ended", id: run.id, status: event.run.status });
      }
    }
  }),
);
say({ type: "idle" });
// Waits for its end: the parent decides when that is.
setInterval(() => {}, 1000);
