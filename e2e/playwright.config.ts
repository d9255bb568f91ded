import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./browser.ts";

const launch = await browserLaunch();

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  timeout: 60_000,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: [["list"]],
  outputDir: "../test-results",
  use: {
    browserName: "chromium",
    headless: true,
    launchOptions: launch,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
  },
});
