import type { Page } from "@playwright/test";
import { CANARY_HOST, HOSTILE, type HostileText } from "../components/markdown/hostile-corpus.ts";
import { startFakeVllm } from "./fake-vllm/server.ts";
import { test as base, expect } from "./fixtures.ts";

/** An endpoint whose model says what the prompt tells it to, at once and in any length. */
const test = base.extend<object, { parrot: string }>({
  parrot: [
    async ({ app }, use) => {
      const double = await startFakeVllm({ scenario: "verbatim", contextLength: 64_000_000 });
      const saved = await fetch(`${app.url}/api/models`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ url: double.url }),
      });
      const { endpoint } = (await saved.json()) as { endpoint: { id: string } };
      await use(endpoint.id);
      await fetch(`${app.url}/api/models/endpoints/${endpoint.id}`, { method: "DELETE" });
      await double.close();
    },
    { scope: "worker" },
  ],
});

/** Everything a page may do that a text must not make it do. */
type Alarm = { dialogs: string[]; popups: string[]; violations: string[]; requests: string[]; left: string[] };

const ALLOWED_LINK = /^(?:https?:\/\/|mailto:|\/|#)/;

async function watch(page: Page, appUrl: string): Promise<Alarm> {
  const alarm: Alarm = { dialogs: [], popups: [], violations: [], requests: [], left: [] };
  page.on("dialog", async (dialog) => {
    alarm.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  page.on("popup", (popup) => alarm.popups.push(popup.url()));
  page.on("framenavigated", (frame) => {
    if (!frame.url().startsWith(appUrl) && frame.url() !== "about:blank") alarm.left.push(frame.url());
  });
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (host !== new URL(appUrl).host || protocol === "data:") alarm.requests.push(request.url().slice(0, 200));
  });
  await page.exposeFunction("tellViolation", (what: string) => alarm.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell = (window as unknown as { tellViolation(what: string): void }).tellViolation;
      tell(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return alarm;
}

const reply = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]').last();

/** Milliseconds from a key in the composer to the frame that shows it: the best of up to ten, since the machine is shared. */
async function composerDelay(page: Page): Promise<number> {
  const composer = page.locator('[data-part="composer"]');
  await composer.focus();
  return await page.evaluate(async () => {
    const frames = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    const taken: number[] = [];
    for (let i = 0; i < 10 && !taken.some((ms) => ms < 100); i++) {
      await frames();
      const from = performance.now();
      document.execCommand("insertText", false, "x");
      await frames();
      taken.push(performance.now() - from);
    }
    return Math.min(...taken);
  });
}

/** Asks for the text as both trace and answer, and watches it come in a page that is already open. */
async function show(page: Page, endpoint: string, text: string): Promise<void> {
  const said = `<think>\n${text}\n</think>\n<answer>\n${text}\n</answer>`;
  const prompt = `[[scenario:verbatim]]\n${said}`;
  const started = await page.request.post("/api/runs", { data: { prompt, endpoint } });
  expect(started.status(), await started.text().then((body) => body.slice(0, 300))).toBe(201);
  const { run } = await started.json();
  await page.goto(`/c/${run.conversationId}`);
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 40_000 });
  const toggle = reply(page).locator('[data-part="trace-toggle"]');
  if ((await toggle.count()) > 0 && (await toggle.first().getAttribute("aria-expanded")) === "false")
    await toggle.first().click();
}

async function checkQuiet(page: Page, alarm: Alarm, consoleErrors: string[]): Promise<void> {
  expect(alarm).toEqual({ dialogs: [], popups: [], violations: [], requests: [], left: [] });
  expect(consoleErrors).toEqual([]);
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll("main *")];
    return {
      links: [...document.querySelectorAll("main a[href]")].map((link) => link.getAttribute("href") ?? ""),
      handlers: all.filter((one) => one.getAttributeNames().some((name) => name.startsWith("on"))).length,
      foreign: document.querySelectorAll(
        "main :is(iframe, object, embed, script, style, form[action], img, base, meta, link[href])",
      ).length,
    };
  });
  for (const link of found.links) expect(link).toMatch(ALLOWED_LINK);
  expect([found.handlers, found.foreign]).toEqual([0, 0]);
}

function giant(name: string, text: string, options: string): HostileText & { options: string } {
  return { name, text, options };
}

const GIANTS = [
  giant(
    "five megabytes of table",
    "| a | b |\n|---|---|\n%%\n| 1234567890 | 一二三四五六七八 |\n%%\n",
    " repeat=120000 frame=2000",
  ),
  giant("one megabyte in one line", "%%\nword word word word %%\n", " repeat=25000 frame=2000"),
  giant("ten thousand boxes", "%%\n\\boxed{12.5\\%} %%\n", " repeat=10000 frame=500"),
  giant("five thousand unclosed dollars", "%%\n$5 and %%\n", " repeat=5000 frame=500"),
  giant("nested tags", "%%\n<think><answer>%%\n", " repeat=3000 frame=500"),
  giant("zero-width and bidirectional characters", "%%\n\u200b\u202e\u2066a\u2069%%\n", " repeat=20000 frame=2000"),
];

test.describe("hostile text in a real run: nothing runs, nothing is requested, the page stays usable", () => {
  for (const { name, text, shows } of HOSTILE) {
    test(`hostile: ${name}`, async ({ page, app, watched, parrot }) => {
      const alarm = await watch(page, app.url);
      await show(page, parrot, text);
      if (shows) await expect(reply(page)).toContainText(shows, { timeout: 5000 });
      await checkQuiet(page, alarm, watched.consoleErrors);
      expect(await composerDelay(page)).toBeLessThan(200);
      expect(alarm.requests.filter((url) => url.includes(CANARY_HOST))).toEqual([]);
    });
  }

  for (const { name, text, options } of GIANTS) {
    test(`giant: ${name}`, async ({ page, app, watched, parrot }) => {
      const alarm = await watch(page, app.url);
      // Once: twice five megabytes would be another test.
      const started = await page.request.post("/api/runs", {
        data: { prompt: `[[scenario:verbatim${options}]]\n${text}`, endpoint: parrot },
      });
      const { run } = await started.json();
      await page.goto(`/c/${run.conversationId}`);
      await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 50_000 });
      await checkQuiet(page, alarm, watched.consoleErrors);
      expect(await composerDelay(page)).toBeLessThan(200);
      await page.reload();
      await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 20_000 });
      expect(await composerDelay(page)).toBeLessThan(200);
    });
  }
});

test("hostile: in the person's own words, a title and a search", async ({ page, app, watched }) => {
  const alarm = await watch(page, app.url);
  const text = `<script>alert(1)</script><img src=x onerror="fetch('https://${CANARY_HOST}/9')"></think></answer>`;
  const started = await page.request.post("/api/runs", { data: { prompt: text } });
  const { run } = await started.json();
  await page.request.patch(`/api/conversations/${run.conversationId}`, { data: { title: text } });
  await page.goto(`/c/${run.conversationId}`);
  await expect(page.locator('[data-part="message"][data-role="user"]').last()).toContainText(
    "<script>alert(1)</script>",
  );
  await page.goto(`/?q=${encodeURIComponent(text)}`);
  await page.goto(`/c/${encodeURIComponent(text)}`);
  await page.goto(`/w/${encodeURIComponent(text)}`);
  await page.goto("/w/compliance");
  await page.locator('[data-part="workspace-form"] textarea').first().fill(`${text} 保本`);
  await page.locator('[data-part="run-workspace"]').click();
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  watched.consoleErrors.splice(
    0,
    Number.POSITIVE_INFINITY,
    ...watched.consoleErrors.filter((one) => !/\b404\b/.test(one)),
  );
  await checkQuiet(page, alarm, watched.consoleErrors);
});

test("hostile: an exported page holds no script and asks for nothing", async ({ page, app, watched, parrot }) => {
  const alarm = await watch(page, app.url);
  const texts = HOSTILE.filter(({ text }) => text.length < 400).map(({ text }) => text);
  const started = await page.request.post("/api/runs", {
    data: { prompt: `[[scenario:verbatim]]\n${texts.join("\n\n")}`, endpoint: parrot },
  });
  const { run } = await started.json();
  await page.request.get(`/api/runs/${run.id}/events`);
  const file = await page.request.get(`/api/conversations/${run.conversationId}/export?format=html`);
  // As a person opens it: a file of its own, without the app's headers.
  await page.setContent(await file.text());
  await page.waitForTimeout(300);
  expect(await page.locator("script, iframe, object, embed, form, link[href], img[src^=http]").count()).toBe(0);
  expect(alarm.dialogs).toEqual([]);
  expect(alarm.requests).toEqual([]);
  expect(watched.foreignRequests).toEqual([]);
});
