import type { Page, Request } from "playwright";
import { mainThread, openPage } from "./browser.ts";
import { sleep } from "./clock.ts";
import { type ComposerProbe, installComposerProbe } from "./page-probe.ts";
import type { Subject } from "./subject.ts";

export type LoadFigures = { usable: number; task: number; jsTransferredKb: number; jsDecodedKb: number };

const AFTER_MS = 4000;

/** A first visit with nothing cached, until four seconds after the composer takes what is typed. */
export async function measureLoad(subject: Subject): Promise<LoadFigures> {
  const { browser, page, cdp } = await openPage();
  try {
    const scripts = collectScripts(page);
    await page.addInitScript(installComposerProbe, { composer: subject.composer, ready: subject.ready });
    await page.goto(subject.url, { waitUntil: "commit" });
    await page.waitForFunction(() => (window as unknown as Probed).composerProbe?.usable);
    await sleep(AFTER_MS);
    const { usable } = await page.evaluate(() => (window as unknown as Probed).composerProbe);
    return { usable, task: (await mainThread(cdp)).task, ...(await scripts.sizes()) };
  } finally {
    await browser.close();
  }
}

type Probed = { composerProbe: ComposerProbe };

export type ScriptSizes = { jsTransferredKb: number; jsDecodedKb: number };

/** The script that a first visit to `url` fetches, four seconds long. */
export async function measureScripts(url: string): Promise<ScriptSizes> {
  const { browser, page } = await openPage();
  try {
    const scripts = collectScripts(page);
    await page.goto(url, { waitUntil: "load" });
    await sleep(AFTER_MS);
    return await scripts.sizes();
  } finally {
    await browser.close();
  }
}

function collectScripts(page: Page): { sizes(): Promise<ScriptSizes> } {
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  return {
    sizes: async () => {
      let transferred = 0;
      let decoded = 0;
      for (const request of requests) {
        const response = await request.response();
        if (!/javascript/.test(response?.headers()["content-type"] ?? "")) continue;
        transferred += (await request.sizes()).responseBodySize;
        decoded += (await response?.body())?.length ?? 0;
      }
      return { jsTransferredKb: transferred / 1024, jsDecodedKb: decoded / 1024 };
    },
  };
}
