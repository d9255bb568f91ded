import { open, truncate } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type HubProblem, hubProblem, problemOfFetch, problemOfStatus } from "./hub-problem.ts";
import { sizeOf } from "./size-of.ts";

/** What the child is told. "check" asks for the file's size only (`bytes` null: any will do), "download" adds to what is in `part`. */
export type DownloadTask =
  | { task: "check"; url: string; bytes: number | null }
  | { task: "download"; url: string; bytes: number; part: string };
export type DownloadMessage =
  | { type: "progress"; bytes: number }
  | { type: "done"; bytes: number | null }
  | { type: "failed"; problem: HubProblem };

const CHECK_MS = 5000;
/** Without a byte for this long the connection counts as dead. */
const SILENCE_MS = 30_000;
const TRIES = 5;
const PROGRESS_MS = 400;

process.on("disconnect", () => process.exit());
process.once("message", async (task: DownloadTask) => {
  const answer = task.task === "check" ? await check(task) : await download(task);
  process.send?.(answer, () => process.disconnect());
});

/** Asks for the first byte: unlike HEAD, addresses that are signed for one method let that through, and a CDN is asked too. */
async function check({ url, bytes }: DownloadTask): Promise<DownloadMessage> {
  try {
    const headers = { range: "bytes=0-0", "accept-encoding": "identity" };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(CHECK_MS) });
    await response.body?.cancel();
    if (!response.ok) return failed(problemOfStatus(response.status, url));
    const found = sizeIn(response);
    if (bytes !== null && found !== null && found !== bytes)
      return failed(hubProblem("other-size", url, { expected: bytes, found }));
    return { type: "done", bytes: found ?? bytes };
  } catch (error) {
    const problem = problemOfFetch(error, url);
    // Nothing has come that could be kept: without a better reason, nothing answers.
    return failed(problem.code === "broken" ? hubProblem("refused", url, problem.details) : problem);
  }
}

/** The whole file's size; null when the server names none: then the hash decides. */
function sizeIn(response: Response): number | null {
  const range = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get("content-range") ?? "");
  if (response.status === 206) return range?.[1] ? Number(range[1]) : null;
  const length = response.headers.get("content-length");
  return length === null ? null : Number(length);
}

function failed(problem: HubProblem): DownloadMessage {
  return { type: "failed", problem };
}

type Task = Extract<DownloadTask, { task: "download" }>;

/** Fetches until the file has its size; a connection that breaks is taken up again where it broke. */
async function download(task: Task): Promise<DownloadMessage> {
  for (let failures = 0; ; ) {
    const before = await sizeOf(task.part);
    if (before === task.bytes) return { type: "done", bytes: before };
    const problem = await fetchRest(task, before).catch((error) => problemOfFetch(error, task.url));
    if (problem === null) continue;
    if (!problem.passing) return failed(problem);
    failures = (await sizeOf(task.part)) > before ? 1 : failures + 1;
    if (failures >= TRIES) return failed(problem);
    await pause(Math.min(500 * 2 ** failures, 8000));
  }
}

/** One request for what is missing. Null when all has come. */
async function fetchRest({ url, bytes, part }: Task, from: number): Promise<HubProblem | null> {
  const silence = new AbortController();
  const end = () => silence.abort(new DOMException("The hub went silent.", "TimeoutError"));
  let clock = setTimeout(end, SILENCE_MS);
  try {
    const headers: HeadersInit = { "accept-encoding": "identity", ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
    const response = await fetch(url, { headers, signal: silence.signal });
    if (!response.ok || !response.body)
      return response.status === 416 ? startOver(url, part) : problemOfStatus(response.status, url);
    const start = startOf(response);
    const length = response.headers.get("content-length");
    const found = length === null ? bytes : start + Number(length);
    if (found !== bytes) return hubProblem("other-size", url, { expected: bytes, found });
    if (start !== from && start !== 0) return startOver(url, part);
    // A server without ranges sends the file from its beginning: what was there is written over.
    await using file = await open(part, start === 0 ? "w" : "a");
    let at = start;
    let told = 0;
    for await (const chunk of response.body) {
      clearTimeout(clock);
      clock = setTimeout(end, SILENCE_MS);
      at += chunk.length;
      if (at > bytes) return hubProblem("other-size", url, { expected: bytes, found: at });
      // Not write(): on a disk that is nearly full that takes a part of the chunk and says nothing.
      await file.writeFile(chunk);
      if (Date.now() - told < PROGRESS_MS) continue;
      told = Date.now();
      process.send?.({ type: "progress", bytes: at } satisfies DownloadMessage);
    }
    return at === bytes ? null : hubProblem("broken", url, {}, true);
  } finally {
    clearTimeout(clock);
  }
}

/** Where the body begins in the file. */
function startOf(response: Response): number {
  const range = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "");
  return response.status === 206 && range?.[1] ? Number(range[1]) : 0;
}

/** What is there does not fit what the hub has. */
async function startOver(url: string, part: string): Promise<HubProblem> {
  await truncate(part, 0);
  return hubProblem("broken", url, {}, true);
}
