import { defineConfig } from "vitest/config";

/** Whole-path checks over HTTP against one production app (`start-app.ts` starts it), each scenario with a double of its own. */
export default defineConfig({
  test: {
    include: ["e2e/conformance/*.conform.ts"],
    environment: "node",
    globalSetup: ["e2e/conformance/start-app.ts"],
    testTimeout: 40_000,
    fileParallelism: false,
    maxConcurrency: 8,
    sequence: { groupOrder: 0 },
  },
});
