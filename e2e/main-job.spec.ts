import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const part = (page: Page | Locator, name: string) => page.locator(`[data-part="${name}"]`);
const reply = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]').last();

async function ask(page: Page, question: string): Promise<void> {
  await part(page, "composer").fill(question);
  await part(page, "composer").press("Enter");
}

test("a question from home becomes a boxed answer that is still there after a reload", async ({ page, watched }) => {
  await page.goto("/");
  await ask(page, "Revenue grew from 12.5 to 15 million. What is the growth rate?");
  await expect(page).toHaveURL(/\/c\//);
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  const boxed = await part(reply(page), "boxed").first().innerText();
  expect(boxed.trim()).not.toBe("");
  await expect(part(page, "disclaimer").first()).toBeVisible();

  await page.reload();
  await expect(reply(page)).toHaveAttribute("data-status", "done");
  await expect(part(reply(page), "boxed").first()).toHaveText(boxed);
  expect(watched.consoleErrors).toEqual([]);
});

test("the trace is folded, opens by hand, and the hand's choice survives the end of the stream", async ({ page }) => {
  await page.goto("/");
  await ask(page, "LONG 600 a long answer");
  const trace = part(reply(page), "trace");
  const toggle = part(reply(page), "trace-toggle");
  await expect(toggle).toBeVisible({ timeout: 20_000 });
  await expect(toggle).toHaveAttribute("aria-expanded", "false");
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await expect(trace).toContainText(/\S{3}/);
});

test("reload and a second tab in the middle of a reply continue where it was", async ({ page, context }) => {
  await page.goto("/");
  await ask(page, "LONG 1500 [[scenario:healthy rate=150]]");
  await expect(reply(page)).toHaveAttribute("data-status", "running", { timeout: 20_000 });
  const second = await context.newPage();
  await second.goto(page.url());
  await page.reload();
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 40_000 });
  await expect(reply(second)).toHaveAttribute("data-status", "done", { timeout: 40_000 });
  expect(await part(reply(second), "answer").innerText()).toBe(await part(reply(page), "answer").innerText());
});

test("stop reaches the model server within a second and is a state of its own", async ({ page, double }) => {
  await page.goto("/");
  await ask(page, "LONG 4000 [[scenario:healthy rate=100]]");
  await expect(reply(page)).toHaveAttribute("data-status", "running", { timeout: 20_000 });
  expect(double.running()).toBe(1);
  await part(page, "stop").click();
  await expect.poll(() => double.running(), { timeout: 1000 }).toBe(0);
  await expect(reply(page)).toHaveAttribute("data-status", "stopped");
  await expect(part(reply(page), "continue")).toBeVisible();
});

test("a reply whose budget went into thinking offers a way out, and answer-now takes it", async ({ page, request }) => {
  const started = await request.post("/api/runs", {
    data: { prompt: "LONG 1500 way out", sampling: { max_tokens: 60 } },
  });
  expect(started.status()).toBe(201);
  const { run } = await started.json();
  await page.goto(`/c/${run.conversationId}`);
  await expect(part(reply(page), "answer-now")).toBeVisible({ timeout: 20_000 });
  await expect(part(reply(page), "more-budget")).toBeVisible();
  await part(reply(page), "answer-now").click();
  await expect(reply(page)).not.toHaveAttribute("data-run", run.id);
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
});

test("editing a question makes a branch, and both branches can be read", async ({ page }) => {
  await page.goto("/");
  await ask(page, "What is 3% of 900?");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 20_000 });
  await ask(page, "And 5% of it?");
  await expect(page.locator('[data-part="message"][data-role="assistant"]')).toHaveCount(2);
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 20_000 });
  const conversation = await (await page.request.get(`/api/conversations/${page.url().split("/").at(-1)}`)).json();
  const first = conversation.messages[0];
  const branched = await page.request.post("/api/runs", {
    data: { prompt: "What is 4% of 900?", conversationId: conversation.id, parentId: first.parentId },
  });
  expect(branched.status()).toBe(201);
  await page.reload();
  await expect(page.getByText("What is 4% of 900?").first()).toBeVisible();
  const whole = await (await page.request.get(`/api/conversations/${conversation.id}`)).json();
  expect(whole.messages.filter((m: { role: string }) => m.role === "user")).toHaveLength(3);
});

test("compliance: from the form to a verdict card", async ({ page, watched }) => {
  await page.goto("/w/compliance");
  await part(page, "workspace-form").locator("textarea").first().fill("本基金稳赚不赔，保本保收益，现在买入零风险。");
  await part(page, "run-workspace").click();
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await expect(part(reply(page), "boxed").first()).toContainText(/不合规|Non-compliant/i);
  expect(watched.consoleErrors).toEqual([]);
});

test("a hidden draft: what was typed survives a failed send and a reload", async ({ page, double }) => {
  await page.goto("/");
  double.setScenario("healthy");
  await part(page, "composer").fill("Keep this sentence.");
  await page.reload();
  await expect(part(page, "composer")).toHaveValue("Keep this sentence.");
});
