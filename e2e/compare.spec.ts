import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const part = (page: Page | Locator, name: string) => page.locator(`[data-part="${name}"]`);
const columns = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]');

async function allDone(page: Page, count: number): Promise<void> {
  await expect(columns(page)).toHaveCount(count, { timeout: 20_000 });
  for (let i = 0; i < count; i++)
    await expect(columns(page).nth(i)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
}

test("one question to two presets stands side by side, in one conversation, also after a reload", async ({
  page,
  watched,
}) => {
  await page.goto("/compare");
  await part(page, "composer").fill("Revenue grew from 12.5 to 15 million. What is the growth rate?");
  await part(page, "send").click();
  await allDone(page, 2);
  await expect(part(page, "boxed")).toHaveCount(2);
  await expect(part(page, "difference")).toHaveCount(1);
  await expect(page).toHaveURL(/\/compare\?c=/);
  const id = new URL(page.url()).searchParams.get("c");
  const conversation = await (await page.request.get(`/api/conversations/${id}`)).json();
  const asked = conversation.messages.filter((m: { role: string }) => m.role === "user");
  expect(asked).toHaveLength(1);
  const runs = conversation.messages.flatMap((m: { run: object | null }) => m.run ?? []);
  expect(runs.map((run: { preset: string }) => run.preset).sort()).toEqual(["demo", "evaluation"]);

  // Level with each other: the same part of each column begins at the same height.
  const tops = await Promise.all(
    [0, 1].map(async (i) => (await part(columns(page).nth(i), "answer").boundingBox())?.y),
  );
  expect(tops[0]).toBe(tops[1]);

  await page.reload();
  await allDone(page, 2);
  await expect(part(page, "composer")).toHaveValue(/Revenue grew/);
  expect(watched.consoleErrors).toEqual([]);
});

test("stop all ends every column at the model server", async ({ page, double }) => {
  await page.goto("/compare");
  await part(page, "add-column").click();
  await part(page, "composer").fill("LONG 4000 [[scenario:healthy rate=100]]");
  await part(page, "composer").press("Control+Enter");
  await expect(columns(page)).toHaveCount(3, { timeout: 20_000 });
  await expect.poll(() => double.running(), { timeout: 10_000 }).toBe(3);
  await part(page, "stop").click();
  await expect.poll(() => double.running(), { timeout: 2000 }).toBe(0);
  for (let i = 0; i < 3; i++) await expect(columns(page).nth(i)).toHaveAttribute("data-status", "stopped");
});

test("from a conversation: its reply is a column, and another preset answers the same question beside it", async ({
  page,
  request,
}) => {
  const started = await request.post("/api/runs", { data: { prompt: "What is 3% of 900?" } });
  const { run } = await started.json();
  await page.goto(`/c/${run.conversationId}`);
  await page.locator('a[href^="/compare?c="]').click();
  await allDone(page, 1);
  // The page is alive once it knows the profiles; a click before that would be lost.
  await expect(page.getByRole("combobox", { name: "Profile" }).nth(1).locator("option").nth(1)).toBeAttached();
  await page.getByRole("button", { name: "Ask this one" }).nth(1).click();
  await allDone(page, 2);
  const whole = await (await request.get(`/api/conversations/${run.conversationId}`)).json();
  expect(whole.messages.filter((m: { role: string }) => m.role === "user")).toHaveLength(1);
  expect(whole.messages.filter((m: { role: string }) => m.role === "assistant")).toHaveLength(2);
});

test("on a phone the columns are tabs, and nothing is wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/compare");
  await part(page, "composer").fill("What is 5% of 900?");
  await part(page, "send").click();
  await allDone(page, 2);
  await expect(columns(page).nth(0)).toBeVisible();
  await expect(columns(page).nth(1)).toBeHidden();
  await page.getByRole("tab").first().press("ArrowRight");
  await expect(columns(page).nth(1)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
