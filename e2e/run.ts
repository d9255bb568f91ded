import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureFreshBuild } from "../lib/cli/fresh-build.ts";

/** `npm run e2e`: builds if needed, then drives the production build in a real Chromium. Arguments go to Playwright. */
const root = path.resolve(import.meta.dirname, "..");
await ensureFreshBuild(root, process.env.NEXT_DIST_DIR || ".next");
const playwright = path.join(root, "node_modules/@playwright/test/cli.js");
const result = spawnSync(
  process.execPath,
  [playwright, "test", "--config", "e2e/playwright.config.ts", ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exit(result.status ?? 1);
