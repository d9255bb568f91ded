import type { Locator, Page } from "@playwright/test";
import { followRun, startRun } from "./bench/follow.ts";
import { expect, test } from "./fixtures.ts";

const part = (page: Page | Locator, name: string) => page.locator(`[data-part="${name}"]`);
const replies = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]');
const column = (page: Page) => page.locator("[data-column]");

const steps = (n: number) => Array.from({ length: n }, (_, i) => `Step ${i + 1}: 12 * ${i} = ${12 * i}.`).join("\n\n");
const said = (n: number) => `<think>\n${steps(6)}\n</think>\n<answer>\n${steps(n)}\n\n\\boxed{${n}}\n</answer>`;
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** A conversation of ten long turns; resolves with its path. */
async function longConversation(app: { url: string }): Promise<string> {
  let conversation: string | undefined;
  for (let turn = 1; turn <= 10; turn++) {
    const prompt = `Turn ${turn} [[scenario:verbatim rate=20000]]\nbase64:${base64(said(30))}`;
    const run = await startRun(app.url, prompt, conversation);
    conversation = run.conversationId;
    await followRun(app.url, run.id);
  }
  return `/c/${conversation}`;
}

/** Whether React has taken over what the server drew: it keeps its props on the nodes that are its own. */
const taken = (turn: Locator) => turn.evaluate((el) => Object.keys(el).some((name) => name.startsWith("__reactProps")));

test("turns far above stand as the server drew them and come to life when their reader comes near", async ({
  page,
  app,
  watched,
}) => {
  await page.goto(await longConversation(app));
  await expect.poll(() => taken(replies(page).last())).toBe(true);
  expect(await taken(replies(page).first())).toBe(false);
  await expect(replies(page).first()).toContainText("Step 30: 12 * 29 = 348");
  await column(page).evaluate((el) => el.scrollTo(0, 0));
  await expect.poll(() => taken(replies(page).first())).toBe(true);
  await part(replies(page).first(), "trace-toggle").click();
  await expect(part(replies(page).first(), "trace")).toContainText("Step 6: 12 * 5 = 60");
  expect(watched.consoleErrors).toEqual([]);
});

test("the focus stays on a button of a turn that comes to life under it", async ({ page, app }) => {
  await page.goto(await longConversation(app));
  await expect.poll(() => taken(replies(page).last())).toBe(true);
  const button = part(replies(page).first(), "regenerate");
  await button.evaluate((el: HTMLElement) => el.focus());
  await expect.poll(() => taken(replies(page).first())).toBe(true);
  await expect(button).toBeFocused();
});

test("paper gets every turn as it is", async ({ page, app }) => {
  await page.goto(await longConversation(app));
  await expect.poll(() => taken(replies(page).last())).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await taken(replies(page).first())).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(replies(page).first()).toContainText("Step 30: 12 * 29 = 348");
});

test("a reload comes back to the line that was being read", async ({ page, app }) => {
  await page.goto(await longConversation(app));
  await expect.poll(() => taken(replies(page).last())).toBe(true);
  const place = () =>
    replies(page)
      .nth(4)
      .evaluate((el) => Math.round(el.getBoundingClientRect().top));
  await replies(page).nth(4).scrollIntoViewIfNeeded();
  await replies(page)
    .nth(4)
    .evaluate((el) => {
      const box = el.closest("[data-column]");
      if (box) box.scrollTop += el.getBoundingClientRect().top + 200;
    });
  // Waits until what came into sight has its height and the place is kept.
  await page.waitForTimeout(800);
  const before = await place();
  await page.reload();
  await expect.poll(() => taken(replies(page).nth(4))).toBe(true);
  await page.waitForTimeout(800);
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(4);
});

test("while text arrives nothing moves by itself: no animation in the reply, and who reads above stays there", async ({
  page,
  app,
}) => {
  await page.goto(await longConversation(app));
  await part(page, "composer").fill(`Long [[scenario:verbatim rate=200 frame=1]]\nbase64:${base64(said(120))}`);
  await part(page, "composer").press("Enter");
  const reply = replies(page).last();
  await expect(part(reply, "answer")).toContainText("Step 10:", { timeout: 20_000 });
  const running = () =>
    reply.evaluate((el) => el.getAnimations({ subtree: true }).filter((a) => a.playState === "running").length);
  expect(await running()).toBe(0);
  await column(page).hover();
  await page.mouse.wheel(0, -600);
  await page.waitForTimeout(300);
  const at = await column(page).evaluate((el) => el.scrollTop);
  const seen = await part(reply, "answer").evaluate((el) => el.textContent?.length ?? 0);
  await expect.poll(() => part(reply, "answer").evaluate((el) => el.textContent?.length ?? 0)).toBeGreaterThan(seen);
  expect(await column(page).evaluate((el) => el.scrollTop)).toBe(at);
  await expect(reply).toHaveAttribute("data-status", "done", { timeout: 60_000 });
  expect(await column(page).evaluate((el) => el.scrollTop)).toBe(at);
});

test("when the thinking ends, the head of the reply stays where it is", async ({ page }) => {
  // Room for all of it: nothing has to scroll.
  await page.setViewportSize({ width: 1280, height: 1800 });
  await page.goto("/");
  await part(page, "composer").fill(`Short [[scenario:verbatim rate=60 frame=1]]\nbase64:${base64(said(8))}`);
  await part(page, "composer").press("Enter");
  const reply = replies(page).last();
  await expect(part(reply, "trace-toggle")).toBeVisible();
  const top = () => part(reply, "trace-toggle").evaluate((el) => el.getBoundingClientRect().top);
  const tops = new Set([await top()]);
  while (!(await part(reply, "answer").isVisible())) tops.add(await top());
  tops.add(await top());
  await expect(reply).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  tops.add(await top());
  expect([...tops].map(Math.round)).toHaveLength(1);
});

const CODE: Record<string, string> = {
  python: "def npv(r):\n    return 50 / (1 + r)",
  sql: "select name from funds where nav > 1",
  javascript: "const price = 50 / 1.03;",
  typescript: "const price: number = 50;",
  json: '{"price": 48.54}',
  bash: "if [ -f rates ]; then echo 1; fi",
  r: "npv <- function(r) 50 / (1 + r)",
  java: "class Bond { int price = 50; }",
  cpp: "int main() { return 50; }",
};
const coded = Object.entries(CODE).map(([language, code]) => `\`\`\`${language}\n${code}\n\`\`\``);
const withCode = `<think>\nWell.\n</think>\n<answer>\n${coded.join("\n\n")}\n\n\\boxed{1}\n</answer>`;

test("code of every language is coloured, in a thread of its own", async ({ page, app, watched }) => {
  const run = await startRun(app.url, `Code [[scenario:verbatim rate=20000]]\nbase64:${base64(withCode)}`);
  await followRun(app.url, run.id);
  await page.goto(`/c/${run.conversationId}`);
  for (const [language, code] of Object.entries(CODE)) {
    const figure = replies(page)
      .locator("figure")
      .filter({ hasText: code.split("\n")[0] ?? "" });
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator(".md-line span[class]").first(), language).toBeVisible();
    expect((await figure.locator("code").textContent())?.trimEnd()).toBe(code);
  }
  expect(page.workers()).toHaveLength(1);
  expect(watched.consoleErrors).toEqual([]);
});

test("the text of a reply under way stands in the page that the server draws", async ({ app }) => {
  const body = Array.from({ length: 40 }, (_, i) => `Paragraph ${i + 1}.`).join("\n\n");
  const slow = `<think>\nWell.\n</think>\n<answer>\n${body}\n\n${"And so on. ".repeat(400)}\n</answer>`;
  const run = await startRun(app.url, `Code [[scenario:verbatim rate=100]]\nbase64:${base64(slow)}`);
  await expect
    .poll(async () => (await (await fetch(`${app.url}/c/${run.conversationId}`)).text()).includes(">Paragraph 40.<"))
    .toBe(true);
  const seen = await (await fetch(`${app.url}/api/runs/${run.id}`)).json();
  expect(seen.run.status).toBe("running");
  await fetch(`${app.url}/api/runs/${run.id}/stop`, { method: "POST" });
});

test("code whose colours cannot be fetched stays there to be read and copied", async ({ page, app }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class extends EventTarget {
        postMessage() {
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "no thread" })));
        }
        terminate() {}
      },
    });
  });
  const warned = page.waitForEvent("console", (message) => message.text().includes("could not be coloured"));
  const run = await startRun(app.url, `Code [[scenario:verbatim rate=20000]]\nbase64:${base64(withCode)}`);
  await followRun(app.url, run.id);
  await page.goto(`/c/${run.conversationId}`);
  await warned;
  await expect(replies(page).locator("figure").first()).toContainText("return 50 / (1 + r)");
});

test("code that keeps the colouring thread busy for ever is given up, and read as it is", async ({ page, app }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class extends EventTarget {
        postMessage({ id }: { id: number }) {
          setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: { id, begun: true } })));
        }
        terminate() {}
      },
    });
  });
  const warned = page.waitForEvent("console", (message) => message.text().includes("took too long"));
  const run = await startRun(app.url, `Code [[scenario:verbatim rate=20000]]\nbase64:${base64(withCode)}`);
  await followRun(app.url, run.id);
  await page.goto(`/c/${run.conversationId}`);
  await warned;
  await expect(replies(page).locator("figure").first()).toContainText("return 50 / (1 + r)");
});
