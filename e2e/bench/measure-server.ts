import { now, sleep } from "./clock.ts";
import { followRun, startRun } from "./follow.ts";
import type { ModelServer } from "./model-server.ts";
import { costOf } from "./processes.ts";

export type ServerFigures = { cpuPer1k: number; bytesPerToken: number; rssPeakMb: number };

/** One reply from question to end; resolves with the bytes that reached the client. */
export type OneReply = (n: number) => Promise<number>;

/** `streams` replies at once at `rate` tokens a second each, and what they cost the process `pid`. */
export async function measureServer(
  pid: number,
  oneReply: OneReply,
  model: ModelServer,
  streams: number,
  rate: number,
): Promise<ServerFigures> {
  model.rate = rate;
  const first = model.exchanges.length;
  const before = costOf(pid).cpuMs;
  let over = false;
  const peak = (async () => {
    let rss = 0;
    for (; !over; await sleep(500)) rss = Math.max(rss, costOf(pid).rssMb);
    return rss;
  })();
  const bytes = await Promise.all(Array.from({ length: streams }, (_, n) => oneReply(n)));
  await sleep(1500);
  over = true;
  const tokens = model.exchanges.slice(first).reduce((sum, exchange) => sum + exchange.tokens, 0);
  return {
    cpuPer1k: ((costOf(pid).cpuMs - before) * 1000) / tokens,
    bytesPerToken: bytes.reduce((sum, size) => sum + size, 0) / tokens,
    rssPeakMb: await peak,
  };
}

/** A run of the product, followed as a browser does. */
export async function runOnce(app: string, n: number): Promise<number> {
  const run = await startRun(app, `Load ${n} ${Math.round(now())}: value the company.`);
  return followRun(app, run.id);
}
