import { expect, test } from "@playwright/test";
import { startApp } from "./app.ts";

test("with no server configured the page works and says how to connect one", async ({ page }) => {
  test.setTimeout(240_000);
  const app = await startApp();
  try {
    const health = await (await page.request.get(`${app.url}/api/health`)).json();
    expect(health).toMatchObject({ status: "ok", model: { state: "none" } });
    await page.goto(app.url);
    await expect(page.locator('[data-part="composer"]')).toBeVisible();
    await expect(page.locator('a[href="/models"]').first()).toBeVisible();
    const refused = await page.request.post(`${app.url}/api/runs`, { data: { prompt: "hello" } });
    expect(refused.status()).toBe(503);
    expect((await refused.json()).error.code).toBe("model_not_configured");
  } finally {
    await app.stop();
  }
});
