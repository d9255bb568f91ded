import type { CDPSession, Page } from "playwright";
import { openPage } from "./browser.ts";
import { sleep, until } from "./clock.ts";
import { repeatedCorpus } from "./corpus.ts";
import type { ModelServer } from "./model-server.ts";
import { installProbe, type Probe } from "./page-probe.ts";
import { ask, type Subject } from "./subject.ts";

/** Work of the page per token: counted, so it is the same on every machine. */
export type Work = {
  /** Blocks of script that were run: functions, branches and turns of loops, so characters read and components drawn. */
  script: number;
  /** Changes of the document. */
  mutations: number;
};

const WINDOW = 1000;
const RATE = 400;
const STARTS = [500, 5500];

/**
 * What the page does for the same text at the beginning of a long reply and at its end. The model server stops at the
 * edges of each window until the page has shown everything, so that the windows hold exactly their tokens.
 */
export async function measureWork(subject: Subject, model: ModelServer, inTrace: boolean): Promise<Work[]> {
  const { browser, page, cdp } = await openPage();
  const whole = { reply: model.reply, rate: model.rate };
  try {
    const text = repeatedCorpus((STARTS.at(-1) ?? 0) + WINDOW + 50);
    model.reply = { tokens: [...(inTrace ? ["<think>"] : ["<think>", "ok", "</think>"]), "\n\n", ...text] };
    model.rate = RATE;
    model.gate = STARTS[0] ?? 0;
    await page.goto(subject.url);
    await page.waitForSelector(subject.composer);
    const marks = { message: subject.message, heading: subject.heading, traceFirst: "\0", answerEnd: "\0" };
    await page.evaluate(installProbe, marks);
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    await ask(page, subject, "Count the work.");
    if (inTrace) await page.locator('[data-part="trace-toggle"]').click();
    const work: Work[] = [];
    for (const start of STARTS) {
      await reach(page, model, start);
      await takeWork(cdp, page);
      await reach(page, model, start + WINDOW);
      work.push(await takeWork(cdp, page));
    }
    model.gate = Number.POSITIVE_INFINITY;
    return work;
  } finally {
    model.gate = Number.POSITIVE_INFINITY;
    Object.assign(model, whole);
    await browser.close();
  }
}

/** Lets tokens out up to `token` and waits until the page rests. */
async function reach(page: Page, model: ModelServer, token: number): Promise<void> {
  model.gate = token;
  await until(`token ${token}`, () => (model.exchanges.at(-1)?.tokens ?? 0) >= token);
  await sleep(500);
  await until("a page at rest", async () => {
    const before = await mutations(page);
    await sleep(400);
    // The clock of a running reply turns once a second.
    return (await mutations(page)) - before <= 3;
  });
}

const mutations = (page: Page) => page.evaluate(() => (window as unknown as { bench: Probe }).bench.mutations);

let counted = 0;

/** The work since the last call, per token of a window. */
async function takeWork(cdp: CDPSession, page: Page): Promise<Work> {
  const { result } = await cdp.send("Profiler.takePreciseCoverage");
  let blocks = 0;
  for (const { url, functions } of result) {
    if (!url.startsWith("http")) continue;
    for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  }
  const all = await mutations(page);
  const since = all - counted;
  counted = all;
  return { script: blocks / WINDOW, mutations: since / WINDOW };
}
