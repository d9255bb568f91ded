import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const reply = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]').last();

async function begin(page: Page, question: string): Promise<void> {
  await page.goto("/");
  await part(page, "composer").fill(question);
  await expect(part(page, "send")).toBeEnabled();
  await part(page, "composer").press("Enter");
  await expect(page).toHaveURL(/\/c\//, { timeout: 20_000 });
}

test("a question from home fetches no page, and the conversation has its address, name and place in the list", async ({
  page,
  watched,
}) => {
  const pages: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("_rsc=") && request.url().includes("/c/")) pages.push(request.url());
  });
  await begin(page, "What is 7% of 300?");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  expect(pages).toEqual([]);
  await expect(page).toHaveTitle(/^What is 7% of 300\? · /);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is 7% of 300?");
  await expect(page.locator('#sidebar [aria-current="page"]')).toHaveText(/What is 7% of 300/);
  await expect(part(page, "composer")).toHaveCount(1);
  expect(watched.consoleErrors).toEqual([]);
});

test("back shows home with the new conversation in its list, forward the conversation, reload too", async ({
  page,
  watched,
}) => {
  await begin(page, "What is 8% of 300?");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  const boxed = await part(page, "boxed").first().innerText();
  await page.goBack();
  await expect(part(page, "message")).toHaveCount(0);
  await expect(page.getByRole("row", { name: /What is 8% of 300/ }).first()).toBeVisible();
  await expect(page).not.toHaveTitle(/8%/);
  await expect(part(page, "composer")).toHaveValue("");
  await page.goForward();
  await expect(page).toHaveURL(/\/c\//);
  await expect(part(page, "boxed").first()).toHaveText(boxed);
  await page.reload();
  await expect(part(page, "boxed").first()).toHaveText(boxed);
  await expect(page).toHaveTitle(/^What is 8% of 300\? · /);
  expect(watched.consoleErrors).toEqual([]);
});

test("a conversation that was begun on home can be left by a link and found again by back", async ({
  page,
  watched,
}) => {
  await begin(page, "What is 9% of 300?");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  const url = page.url();
  await page.locator('#sidebar a[href="/models"]').first().click();
  await expect(page).toHaveURL(/\/models$/);
  await expect(part(page, "message")).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(url);
  await expect(part(page, "boxed").first()).toBeVisible();
  await page.locator('#sidebar a[href="/"]').first().click();
  await expect(part(page, "message")).toHaveCount(0);
  await expect(page.getByRole("row", { name: /What is 9% of 300/ }).first()).toBeVisible();
  await page.goBack();
  await expect(part(page, "boxed").first()).toBeVisible();
  expect(watched.consoleErrors).toEqual([]);
});

test("from a conversation begun on home, home opens for the next one, and both stand in the history", async ({
  page,
}) => {
  await begin(page, "What is 11% of 300?");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await page.locator('#sidebar a[href="/"]').first().click();
  await expect(part(page, "message")).toHaveCount(0);
  await part(page, "composer").fill("What is 12% of 300?");
  await part(page, "composer").press("Enter");
  await expect(page).toHaveURL(/\/c\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is 12% of 300?");
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await page.goBack();
  await expect(part(page, "message")).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is 11% of 300?");
});

test("the language is changed in a conversation begun on home without losing it", async ({ page, watched }) => {
  await begin(page, "LONG 600 [[scenario:healthy rate=150]]");
  await expect(reply(page)).toHaveAttribute("data-status", "running", { timeout: 20_000 });
  await page.getByRole("button", { name: "Language, theme and keys" }).click();
  await page.getByRole("menu").getByText("中文").click();
  await expect(page.locator("html")).toHaveAttribute("lang", /^zh/);
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await expect(part(page, "answer")).not.toBeEmpty();
  expect(watched.consoleErrors).toEqual([]);
});
