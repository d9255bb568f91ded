import type { Page } from "playwright";

/** A page that is measured: how to find its parts, and how to ask it something. */
export type Subject = {
  name: "product" | "bare";
  url: string;
  /** The server process whose cost is counted; null where the page has none worth counting. */
  pid: number | null;
  /** CSS. */
  composer: string;
  ready: string;
  message: string;
  heading: string;
  /** The reply is complete and the next question may be asked. */
  isDone(page: Page): Promise<boolean>;
};

const PRODUCT_MESSAGE = '[data-part="message"][data-role="assistant"]';

export function product(url: string, pid: number): Subject {
  return {
    name: "product",
    url,
    pid,
    composer: '[data-part="composer"]',
    ready: '[data-part="send"]:not([disabled])',
    message: PRODUCT_MESSAGE,
    heading: '[data-part="answer"] :is(h3, h4)',
    isDone: (page) =>
      page.evaluate(
        (message) => [...document.querySelectorAll<HTMLElement>(message)].at(-1)?.dataset.status === "done",
        PRODUCT_MESSAGE,
      ),
  };
}

export function barePage(url: string): Subject {
  return {
    name: "bare",
    url,
    pid: null,
    composer: "#c",
    ready: "#c",
    message: '[data-role="assistant"]',
    heading: "h2",
    isDone: (page) => page.evaluate(() => !(window as unknown as { busy: boolean }).busy),
  };
}

/** Types `text` into the composer and sends it with Enter, as a person does. */
export async function ask(page: Page, subject: Subject, text: string): Promise<void> {
  await page.locator(subject.composer).first().click();
  await page.keyboard.insertText(text);
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
}
