import type { CDPSession } from "playwright";
import { heapMb, mainThread, openPage } from "./browser.ts";
import { median, now, sleep } from "./clock.ts";
import { ANSWER_END } from "./corpus.ts";
import { installLastAnswerProbe, type LastAnswerProbe } from "./page-probe.ts";
import type { Subject } from "./subject.ts";

export type HistoryFigures = {
  lastAnswer: number;
  task: number;
  script: number;
  heapMb: number;
  /** Answers that search in page, select-all and print reach. */
  reachable: number;
  typingMedian: number;
  typingMax: number;
};

const CALM = 4;
const LIMIT_MS = 30_000;

/** A long conversation, reloaded; then 21 keys are typed into its composer. */
export async function measureHistory(subject: Subject, url: string): Promise<HistoryFigures> {
  const { browser, page, cdp } = await openPage();
  try {
    await page.addInitScript(installLastAnswerProbe, { message: subject.message, answerEnd: ANSWER_END });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => (window as unknown as Probed).lastAnswer?.last);
    await idle(cdp);
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => (window as unknown as Probed).lastAnswer?.last);
    await idle(cdp);
    const { task, script } = await mainThread(cdp);
    const { last } = await page.evaluate(() => (window as unknown as Probed).lastAnswer);
    const reachable = await page.evaluate(
      ({ message, end }) =>
        [...document.querySelectorAll(message)].filter((answer) => answer.textContent?.includes(end)).length,
      { message: subject.message, end: ANSWER_END },
    );
    const heap = await heapMb(cdp);
    await page.locator(subject.composer).first().click();
    await sleep(500);
    await page.evaluate(installKeyProbe);
    for (const key of "what changed in 2026?") {
      await page.keyboard.type(key);
      await sleep(80);
    }
    await sleep(600);
    const keys = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
    const typing = { typingMedian: median(keys), typingMax: Math.max(...keys) };
    return { lastAnswer: last, task, script, heapMb: heap, reachable, ...typing };
  } finally {
    await browser.close();
  }
}

type Probed = { lastAnswer: LastAnswerProbe };

/** Until the main thread has rested for two seconds. */
async function idle(cdp: CDPSession): Promise<void> {
  const started = now();
  let before = (await mainThread(cdp)).task;
  for (let calm = 0; calm < CALM && now() - started < LIMIT_MS; ) {
    await sleep(500);
    const { task } = await mainThread(cdp);
    calm = task - before < 30 ? calm + 1 : 0;
    before = task;
  }
}

/** Runs in the page: from each key to the first task after the next frame. */
function installKeyProbe(): void {
  const times: number[] = [];
  (window as unknown as { keyTimes: number[] }).keyTimes = times;
  const onKey = (event: KeyboardEvent) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
      channel.port2.postMessage(0);
    });
  addEventListener("keydown", onKey, true);
}
