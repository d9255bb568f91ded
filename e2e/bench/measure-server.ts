import { now, sleep } from "./clock.ts";
import { followRun, startRun } from "./follow.ts";
import type { ModelServer } from "./model-server.ts";
import { costOf } from "./processes.ts";

export type ServerFigures = { cpuPer1k: number; bytesPerToken: number; rssPeakMb: number };

/** `streams` runs at `rate` tokens a second each, followed as browsers do. */
export async function measureServer(
  app: { url: string; pid: number },
  model: ModelServer,
  streams: number,
  rate: number,
): Promise<ServerFigures> {
  model.rate = rate;
  const first = model.exchanges.length;
  const before = costOf(app.pid).cpuMs;
  let over = false;
  const peak = (async () => {
    let rss = 0;
    for (; !over; await sleep(500)) rss = Math.max(rss, costOf(app.pid).rssMb);
    return rss;
  })();
  const one = async (_: unknown, n: number) =>
    followRun(app.url, (await startRun(app.url, `Load ${n} ${Math.round(now())}: value the company.`)).id);
  const bytes = await Promise.all(Array.from({ length: streams }, one));
  await sleep(1500);
  over = true;
  const tokens = model.exchanges.slice(first).reduce((sum, exchange) => sum + exchange.tokens, 0);
  return {
    cpuPer1k: ((costOf(app.pid).cpuMs - before) * 1000) / tokens,
    bytesPerToken: bytes.reduce((sum, size) => sum + size, 0) / tokens,
    rssPeakMb: await peak,
  };
}
