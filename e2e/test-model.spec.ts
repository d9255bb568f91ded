import { rmSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { type RunningApp, startApp } from "./app.ts";
import { openApi } from "./conformance/api.ts";

// `npm ci && npm start` and a question, with nothing configured: the built-in test model answers for real.
let app: RunningApp;

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.beforeAll(async () => {
  app = await startApp({ LOCAL_MODEL: "on" });
});
test.afterAll(async () => {
  await app?.stop();
  rmSync(app.dataDir, { recursive: true, force: true });
});

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const reply = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]').last();

async function ask(page: Page, question: string): Promise<void> {
  await part(page, "composer").fill(question);
  await part(page, "composer").press("Enter");
}

test("a first question becomes an answer that says whose it is", async ({ page }) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(app.url);
  await ask(page, "计算：一笔存款 1000 元，年利率 5%，一年利息是多少？");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 120_000 });
  // It is sampled: whether it boxes a figure this time is the model's affair.
  await expect(reply(page).locator('[data-part="trace-toggle"]')).toContainText("Thought");
  await expect(reply(page).locator('[data-part="answer"]')).toBeAttached();
  await expect(part(page, "test-model-banner")).toContainText("not Fin-R1");
  await expect(reply(page).locator('[data-part="test-model-badge"]').first()).toBeVisible();
  expect(app.output()).toContain("tiny-fin (built-in test model, not Fin-R1");
  expect(errors).toEqual([]);
});

test("a question that waits for another says on its page how many are ahead", async ({ page }) => {
  const api = openApi(app.url);
  // Heat and a heavy penalty on what stands in the prompt, the end token with it: long replies.
  const sampling = { temperature: 2, top_p: 1, repetition_penalty: 2, max_tokens: 4000 };
  const busy = await api.startRun({ prompt: "1+1?", sampling, n: 16 });
  await page.goto(app.url);
  await ask(page, "收入从 120 增至 150，增长率是多少？");
  await expect(reply(page).locator('[data-part="trace-toggle"]')).toContainText("1 ahead", { timeout: 60_000 });
  await expect(reply(page)).toHaveAttribute("data-status", "queued");
  await api.stopRun(busy.id);
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 120_000 });
});
