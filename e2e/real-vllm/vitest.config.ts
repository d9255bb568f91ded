import { defineConfig } from "vitest/config";

/** Files that need the server which `run.ts` has started; one after another, since the machine is small. */
export default defineConfig({
  test: { include: ["e2e/real-vllm/*.vllm.ts"], environment: "node", testTimeout: 120_000, fileParallelism: false },
});
