import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const MANY = 29;

const nav = (page: Page) => page.locator("#sidebar nav").first();
const row = (page: Page, id: string) => page.locator(`#sidebar a[href="/c/${id}"]`);
const scrollTop = (page: Page) => nav(page).evaluate((element) => element.scrollTop);

/** A page of conversations, the oldest first. */
async function converse(request: APIRequestContext): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 1; i <= MANY; i++) {
    const started = await request.post("/api/runs", { data: { prompt: `What is ${i}% of 400?` } });
    ids.push((await started.json()).run.conversationId);
  }
  return ids;
}

test("the open conversation stands in view far down the list, and the list then stays where its reader scrolls it", async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const ids = await converse(request);
  const [oldest = ""] = ids;
  // Before any script of the page has come.
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(`/c/${oldest}`);
  await expect(row(page, oldest)).toBeInViewport({ ratio: 1 });
  await page.unroute("**/*.js");

  await page.goto(`/c/${oldest}`);
  await expect(row(page, oldest)).toBeInViewport({ ratio: 1 });
  await nav(page).evaluate((element) => {
    element.scrollTop = 0;
  });
  const refreshed = page.waitForResponse((response) => response.url().endsWith("/api/conversations"));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await refreshed;
  await page.waitForTimeout(300);
  expect(await scrollTop(page)).toBe(0);

  await nav(page).evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await page.keyboard.press("ControlOrMeta+K");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill(`What is ${MANY}%`);
  await dialog.getByRole("link", { name: new RegExp(`What is ${MANY}%`) }).click();
  await expect(page).toHaveURL(new RegExp(ids.at(-1) ?? ""));
  await expect(row(page, ids.at(-1) ?? "")).toBeInViewport({ ratio: 1 });
});
