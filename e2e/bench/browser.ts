import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright";
import { browserLaunch } from "../browser.ts";

export type OpenPage = { browser: Browser; context: BrowserContext; page: Page; cdp: CDPSession };

/** A browser of its own, so that no cache, compiled script or warm process is shared between two measurements. */
export async function openPage(): Promise<OpenPage> {
  const { executablePath, args } = await browserLaunch();
  const browser = await chromium.launch({ executablePath, headless: true, args: [...args, ...AWAKE] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  await cdp.send("HeapProfiler.enable");
  return { browser, context, page, cdp };
}

/** A page nobody looks at must not be slowed down for it. */
const AWAKE = [
  "--disable-dev-shm-usage",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
];

/** Main-thread milliseconds of the document so far; Chromium starts them again with each document. */
export type MainThread = { task: number; script: number; layout: number; style: number };

export async function mainThread(cdp: CDPSession): Promise<MainThread> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return {
    task: ms("TaskDuration"),
    script: ms("ScriptDuration"),
    layout: ms("LayoutDuration"),
    style: ms("RecalcStyleDuration"),
  };
}

/** Megabytes of script objects that are in use. */
export async function heapMb(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize / 1_048_576;
}
