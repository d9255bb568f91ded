import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./browser.ts";

const launch = await browserLaunch();

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  timeout: 60_000,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // Two cores shared by a browser, a server and a model double: a second try tells a slow moment from a defect.
  retries: process.env.CI ? 1 : 0,
  // The JSON is what the report is written from; the output folder is emptied at every start, so it is not its home.
  reporter: [["list"], ["json", { outputFile: "../test-results/browser.json" }]],
  outputDir: "../test-results/browser",
  use: {
    browserName: "chromium",
    headless: true,
    launchOptions: launch,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
  },
});
