import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, startApp } from "../app.ts";
import { browserLaunch } from "../browser.ts";
import { listedWorkspaces, type WalkedWorkspace, walkWorkspace } from "../walk-workspace.ts";
import { realVllm } from "./server.ts";

/** Each workspace in Chromium, from form to card, on a real vLLM with the test model: the path, not the model's sense. */
const vllm = realVllm();
let app: RunningApp;
let browser: Browser;
let page: Page;
let workspaces: WalkedWorkspace[];
const errors: string[] = [];

beforeAll(async () => {
  app = await startApp({ MODEL_URL: vllm.url, MODEL_API_KEY: vllm.key, MODEL_NAME: "Fin-R1" });
  browser = await chromium.launch(await browserLaunch());
  page = await browser.newPage({ locale: "en-GB" });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  workspaces = await listedWorkspaces(app.url);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

it("every workspace runs from form to card", async () => {
  const walked: string[] = [];
  for (const workspace of workspaces) {
    const { status, box } = await walkWorkspace(page, app.url, workspace);
    walked.push(`${workspace.id}: ${status}${box === "" ? ", no box" : `, box ${box}`}`);
    expect([workspace.id, status]).toEqual([workspace.id, "done"]);
  }
  console.log(walked.join("\n"));
  expect(walked).toHaveLength(workspaces.length);
  expect(errors).toEqual([]);
}, 900_000);
