import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const part = (page: Page | Locator, name: string) => page.locator(`[data-part="${name}"]`);
const reply = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]').last();

async function newTemplate(page: Page, from: RegExp): Promise<void> {
  await page.goto("/library");
  await page.getByRole("button", { name: "New template" }).click();
  await page.getByRole("menuitem", { name: from }).first().click();
  await expect(page).toHaveURL(/\/library\/[0-9a-z]{10,}$/);
}

test("a template is written, saved as versions, run, and brought back in its first version", async ({
  page,
  watched,
}) => {
  await newTemplate(page, /^Blank/);
  await page.getByLabel("Title", { exact: true }).fill("Growth note");
  await part(page, "template-prompt").fill("What is the growth rate in {{period}}?\n{{text}}");
  await expect(page.getByText("The prompt names a variable that is not in the list below.")).toBeVisible();
  await part(page, "save-template").click();
  await expect(page.getByText(/names \{\{period\}\}, which is not among the variables/)).toBeVisible();
  await part(page, "add-variable").click();
  await expect(part(page, "prompt-preview")).toContainText("What is the growth rate in ‹New variable›?");
  await part(page, "save-template").click();
  await expect(part(page, "template-versions").getByText("v2")).toBeVisible();

  await part(page, "run-template").click();
  await expect(page).toHaveURL(/\/run$/);
  await page.getByLabel("New variable").fill("2025");
  await page.getByLabel("Text", { exact: true }).fill("Revenue grew from 12.5 to 15 million.");
  await part(page, "run-workspace").click();
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  const runId = await reply(page).getAttribute("data-run");
  const { run } = await (await page.request.get(`/api/runs/${runId}`)).json();
  expect(run.template.version).toBe(2);
  expect(run.prompt.user).toBe(
    "What is the growth rate in 2025?\n====== Text ======\nRevenue grew from 12.5 to 15 million.\n====== /Text ======",
  );
  await page.reload();
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await expect(page.getByLabel("New variable")).toHaveValue("2025");

  await page.goto(`/library/${run.template.id}`);
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(part(page, "template-prompt")).toHaveValue(/Read the text and answer/);
  await part(page, "save-template").click();
  await expect(part(page, "template-versions").getByText("v3")).toBeVisible();
  expect(watched.consoleErrors).toEqual([]);
});

test("what was edited survives a reload and can be thrown away", async ({ page }) => {
  await newTemplate(page, /^Blank/);
  await page.getByLabel("Title", { exact: true }).fill("Half done");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Half done");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("New template");
});

test("a workspace is duplicated with its verdicts, exported, imported as a copy, and deleted", async ({ page }) => {
  await newTemplate(page, /^From .*compliance/i);
  await expect(part(page, "template-prompt")).toHaveValue(/\{\{text\}\}/);
  await expect(part(page, "template-editor").locator('input[value="Non-compliant"]').first()).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export as file" }).click();
  const path = await (await download).path();
  const file = JSON.parse(readFileSync(path, "utf8"));
  expect(file.templates).toHaveLength(1);

  await page.goto("/library");
  const before = await part(page, "template-row").count();
  await part(page, "import-templates").click();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from("no") });
  await expect(page.getByText("it is not JSON")).toBeVisible();
  await page.locator("input[type=file]").setInputFiles(path);
  await expect(page.getByText("here already, version 1")).toBeVisible();
  await part(page, "import-copy").click();
  await expect(part(page, "template-row")).toHaveCount(before + 1);

  await part(page, "library-search").fill("no such template");
  await expect(part(page, "template-row")).toHaveCount(0);
  await part(page, "library-search").fill("COMPLIANCE");
  await part(page, "template-row").first().getByRole("link").first().click();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL(/\/library$/);
  await expect(part(page, "template-row")).toHaveCount(before);
});

test("a file with anything wrong in it is refused whole, with the field", async ({ request }) => {
  const body = {
    title: "x",
    description: "",
    language: "en",
    prompt: "{{a}}",
    variables: [],
    contract: { kind: "none" },
  };
  const file = {
    format: "fin-r1-workbench/templates",
    formatVersion: 1,
    exportedAt: 1,
    templates: [{ id: "a1", version: 1, body }],
  };
  const refused = await request.post("/api/templates/import", { data: { mode: "copy", file } });
  expect(refused.status()).toBe(400);
  expect((await refused.json()).error.message).toContain("file.templates.0.body.prompt");
  const other = await request.post("/api/templates/import", {
    data: { mode: "copy", file: { ...file, formatVersion: 2 } },
  });
  expect(other.status()).toBe(400);
  const large = await request.post("/api/templates/import", { data: { mode: "copy", file: "x".repeat(5_000_000) } });
  expect(large.status()).toBe(413);
});

test("the library and an editor fit a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await newTemplate(page, /^From .*compliance/i);
  const box = await part(page, "template-prompt").boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollHeight), "only columns scroll").toBe(844);
  await page.goto("/library");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
