import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type RunningApp, startApp } from "./app.ts";
import { browserLaunch } from "./browser.ts";
import { startFakeVllm } from "./fake-vllm/server.ts";
import { SEVEN } from "./makers-workspaces.ts";

/** `npm run screenshots`: the pictures of the README, taken from the production build. */
const FOLDER = path.join(import.meta.dirname, "screenshots");

type Look = { width: number; height: number; dark?: boolean; locale: "zh" | "en" | "ja" };
const DESK: Look = { width: 1440, height: 900, locale: "en" };
const PHONE: Look = { width: 390, height: 844, locale: "zh" };

async function picture(
  browser: Browser,
  app: RunningApp,
  name: string,
  at: string,
  look: Look,
  act?: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? "dark" : "light",
    deviceScaleFactor: look.width < 500 ? 2 : 1,
  });
  await context.addCookies([{ name: "locale", value: look.locale, url: app.url }]);
  const page = await context.newPage();
  await page.goto(app.url + at);
  await act?.(page);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
  console.log(name);
}

async function ask(app: RunningApp, body: unknown): Promise<{ id: string; conversationId: string }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${app.url}/api/runs`, { method: "POST", headers, body: JSON.stringify(body) });
  const { run } = (await response.json()) as { run: { id: string; conversationId: string } };
  await (await fetch(`${app.url}/api/runs/${run.id}/events`)).text();
  return run;
}

/** Fills the form with a sample written for the language; with no model connected its recorded reply shows. */
async function pickSample(page: Page, locale: string): Promise<void> {
  const picker = page.locator('[data-part="workspace-form"] select').first();
  const sample = await picker.locator(`option[value^="${locale}-"]`).first().getAttribute("value");
  await picker.selectOption(sample ?? "");
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(await browserLaunch());
const double = await startFakeVllm({ rate: 300 });
const app = await startApp({ MODEL_URL: double.url });
try {
  const growth = await ask(app, {
    prompt: "Revenue grew from 12.5 to 15 million USD. What is the growth rate, in percent?",
  });
  const zh = await ask(app, { prompt: "某公司2024年收入12.5亿元，2025年15亿元，计算增长率。" });
  await ask(app, { workspace: "compliance", inputs: { text: "本基金稳赚不赔，保本保收益。" }, language: "zh" });
  const cut = await ask(app, { prompt: "LONG 1500 discounting a long series", sampling: { max_tokens: 90 } });
  await picture(browser, app, "home", "/", DESK);
  await picture(browser, app, "conversation", `/c/${growth.conversationId}`, DESK);
  await picture(browser, app, "conversation-dark-zh", `/c/${zh.conversationId}`, { ...DESK, dark: true, locale: "zh" });
  await picture(browser, app, "conversation-phone", `/c/${zh.conversationId}`, PHONE);
  await picture(browser, app, "budget-used", `/c/${cut.conversationId}`, DESK);
  await picture(browser, app, "models", "/models", DESK);
} finally {
  await app.stop();
  await double.close();
}
const unconnected = await startApp();
try {
  for (const id of SEVEN) {
    const locale = id === "calculation-en" || id === "financial-code" || id === "robo-advisory" ? "en" : "zh";
    await picture(browser, unconnected, `workspace-${id}`, `/w/${id}`, { ...DESK, locale }, (page) =>
      pickSample(page, locale),
    );
  }
} finally {
  await unconnected.stop();
}
await browser.close();
