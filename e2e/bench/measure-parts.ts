import type { RunningApp } from "../app.ts";
import { followRelay, startBareRelay } from "./bare-relay.ts";
import { now, sleep } from "./clock.ts";
import type { Figures } from "./figures.ts";
import { followRun, seedConversation, startRun } from "./follow.ts";
import { type HistoryFigures, measureHistory } from "./measure-history.ts";
import { measureLoad } from "./measure-load.ts";
import { measureProfile } from "./measure-profile.ts";
import { measureServer, type OneReply, runOnce } from "./measure-server.ts";
import { measureStream } from "./measure-stream.ts";
import type { ModelServer } from "./model-server.ts";
import { costOf } from "./processes.ts";
import { product, type Subject } from "./subject.ts";

export const PARTS = ["load", "unlimited", "stream", "history", "server", "profile"] as const;
type Part = (typeof PARTS)[number];

/** What a run of the bench writes down. */
export type Measured = {
  product: Figures[];
  bare: Figures[];
  /** What could not be measured, and why; empty when all was. */
  missing: string[];
};

type Setting = {
  app: RunningApp;
  model: ModelServer;
  floor: Subject;
  only: readonly string[];
  repeats: number;
  /** Called after each part: a run that is broken off leaves what it had. */
  keep: (measured: Measured) => void;
};

const RATE = 100;
const TURNS = 30;
const REST_MS = 5000;
const TRIES = 2;

/** Measures the chosen parts, product and bare page in turns. A part that fails is tried once more, then left out and named. */
export async function measureParts({ app, model, floor, only, repeats, keep }: Setting): Promise<Measured> {
  const subject = product(app.url, app.pid);
  const measured: Measured = { product: [], bare: [], missing: [] };
  await sleep(REST_MS);
  const idleMb = costOf(app.pid).rssMb;
  await warmUp(app, model);
  for (let repeat = 1; repeat <= repeats; repeat++) {
    const mine: Figures = { idleMb };
    const theirs: Figures = {};
    measured.product.push(mine);
    measured.bare.push(theirs);
    const into = async <K extends keyof Figures>(figures: Figures, key: K, measure: () => Promise<Figures[K]>) => {
      figures[key] = await trying(`${key}, ${figures === mine ? "product" : "bare page"}`, measure, measured.missing);
      keep(measured);
    };
    const parts: Record<Part, () => Promise<void>> = {
      load: async () => {
        await into(mine, "load", () => measureLoad(subject));
        await into(theirs, "load", () => measureLoad(floor));
      },
      unlimited: async () => {
        await into(mine, "unlimited", () => measureStream(subject, model, Number.POSITIVE_INFINITY));
        await into(theirs, "unlimited", () => measureStream(floor, model, Number.POSITIVE_INFINITY));
      },
      stream: async () => {
        await into(mine, "stream", () => measureStream(subject, model, RATE));
        await into(theirs, "stream", () => measureStream(floor, model, RATE));
      },
      history: () => into(mine, "history", () => measureLongConversation(subject, model)),
      server: async () => {
        const relay = await startBareRelay(model.url);
        const both = async (figures: Figures, pid: number, oneReply: OneReply) => {
          await into(figures, "oneStream", () => measureServer(pid, oneReply, model, 1, RATE));
          await into(figures, "twentyStreams", () => measureServer(pid, oneReply, model, 20, RATE));
        };
        await both(mine, app.pid, (n) => runOnce(app.url, n));
        await both(theirs, relay.pid, () => followRelay(relay.url));
        await relay.stop();
      },
      profile: () => into(mine, "profile", () => measureProfile(subject, model, RATE)),
    };
    for (const part of PARTS) if (only.includes(part)) await parts[part]();
    await sleep(REST_MS);
    mine.restMb = costOf(app.pid).rssMb;
    keep(measured);
  }
  return measured;
}

async function trying<T>(what: string, measure: () => Promise<T>, missing: string[]): Promise<T | undefined> {
  for (let attempt = 1; ; attempt++) {
    const started = now();
    try {
      const result = await measure();
      console.error(`${what}: ${Math.round((now() - started) / 1000)} s`);
      return result;
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      console.error(`${what}, try ${attempt}: ${why}`);
      if (attempt < TRIES) continue;
      missing.push(`${what}: ${why}`);
      return undefined;
    }
  }
}

/** One reply that is not measured: the products beside this one were measured on servers that had answered before. */
async function warmUp(app: RunningApp, model: ModelServer): Promise<void> {
  model.rate = Number.POSITIVE_INFINITY;
  await followRun(app.url, (await startRun(app.url, "Warm up: value the company.")).id);
}

async function measureLongConversation(subject: Subject, model: ModelServer): Promise<HistoryFigures> {
  model.rate = Number.POSITIVE_INFINITY;
  const conversation = await seedConversation(subject.url, TURNS);
  await sleep(1000);
  return measureHistory(subject, `${subject.url}/c/${conversation}`);
}
