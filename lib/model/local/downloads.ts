import type { ChildProcess } from "node:child_process";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { getConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { askHub } from "./ask-hub.ts";
import { freeSpace, spaceNeeded } from "./free-space.ts";
import { type HubProblem, hubProblem, isDiskFull } from "./hub-problem.ts";
import { hashFile, inspectFile } from "./inspect-file.ts";
import { downloadUrl, findKnownFile } from "./known-files.ts";
import { changeMachineState, modelsFolder, readMachineState, type StoredDownload } from "./machine-state.ts";
import { sizeOf } from "./size-of.ts";
import { measureSpeed, readSpeed, type Speed, startSpeed } from "./smooth-speed.ts";

/** A file of our list, or an address with the hash it should have. */
export type Wanted = { known: string } | { url: string; sha256: string | null };

/** `done` counts bytes fetched, or hashed while `verifying`. */
export type Download = StoredDownload & {
  done: number;
  speed: { perSecond: number; secondsLeft: number } | null;
};

type Running = { child: ChildProcess | null; done: number; speed: Speed; ended: Promise<void> };
const KEY = Symbol.for("fin-r1-workbench.download");
const TURN = Symbol.for("fin-r1-workbench.download-turn");
const UNSTORED = Symbol.for("fin-r1-workbench.download-unstored");
/** UNSTORED: what the record would say if the disk had taken it. The next start reads the last one that was stored. */
const holder = globalThis as {
  [KEY]?: Running | null;
  [TURN]?: Promise<unknown>;
  [UNSTORED]?: { download: StoredDownload | null };
};

/** The download that is under way, paused or failed; one that an earlier process was busy with is paused. */
export async function currentDownload(): Promise<Download | null> {
  const { download } = holder[UNSTORED] ?? (await readMachineState());
  if (!download) return null;
  const running = holder[KEY];
  if (running) return { ...download, done: running.done, speed: readSpeed(running.speed, download.bytes) };
  const done = await sizeOf(partOf(download));
  if (download.phase !== "running" && download.phase !== "verifying") return { ...download, done, speed: null };
  return { ...download, phase: "paused", problem: hubProblem("restarted", download.url), done, speed: null };
}

/**
 * Asks the hub (5 s), looks at the disk, then fetches in the background. What is in the way is the download's problem;
 * thrown are only `bad_request`, `conflict` and `not_found`.
 */
export function startDownload(wanted: Wanted): Promise<Download> {
  return inTurn(async () => {
    if (await currentDownload())
      throw new AppError("conflict", "Another download is not finished.", "Wait for it, or discard it first.");
    const target = targetOf(wanted);
    if ((await sizeOf(path.join(modelsFolder(), target.file))) > 0)
      throw new AppError("conflict", `${target.file} is in the models folder already.`, "Use it, or remove it first.");
    await store({ ...target, bytes: target.bytes ?? 0, phase: "paused", problem: null });
    return go();
  });
}

/** Goes on with a paused or failed download. Throws `not_found` when there is none. */
export function resumeDownload(): Promise<Download> {
  return inTurn(async () => {
    await neededDownload();
    return holder[KEY] ? neededDownload() : go();
  });
}

/** Stops fetching; what has come is kept, also when the workbench ends. Throws `not_found`. */
export function pauseDownload(): Promise<Download> {
  return inTurn(async () => {
    const download = await neededDownload();
    if (!holder[KEY] || download.phase !== "running") return download;
    await halt({ ...download, phase: "paused", problem: null });
    return neededDownload();
  });
}

/** Forgets the download and deletes what has come. */
export function discardDownload(): Promise<void> {
  return inTurn(async () => {
    const download = await currentDownload();
    if (!download) return;
    await halt(null);
    await rm(partOf(download), { force: true });
  });
}

/** Two clicks at once are one after the other. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const next = (holder[TURN] ?? Promise.resolve()).then(task);
  holder[TURN] = next.catch(() => {});
  return next;
}

async function go(): Promise<Download> {
  const download = await neededDownload();
  const problem = await preflight(download);
  if (problem) {
    await store({ ...(await neededDownload()), phase: "failed", problem });
    return neededDownload();
  }
  await mkdir(modelsFolder(), { recursive: true });
  const ready = { ...(await neededDownload()), phase: "running" as const, problem: null };
  await store(ready);
  const done = await sizeOf(partOf(ready));
  const running: Running = { child: null, done, speed: startSpeed(done, Date.now()), ended: Promise.resolve() };
  holder[KEY] = running;
  running.ended = fetchAll(ready, running).catch(async (error) => {
    console.error("The download ended with an error:", error);
    const problem = hubProblem(isDiskFull(error) ? "disk" : "write", ready.url);
    await settle(running, { ...ready, phase: "failed", problem });
  });
  return neededDownload();
}

/** The hub's word on the file, then the disk's. Learns the size of a file that is not on our list. */
async function preflight(download: StoredDownload): Promise<HubProblem | null> {
  const { url } = download;
  const answer = await askHub({ task: "check", url, bytes: download.bytes || null }).answer;
  if ("problem" in answer) return answer.problem;
  const bytes = download.bytes || answer.bytes;
  if (!bytes) return hubProblem("no-size", url);
  if (bytes !== download.bytes) await store({ ...download, bytes });
  const needed = spaceNeeded(bytes, await sizeOf(partOf(download)));
  const free = await freeSpace(modelsFolder());
  return needed > free ? hubProblem("disk-space", url, { needed, free }) : null;
}

async function fetchAll(download: StoredDownload, running: Running): Promise<void> {
  const { url, bytes } = download;
  const part = partOf(download);
  const { child, answer } = askHub({ task: "download", url, bytes, part }, (done) => {
    running.done = done;
    running.speed = measureSpeed(running.speed, done, Date.now());
  });
  running.child = child;
  const end = await answer;
  if (holder[KEY] !== running) return;
  if ("problem" in end) return settle(running, { ...download, phase: "failed", problem: end.problem });
  running.child = null;
  Object.assign(running, { done: 0, speed: startSpeed(0, Date.now()) });
  await store({ ...download, phase: "verifying", problem: null });
  const sha256 = await hashFile(part, (done) => {
    running.done = done;
    running.speed = measureSpeed(running.speed, done, Date.now());
  });
  if (holder[KEY] !== running) return;
  if (typeof sha256 !== "string")
    return settle(running, { ...download, phase: "failed", problem: hubProblem("write", url) });
  if (download.sha256 !== null && sha256 !== download.sha256) {
    await rm(part, { force: true });
    const details = { expected: download.sha256, found: sha256 };
    return settle(running, { ...download, phase: "failed", problem: hubProblem("hash", url, details) });
  }
  await keep(download, sha256);
  await settle(running, null);
}

/** Puts the file where it is listed, with what is known of it, so that it is not hashed again. */
async function keep(download: StoredDownload, sha256: string): Promise<void> {
  const file = path.join(modelsFolder(), download.file);
  await rename(partOf(download), file);
  const [found, { size, mtimeMs }] = await Promise.all([inspectFile(file), stat(file)]);
  const header = "header" in found ? found.header : null;
  const problem = "problem" in found ? found.problem : null;
  try {
    await changeMachineState((state) => {
      state.facts[file] = { mtimeMs, bytes: size, header, problem, sha256 };
      state.recorded[file] = sha256;
      state.downloaded.push(file);
    });
  } catch (error) {
    // Still a part that has all its bytes: going on hashes it and keeps it.
    await rename(file, partOf(download));
    throw error;
  }
}

function targetOf(wanted: Wanted): Pick<StoredDownload, "name" | "url" | "file" | "sha256"> & { bytes: number | null } {
  if ("known" in wanted) {
    const known = findKnownFile(wanted.known);
    if (!known)
      throw new AppError("not_found", "There is no such model to download.", "GET /api/models/local lists them.");
    return {
      name: known.name,
      url: downloadUrl(getConfig().local.hub, known),
      file: known.file,
      bytes: known.bytes,
      sha256: known.sha256,
    };
  }
  const file = decodeURIComponent(new URL(wanted.url).pathname.split("/").at(-1) ?? "");
  if (!/^[\w.-]{1,200}\.gguf$/i.test(file) || /-\d{5}-of-\d{5}\.gguf$/i.test(file))
    throw new AppError(
      "bad_request",
      "The address does not end in the name of one .gguf file.",
      "Give the address of the file itself.",
    );
  return { name: file, url: wanted.url, file, bytes: null, sha256: wanted.sha256 };
}

async function neededDownload(): Promise<Download> {
  const download = await currentDownload();
  if (!download) throw new AppError("not_found", "There is no download.", "Start one first.");
  return download;
}

/** Ends what runs and stores what stands then; nothing that ran stores anything after this. */
async function halt(after: Download | null): Promise<void> {
  const running = holder[KEY];
  holder[KEY] = null;
  running?.child?.kill("SIGTERM");
  await running?.ended;
  await store(after);
}

async function settle(running: Running, after: StoredDownload | null): Promise<void> {
  if (holder[KEY] !== running) return;
  await store(after);
  holder[KEY] = null;
}

/** The disk that the download has filled may not even take the record of that. */
async function store(download: StoredDownload | null): Promise<void> {
  try {
    await changeMachineState((state) => {
      state.download = download;
    });
    holder[UNSTORED] = undefined;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    holder[UNSTORED] = { download };
  }
}

function partOf({ file }: { file: string }): string {
  return path.join(/* turbopackIgnore: true */ modelsFolder(), `${file}.part`);
}
