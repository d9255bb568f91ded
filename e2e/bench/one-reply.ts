import type { Page } from "playwright";
import { type OpenPage, openPage } from "./browser.ts";
import { sleep, until } from "./clock.ts";
import type { Exchange, ModelServer } from "./model-server.ts";
import { ask, type Subject } from "./subject.ts";

const START_MS = 2500;
const LIMIT_MS = 240_000;

/** Measures on the subject's page in a browser of its own, when its start is over. */
export async function onCalmPage<T>(subject: Subject, measure: (open: OpenPage) => Promise<T>): Promise<T> {
  const open = await openPage();
  try {
    await open.page.goto(subject.url);
    await open.page.waitForSelector(subject.composer);
    await sleep(START_MS);
    return await measure(open);
  } finally {
    await open.browser.close();
  }
}

/** Asks, and waits until the model server has sent the whole reply. */
export async function askOnce(page: Page, subject: Subject, model: ModelServer, text: string): Promise<Exchange> {
  const seen = model.exchanges.length;
  await ask(page, subject, text);
  const exchange = await until("the request to the model", () => model.exchanges[seen]);
  await until("the end of the reply", () => exchange.done !== 0, LIMIT_MS);
  return exchange;
}
