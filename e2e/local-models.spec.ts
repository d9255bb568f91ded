import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ggufBytes } from "#lib/model/local/gguf.test-kit.ts";
import { type RunningApp, startApp } from "./app.ts";
import { type FakeHub, startFakeHub } from "./fake-hub/server.ts";

/** A real model, small enough to be fetched here. */
const TINY = readFileSync(path.join(import.meta.dirname, "../lib/model/local/test-model/tiny-fin-q8_0.gguf"));
const SHA256 = createHash("sha256").update(TINY).digest("hex");

let app: RunningApp;
let hub: FakeHub;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  hub = await startFakeHub(TINY);
  app = await startApp({ HF_ENDPOINT: "http://127.0.0.1:9", MODEL_URL: "", LOCAL_MODEL: "on" });
});
test.afterAll(async () => {
  await app?.stop();
  await hub?.close();
  rmSync(app.dataDir, { recursive: true, force: true });
});

const way = (page: Page, name: string) => page.locator(`[data-part="way-${name}"]`);
const openModels = async (page: Page) => {
  await page.goto(`${app.url}/models`);
  await expect(way(page, "test-model")).toBeVisible();
};

test("with nothing configured the test model is in use, and every page says so", async ({ page }) => {
  for (const where of ["/", "/models", "/library", "/compare", "/w/compliance"]) {
    await page.goto(app.url + where);
    await expect(page.locator('[data-part="test-model-banner"]')).toContainText("not Fin-R1");
  }
  await openModels(page);
  await expect(way(page, "test-model")).toHaveAttribute("data-state", "In use", { timeout: 30_000 });
  await expect(way(page, "server")).toHaveAttribute("data-state", "None connected");
  await expect(page.locator('main button[class*="bg-ink"]')).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 800 });
  const banner = page.locator('[data-part="test-model-banner"]');
  expect((await banner.boundingBox())?.height).toBeLessThan(50);
});

test("a file is read before it is added, and a bad one says what it is", async ({ page }) => {
  const folder = path.join(app.dataDir, "elsewhere");
  mkdirSync(folder, { recursive: true });
  const whole = ggufBytes();
  const cases: [string, Buffer, RegExp][] = [
    ["wrong.gguf", Buffer.from("%PDF-1.7"), /not a GGUF file/],
    ["cut.gguf", whole.subarray(0, whole.length - 100), /cut off/],
    ["embedding.gguf", ggufBytes({ metadata: { "general.architecture": "nomic-bert" } }), /“nomic-bert”/],
    ["good.gguf", whole, /qwen2/],
  ];
  await openModels(page);
  await page.getByRole("button", { name: "Add a file" }).click();
  for (const [name, bytes, says] of cases) {
    writeFileSync(path.join(folder, name), bytes);
    await page.getByLabel("Path on the server").fill(path.join(folder, name));
    await page.getByRole("button", { name: "Read the file" }).click();
    await expect(page.getByRole("dialog")).toContainText(says);
  }
  await expect(page.locator('[data-part="gguf-header"]')).toContainText("4,096");
  await page.getByRole("button", { name: "Add it" }).click();
  const row = page.locator('[data-part="local-file"]', { hasText: "good.gguf" });
  await expect(row).toContainText("is not on our list");

  appendFileSync(path.join(folder, "good.gguf"), "changed");
  await openModels(page);
  await expect(row).toHaveAttribute("data-state", "Cannot be used");
  await expect(row).toContainText("not the file that was added");
  await row.getByRole("button", { name: "Use it as it is now" }).click();
  // A file that a person brought goes before the test model.
  await expect(row).toHaveAttribute("data-state", "In use");
  await row.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(row).toHaveCount(0);
});

test("no hub: the download cannot be started, and the page says why", async ({ page }) => {
  await openModels(page);
  await way(page, "download").getByRole("button", { name: "Choose a download" }).click();
  await expect(page.locator('[data-part="preflight"]')).toContainText("Nothing answers at 127.0.0.1:9");
  await page.getByRole("checkbox").check();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Download" })).toBeDisabled();
  await page.getByText("Fetch it on another machine").click();
  await expect(page.getByRole("dialog")).toContainText("sha256sum -c");
});

async function download(page: Page, sha256 = ""): Promise<void> {
  await openModels(page);
  await way(page, "download").getByRole("button", { name: "Choose a download" }).click();
  await page.getByText("Another address").click();
  await page.getByLabel("Address of the file").fill(`${hub.url}/models/copy.gguf`);
  await page.getByLabel("SHA-256, if you know it").fill(sha256);
  await page.getByRole("checkbox").check();
  await page.getByRole("dialog").getByRole("button", { name: "Download" }).click();
}

test("no disk and wrong bytes are said, and nothing is left", async ({ page }) => {
  hub.options = { claims: 2 ** 52 };
  await download(page);
  await expect(way(page, "download")).toContainText("Not enough disk");
  await discard(page);

  hub.options = {};
  await download(page, "0".repeat(64));
  await expect(way(page, "download")).toContainText("not the one we know", { timeout: 20_000 });
  await discard(page);
});

async function discard(page: Page): Promise<void> {
  await way(page, "download").getByRole("button", { name: "Discard" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
  await expect(way(page, "download")).toHaveAttribute("data-state", "Nothing fetched yet");
}

test("a download pauses, survives a restart of the workbench, goes on, and answers", async ({ page }) => {
  test.setTimeout(240_000);
  hub.options = { rate: TINY.length / 8 };
  await download(page, SHA256);
  const row = way(page, "download");
  await expect(row).toHaveAttribute("data-state", "Downloading");
  await expect(row).toContainText(/[1-9]\d? %/);
  await row.getByRole("button", { name: "Pause" }).click();
  await expect(row).toHaveAttribute("data-state", "Paused");
  await row.getByRole("button", { name: "Go on" }).click();
  await expect(row).toHaveAttribute("data-state", "Downloading");
  process.kill(app.pid, "SIGKILL");
  app = await startApp({ HF_ENDPOINT: "http://127.0.0.1:9", MODEL_URL: "", LOCAL_MODEL: "on" }, app.dataDir);
  await openModels(page);
  await expect(row).toHaveAttribute("data-state", "Paused");
  await expect(row).toContainText("restarted");
  hub.options = {};
  await row.getByRole("button", { name: "Go on" }).click();
  const file = page.locator('[data-part="local-file"]', { hasText: "copy.gguf" });
  await expect(file).toContainText(SHA256.slice(0, 8), { timeout: 30_000 });
  expect(hub.asked.at(-1)).toMatch(/^bytes=\d{3,}-$/);
  await expect(file).toHaveAttribute("data-state", "In use", { timeout: 60_000 });
  // A copy of the test model is the test model, and the page goes on saying so.
  await expect(page.locator('[data-part="test-model-banner"]')).toBeVisible();
});

test("a reply of the test model is marked for good, and so are its exports", async ({ page }) => {
  test.setTimeout(120_000);
  await openModels(page);
  await way(page, "test-model").getByRole("button", { name: "Use for a demo" }).click();
  await expect(page.locator('[data-part="test-model-banner"]')).toBeVisible({ timeout: 30_000 });
  const started = await page.request.post(`${app.url}/api/runs`, { data: { prompt: "12 + 30 = ?" } });
  const { run } = await started.json();
  await page.goto(`${app.url}/c/${run.conversationId}`);
  const reply = page.locator('[data-part="message"][data-role="assistant"]');
  await expect(reply).toHaveAttribute("data-status", "done", { timeout: 60_000 });
  await expect(reply.locator('[data-part="test-model-badge"]')).toContainText("not Fin-R1");
  await expect(reply).toContainText(`file ${SHA256.slice(0, 8)}`);
  await expect(reply).toContainText(/Q8_0.*node-llama-cpp.*1 thread.*seed \d+/);
  for (const format of ["md", "html", "json"]) {
    const exported = await page.request.get(
      `${app.url}/api/conversations/${run.conversationId}/export?format=${format}`,
    );
    const text = await exported.text();
    expect(text).toMatch(/test model|测试模型/);
    expect(text).toContain(SHA256);
  }

  const other = path.join(app.dataDir, "models", "other.gguf");
  writeFileSync(other, ggufBytes());
  await openModels(page);
  await page
    .locator('[data-part="local-file"]', { hasText: "other.gguf" })
    .getByRole("button", { name: "Use" })
    .click();
  await expect(page.locator('[data-part="test-model-banner"]')).toHaveCount(0, { timeout: 30_000 });
  await page.goto(`${app.url}/c/${run.conversationId}`);
  await expect(reply.locator('[data-part="test-model-badge"]')).toBeVisible();
});
