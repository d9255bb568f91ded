import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const part = (page: Page | Locator, name: string) => page.locator(`[data-part="${name}"]`);
const replies = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]');
const questions = (page: Page) => page.locator('[data-part="message"][data-role="user"]');
const reply = (page: Page) => replies(page).last();

async function ask(page: Page, question: string): Promise<void> {
  await part(page, "composer").fill(question);
  await part(page, "composer").press("Enter");
}

async function answered(page: Page): Promise<void> {
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
}

async function expectNoAxeFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
}

test("several replies to one question stream side by side and say how many agree", async ({ page }) => {
  await page.goto("/");
  await part(page, "composer").fill(
    "Revenue grew from 12.5 to 15 million. What is the growth rate? [[scenario:healthy rate=100]]",
  );
  // The page is alive once the text has woken the button; a choice made before that would be the browser's alone.
  await expect(part(page, "send")).toBeEnabled();
  await page.getByLabel("Replies to one question").selectOption("3");
  await part(page, "composer").press("Enter");
  await expect(page.getByRole("tab")).toHaveCount(3);
  await expect(reply(page)).toHaveAttribute("data-status", "running");
  await answered(page);
  await expect(part(reply(page), "votes")).toContainText(/3 of 3 agree on 20\s?%/);
  await page.getByRole("tab").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab").nth(1)).toHaveAttribute("aria-selected", "true");
  await expectNoAxeFindings(page);
});

test("a conversation that is opened shows its newest message before any script file has arrived", async ({
  page,
  browser,
}) => {
  await page.goto("/");
  await ask(page, "Why did the margin fall? [[scenario:healthy rate=300]]");
  await answered(page);
  await expect(page).toHaveURL(/\/c\//);
  const bare = await browser.newPage({ viewport: { width: 900, height: 300 } });
  await bare.route(/\/_next\/.*\.js/, (route) => route.abort());
  await bare.goto(page.url(), { waitUntil: "domcontentloaded" });
  const place = bare.locator("[data-column]").evaluate((el) => ({
    below: el.scrollHeight - el.clientHeight - el.scrollTop,
    above: el.scrollTop,
  }));
  expect((await place).above).toBeGreaterThan(0);
  expect(Math.abs((await place).below)).toBeLessThan(80);
  await bare.close();
});

test("a question is edited in the page: the branch is asked, both can be read, the choice survives a reload", async ({
  page,
}) => {
  await page.goto("/");
  await ask(page, "What is 3% of 900?");
  await answered(page);
  await ask(page, "And of 800?");
  await expect(replies(page)).toHaveCount(2);
  await answered(page);
  await questions(page).first().hover();
  await page.getByRole("button", { name: "Edit question" }).first().click();
  await page.getByRole("textbox", { name: "Edit question" }).fill("What is 4% of 900?");
  await page.keyboard.press("Enter");
  await expect(replies(page)).toHaveCount(1);
  await answered(page);
  await expect(part(page, "composer")).toBeFocused();
  await expect(part(questions(page).first(), "siblings")).toHaveText("2/2");
  await page.getByRole("button", { name: "Previous version" }).first().click();
  await expect(questions(page)).toHaveCount(2);
  await page.reload();
  await expect(questions(page).first()).toContainText("3% of 900");
  await expect(questions(page)).toHaveCount(2);
});

test("run again puts a second reply beside the first, under the same question", async ({ page }) => {
  await page.goto("/");
  await ask(page, "Is 2 more than 1?");
  await answered(page);
  const first = await reply(page).getAttribute("data-run");
  await part(reply(page), "regenerate").click();
  await expect(reply(page)).not.toHaveAttribute("data-run", first ?? "");
  await answered(page);
  await expect(part(reply(page), "siblings")).toHaveText("2/2");
  await page.reload();
  await expect(questions(page)).toHaveCount(1);
  await expect(part(reply(page), "siblings")).toHaveText("2/2");
});

test("a question asked meanwhile waits for the reply and is sent then", async ({ page }) => {
  await page.goto("/");
  await ask(page, "LONG 400 first [[scenario:healthy rate=100]]");
  await expect(reply(page)).toHaveAttribute("data-status", "running", { timeout: 20_000 });
  await ask(page, "The second one.");
  await expect(page.getByText("Sent as soon as this reply is complete.")).toBeVisible();
  await expect(questions(page)).toHaveCount(2, { timeout: 20_000 });
  await expect(part(page, "composer")).toHaveValue("");
  await answered(page);
});

test("a text that was refused stays in the box, with the reason beside it", async ({ page }) => {
  await page.goto("/");
  const long = "Revenue 1,234.5 in the quarter. ".repeat(6000);
  await part(page, "composer").evaluate((box: HTMLTextAreaElement, text) => {
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }, long);
  await part(page, "send").click();
  await expect(page.getByRole("alert").filter({ hasText: "too long" })).toBeVisible();
  await expect(part(page, "composer")).toHaveValue(long);
});

test("sampling is set in the sheet, within the API's limits, and goes with the question", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await part(page, "run-settings").click();
  await page.getByLabel("Temperature").fill("3");
  await page.getByRole("button", { name: "Use", exact: true }).click();
  await expect(page.getByText("A number from 0 to 2.")).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByLabel("Temperature").fill("0.3");
  await page.getByRole("button", { name: "Use", exact: true }).click();
  await expect(part(page, "run-settings")).toBeFocused();
  await ask(page, "What is 1% of 100?");
  await expect(page).toHaveURL(/\/c\//);
  await answered(page);
  const run = await (await page.request.get(`/api/runs/${await reply(page).getAttribute("data-run")}`)).json();
  expect(run.run.sampling).toMatchObject({ temperature: 0.3, top_p: 0.8 });
});

test("a conversation is saved as a file, and on paper it is the thread without the workbench", async ({ page }) => {
  await page.goto("/");
  await ask(page, "What is 3% of 900?");
  await answered(page);
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Markdown" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.md$/);
  await page.emulateMedia({ media: "print" });
  await expect(part(page, "composer")).toBeHidden();
  await expect(page.locator("#sidebar")).toBeHidden();
  await expect(part(page, "boxed").first()).toBeVisible();
  await expect(part(page, "disclaimer").first()).toBeVisible();
});

test("a screen reader hears that a run started and how it ended", async ({ page }) => {
  await page.goto("/");
  await ask(page, "What is 3% of 900?");
  await expect(page).toHaveURL(/\/c\//);
  await answered(page);
  await ask(page, "LONG 4000 [[scenario:healthy rate=100]]");
  const said = page.locator('[role="status"].sr-only');
  await expect(said.filter({ hasText: "The model has started." })).toHaveCount(1);
  await expect(reply(page)).toHaveAttribute("data-status", "running", { timeout: 20_000 });
  await page.keyboard.press("Escape");
  await expect(said.filter({ hasText: "Stopped." })).toHaveCount(1);
  await page.goto("/");
  await expect(page.getByRole("row", { name: /What is 3% of 900/ }).first()).toContainText("Stopped");
});

test("a yes/no compliance run keeps its tone in the conversation", async ({ page, request }) => {
  const started = await request.post("/api/runs", {
    data: {
      workspace: "compliance",
      inputs: { text: "本基金稳赚不赔，零风险。", promptStyle: "fin-r1-yes-no" },
      language: "zh",
    },
  });
  expect(started.status()).toBe(201);
  const { run } = await started.json();
  await page.goto(`/c/${run.conversationId}`);
  await answered(page);
  await expect(part(reply(page), "boxed").first()).toHaveClass(/border-(fail|pass|warn)/);
});
