import { test as base, expect } from "@playwright/test";
import { type RunningApp, startApp } from "./app.ts";
import { startFakeVllm } from "./fake-vllm/server.ts";

type Double = Awaited<ReturnType<typeof startFakeVllm>>;

/** One double and one production app per worker; a page whose console and requests are watched. */
export const test = base.extend<
  { watched: { foreignRequests: string[]; consoleErrors: string[] } },
  { double: Double; app: RunningApp }
>({
  double: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const double = await startFakeVllm({ rate: 400 });
      await use(double);
      await double.close();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ double }, use) => {
      const app = await startApp({ MODEL_URL: double.url });
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  watched: [
    async ({ page, app }, use) => {
      const foreignRequests: string[] = [];
      const consoleErrors: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(app.url) && !/^(data|blob|about):/.test(request.url()))
          foreignRequests.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error") consoleErrors.push(message.text());
      });
      page.on("pageerror", (error) => consoleErrors.push(String(error)));
      await use({ foreignRequests, consoleErrors });
      expect(foreignRequests, "no request leaves the machine").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
