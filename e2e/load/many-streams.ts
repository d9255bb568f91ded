import { readFileSync } from "node:fs";
import http from "node:http";
import { startApp } from "../app.ts";
import { type Api, openApi } from "../conformance/api.ts";
import { replyTo, wrapReply } from "../fake-vllm/replies.ts";
import { type DoubleProcess, startDoubleProcess } from "./double-process.ts";
import type { Outcome } from "./run.ts";

const TOKENS_PER_SECOND = 10;
const SLOW_VIEWERS = 20;
/** What 500 replies of a few kilobytes, their sockets and the runtime may take. */
const MEMORY_LIMIT_MB = 900;

/** `count` replies at once, each with a viewer, some of which do not read; one more that is stopped in the middle. */
export async function manyStreams(count: number, tokens: number): Promise<Outcome> {
  const outcome: Outcome = { figures: [], problems: [] };
  const double = await startDoubleProcess(TOKENS_PER_SECOND);
  const app = await startApp({ MODEL_URL: double.url });
  const api = openApi(app.url);
  const before = memoryMb(app.pid);
  try {
    const prompt = `LONG ${tokens} load`;
    const began = Date.now();
    const ids = await startAll(api, prompt, count);
    outcome.figures.push(`${count} runs accepted in ${Date.now() - began} ms`);
    const slow = ids.slice(0, SLOW_VIEWERS).map((id) => openWithoutReading(app.url, id));
    const watched = Promise.all(ids.slice(SLOW_VIEWERS).map((id) => api.follow(id)));
    watched.catch(() => {});
    await until(async () => (await double.running()) >= count, 20_000);
    outcome.figures.push(`${await double.running()} running at the model server at once`);
    await unreadGiant(api, app.url, outcome);
    await stopAmong(api, double, app.url, outcome);
    const followed = await watched;
    const expected = wrapReply(replyTo(prompt));
    const wrong = followed.filter(({ end, texts }) => end.status !== "done" || texts[0] !== expected);
    for (const { end } of wrong.slice(0, 3)) outcome.problems.push(`${end.status} ${JSON.stringify(end.error)}`);
    const slowEnds = await Promise.all(ids.slice(0, SLOW_VIEWERS).map((id) => over(api, id)));
    for (const run of slowEnds)
      if (run.status !== "done" || run.replies[0]?.raw !== expected) outcome.problems.push(`unread run: ${run.status}`);
    tellTimes(
      outcome,
      followed.map(({ end }) => end),
      slowEnds,
      tokens,
    );
    for (const socket of slow) socket.destroy();
    const peak = memoryMb(app.pid, "VmHWM");
    outcome.figures.push(
      `${followed.length + slowEnds.length - wrong.length} of ${count} whole, ${wrong.length} dropped`,
    );
    outcome.figures.push(`memory: ${before} MB idle, ${peak} MB at most`);
    if (peak > MEMORY_LIMIT_MB) outcome.problems.push(`memory rose to ${peak} MB (limit ${MEMORY_LIMIT_MB})`);
  } finally {
    await app.stop();
    double.stop();
  }
  return outcome;
}

/** A few at a time, as browsers and scripts do. */
async function startAll(api: Api, prompt: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  let left = count;
  const worker = async () => {
    while (left-- > 0) ids.push((await api.startRun({ prompt })).id);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return ids;
}

/** A viewer whose lid is closed: the connection is there and nobody reads. */
function openWithoutReading(appUrl: string, id: string): http.ClientRequest {
  const request = http.get(`${appUrl}/api/runs/${id}/events`, { agent: false }, (response) => response.pause());
  request.on("error", () => {
    // Closed at the end of the test.
  });
  return request;
}

/** More than any socket buffer holds, told to a viewer that does not read: the run must not wait for it. */
async function unreadGiant(api: Api, appUrl: string, outcome: Outcome): Promise<void> {
  const line = "| 1234567890 | no one reads this line |\n";
  const run = await api.startRun({
    prompt: `[[scenario:verbatim repeat=100000 rate=1000000 frame=2000]]\n%%\n${line}%%\n`,
  });
  const viewer = openWithoutReading(appUrl, run.id);
  const ended = await over(api, run.id);
  const seconds = ((ended.finishedAt ?? 0) - ended.createdAt) / 1000;
  viewer.destroy();
  const length = ended.replies[0]?.raw.length;
  outcome.figures.push(
    `a reply of ${length} characters whose viewer does not read: ${ended.status} in ${seconds.toFixed(1)} s`,
  );
  if (ended.status !== "done" || length !== line.length * 100_000)
    outcome.problems.push(`unread giant: ${ended.status}, ${length}`);
}

async function stopAmong(api: Api, double: DoubleProcess, appUrl: string, outcome: Outcome): Promise<void> {
  const extra = await api.startRun({ prompt: "LONG 5000 to be stopped" });
  for await (const event of api.events(extra.id)) if (event.type === "delta") break;
  const running = await double.running();
  const health = await timed(async () => void (await fetch(`${appUrl}/api/health`)));
  const answered = await timed(async () => void (await api.stopRun(extra.id)));
  const freed = await timed(() => until(async () => (await double.running()) < running, 5000));
  outcome.figures.push(
    `stop answered in ${answered} ms, slot free ${freed} ms later; /api/health ${health} ms meanwhile`,
  );
  if (answered > 1000 || freed > 1000) outcome.problems.push(`stop took ${answered} + ${freed} ms`);
}

type Timed = { startedAt: number | null; finishedAt: number | null; timing: { firstTokenMs: number } | null };

function tellTimes(outcome: Outcome, read: Timed[], unread: Timed[], tokens: number): void {
  const seconds = (runs: Timed[]) =>
    runs.map((run) => ((run.finishedAt ?? 0) - (run.startedAt ?? 0)) / 1000).sort((a, b) => a - b);
  const median = (values: number[]) => values[Math.floor(values.length / 2)] ?? 0;
  const [a, b] = [median(seconds(read)), median(seconds(unread))];
  const firsts = read.map((run) => run.timing?.firstTokenMs ?? 0).sort((x, y) => x - y);
  outcome.figures.push(
    `about ${tokens} tokens each at ${TOKENS_PER_SECOND}/s: median ${a.toFixed(1)} s watched, ${b.toFixed(1)} s unread, slowest ${seconds(read).at(-1)?.toFixed(1)} s`,
    `first token: median ${median(firsts)} ms, slowest ${firsts.at(-1)} ms`,
  );
  if (b > a * 1.25 + 1) outcome.problems.push(`runs that nobody reads took ${b} s instead of ${a} s`);
}

async function over(api: Api, id: string) {
  await until(async () => !["queued", "running"].includes((await api.getRun(id)).status), 60_000);
  return api.getRun(id);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return Math.round(performance.now() - from);
}

/** Waits until it is so; after `limitMs` it goes on, and what follows finds out. */
export async function until(isSo: () => Promise<boolean>, limitMs: number): Promise<void> {
  const end = Date.now() + limitMs;
  while (Date.now() < end && !(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

function memoryMb(pid: number, field = "VmRSS"): number {
  const line = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}
