import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const part = (page: Page | Locator, name: string) => page.locator(`[data-part="${name}"]`);
const reply = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]').last();

/** One step of the trace is wrong: 2.5 / 12.5 is 20 %. The answer repeats it. */
const PLANTED = String.raw`<think>
Revenue went from 12.5 to 15 million.
First step: 15 - 12.5 = 2.5
Second step: 2.5 / 12.5 = 25%
</think>
<answer>
The **growth rate** is 2.5 / 12.5 = 25%, so revenue grew.

\boxed{25\%}
</answer>`;

/** The question must not hold the reply: what a question says counts as given. */
async function ask(page: Page, text = PLANTED): Promise<void> {
  await page.goto("/");
  const said = `[[scenario:verbatim]]\nbase64:${Buffer.from(text).toString("base64")}`;
  await part(page, "composer").fill(`Revenue grew from 12.5 to 15 million. What is the growth rate? ${said}`);
  await part(page, "send").click();
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
}

const markCount = (page: Page, name: string) =>
  page.evaluate(
    (mark) => (CSS.highlights.get(mark)?.size ?? 0) + document.querySelectorAll("[data-check]").length,
    name,
  );

test("a wrong step is counted, marked in the text and found again by keyboard, also after a reload", async ({
  page,
}) => {
  await ask(page);
  await expect(part(reply(page), "checks-summary")).toContainText(/\d+ recomputed, [12] wrong/);
  await expect(part(reply(page), "checks")).toContainText(/with the arithmetic corrected: 20\s?%/);
  await expect(part(reply(page), "checks")).not.toContainText(/verified/i);
  await expect(part(reply(page), "finding").first()).toHaveAttribute("data-verdict", "fail");
  await page.reload();
  await expect(part(reply(page), "checks-summary")).toBeVisible();
  await expect.poll(() => markCount(page, "check-fail")).toBeGreaterThan(0);
  await expect(part(page, "trace")).toHaveAttribute("data-state", "closed");

  await page.keyboard.press("l");
  const panel = part(page, "checks-panel");
  await expect(panel).toBeVisible();
  const verdicts = await part(panel, "finding").evaluateAll((rows) =>
    rows.map((row) => row.getAttribute("data-verdict")),
  );
  const rank = { fail: 0, pass: 1, "not-checkable": 2 } as Record<string, number>;
  const ranks = verdicts.map((verdict) => rank[verdict ?? ""] ?? 3);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  await expect(panel).toContainText("What is not listed was not checked.");
  await expect(panel).toContainText(/Model said\s*25\s?%/);
  await expect(panel).toContainText(/off by 5 pp/);

  await page.keyboard.press("Enter");
  await expect(part(page, "trace")).toHaveAttribute("data-state", "open");
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("check-focus") ?? [])].map(String).join("")))
    .toContain("2.5 / 12.5 = 25%");
  await page.keyboard.press("j");
  await expect(part(panel, "finding").nth(1).getByRole("button")).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
  await page.keyboard.press("l");
  await expect(panel).toHaveCount(0);
});

test("on a phone the checks are a sheet that leads to the place and gives way to it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ask(page);
  await part(reply(page), "checks-toggle").click();
  await expect(page.getByRole("dialog", { name: "Checks" })).toBeVisible();
  await part(page, "checks-panel").locator('[data-verdict="fail"] button').first().click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(part(page, "trace")).toHaveAttribute("data-state", "open");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the checks come with every export", async ({ page }) => {
  await ask(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  for (const format of ["md", "html"]) {
    const text = await (await page.request.get(`/api/conversations/${id}/export?format=${format}`)).text();
    expect(text).toContain("Checks");
    expect(text).toContain("arithmetic@");
    expect(text).toMatch(/Recomputed 20\s?%, written 25\s?%/);
  }
});
