import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureFreshBuild } from "../lib/cli/fresh-build.ts";

/**
 * `npm run e2e`: builds if needed, then drives the production build over HTTP (`conformance/`) and in a real Chromium,
 * and writes the report of both. Arguments go to Playwright, which then runs alone.
 */
const root = path.resolve(import.meta.dirname, "..");
await ensureFreshBuild(root, process.env.NEXT_DIST_DIR || ".next");

function run(entry: string, ...args: string[]): number {
  return spawnSync(process.execPath, [path.join(root, entry), ...args], { cwd: root, stdio: "inherit" }).status ?? 1;
}

const chosen = process.argv.slice(2);
const playwright = () =>
  run("node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts", ...chosen);
if (chosen.length > 0) process.exit(playwright());

const results = ["--reporter=dot", "--reporter=json", "--outputFile=test-results/conformance.json"];
const failures = [
  run("node_modules/vitest/vitest.mjs", "run", "--config", "e2e/conformance/vitest.config.ts", ...results),
  playwright(),
  run("e2e/conformance/report.ts", "--from-last-run"),
];
process.exit(failures.find((status) => status !== 0) ?? 0);
