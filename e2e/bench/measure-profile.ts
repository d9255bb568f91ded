import { sleep } from "./clock.ts";
import type { ModelServer } from "./model-server.ts";
import { askOnce, onCalmPage } from "./one-reply.ts";
import type { Subject } from "./subject.ts";

/** Where the main thread was: a function (as the build names it, with its file), or what the browser did itself. */
export type ProfileEntry = { what: string; ms: number };

type CallFrame = { functionName: string; url: string; lineNumber: number; columnNumber: number };
type Profile = { nodes: { id: number; callFrame: CallFrame }[]; samples?: number[]; timeDeltas?: number[] };

const TOP = 10;
const INTERVAL_US = 500;

/** The functions that held the main thread longest while one reply streamed, their callees not counted. */
export async function measureProfile(subject: Subject, model: ModelServer, rate: number): Promise<ProfileEntry[]> {
  model.rate = rate;
  return onCalmPage(subject, async ({ page, cdp }) => {
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.setSamplingInterval", { interval: INTERVAL_US });
    await cdp.send("Profiler.start");
    await askOnce(page, subject, model, "Profile: value the company and the bond.");
    await sleep(2000);
    const { profile } = await cdp.send("Profiler.stop");
    return topOf(profile);
  });
}

function topOf({ nodes, samples = [], timeDeltas = [] }: Profile): ProfileEntry[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const ms = new Map<string, number>();
  samples.forEach((id, i) => {
    const what = names.get(id) ?? "";
    ms.set(what, (ms.get(what) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  });
  ms.delete("(idle)");
  const entries = [...ms].map(([what, time]) => ({ what, ms: Math.round(time) }));
  return entries.sort((a, b) => b.ms - a.ms).slice(0, TOP);
}

function nameOf({ functionName, url, lineNumber, columnNumber }: CallFrame): string {
  if (url === "") return functionName;
  return `${functionName || "(anonymous)"} ${url.split("/").at(-1)}:${lineNumber + 1}:${columnNumber + 1}`;
}
