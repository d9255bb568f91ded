import type { Page } from "playwright";
import { heapMb, type MainThread, mainThread } from "./browser.ts";
import { now, until } from "./clock.ts";
import { ANSWER_END, TRACE_FIRST } from "./corpus.ts";
import type { Exchange, ModelServer } from "./model-server.ts";
import { askOnce, onCalmPage } from "./one-reply.ts";
import { installProbe, type Probe } from "./page-probe.ts";
import { costOf, rendererCpuMs } from "./processes.ts";
import type { Subject } from "./subject.ts";

/** Milliseconds unless a name says otherwise; null = it never came. */
export type StreamFigures = {
  sendToUpstream: number;
  firstTokenToSeen: number | null;
  answerToHeading: number | null;
  lastToEnd: number | null;
  lastToSettled: number | null;
  task: number;
  script: number;
  layout: number;
  style: number;
  longTasks: number;
  longestTask: number;
  rendererCpu: number;
  serverCpuPer1k: number | null;
  changes: number;
  heapMb: number;
};

const CALM_MS = 1800;
const LIMIT_MS = 240_000;
let question = 0;

/** One reply at `rate` tokens a second, from the key press to the last change in the page. */
export async function measureStream(subject: Subject, model: ModelServer, rate: number): Promise<StreamFigures> {
  model.rate = rate;
  return onCalmPage(subject, async ({ page, cdp }) => {
    const { message, heading } = subject;
    await page.evaluate(installProbe, { message, heading, traceFirst: TRACE_FIRST, answerEnd: ANSWER_END });
    const before = { main: await mainThread(cdp), renderer: rendererCpuMs(), server: serverCpu(subject) };
    const exchange = await askOnce(page, subject, model, `Bench ${++question}: value the company and the bond.`);
    const probe = await settled(subject, page);
    const main = await mainThread(cdp);
    const renderer = rendererCpuMs() - before.renderer;
    const server = subject.pid === null ? null : serverCpu(subject) - before.server;
    return {
      ...latencies(probe, exchange),
      ...difference(before.main, main),
      ...longTasks(probe),
      rendererCpu: renderer,
      serverCpuPer1k: server === null ? null : (server * 1000) / exchange.tokens,
      changes: probe.changes,
      heapMb: await heapMb(cdp),
    };
  });
}

/** What the probe saw, once the answer's end stands there and nothing moves any more. Rejects with what it saw until then. */
async function settled(subject: Subject, page: Page): Promise<Probe> {
  let seen: Probe | null = null;
  const look = async () => {
    seen = await page.evaluate(() => (window as unknown as { bench: Probe }).bench);
    return now() - seen.last > CALM_MS && seen.end && (await subject.isDone(page)) ? seen : null;
  };
  return await until("the end of the page's changes", look, LIMIT_MS).catch((cause) => {
    throw new Error(`the ${subject.name} page did not settle: ${JSON.stringify(seen)}`, { cause });
  });
}

const serverCpu = ({ pid }: Subject) => (pid === null ? 0 : costOf(pid).cpuMs);
const since = (at: number, from: number) => (at === 0 ? null : at - from);

function latencies(probe: Probe, exchange: Exchange) {
  return {
    sendToUpstream: exchange.received - probe.send,
    firstTokenToSeen: since(probe.trace, exchange.firstTrace),
    answerToHeading: since(probe.heading, exchange.firstAnswer),
    lastToEnd: since(probe.end, exchange.lastToken),
    lastToSettled: since(probe.last, exchange.lastToken),
  };
}

function longTasks({ long, send }: Probe) {
  const during = long.filter(([start]) => start >= send).map(([, length]) => length);
  return { longTasks: during.length, longestTask: Math.max(0, ...during) };
}

function difference(before: MainThread, after: MainThread): MainThread {
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
    style: after.style - before.style,
  };
}
