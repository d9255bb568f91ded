import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["lib/**/*.test.{ts,tsx}", "components/**/*.test.{ts,tsx}", "app/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
    environment: "node",
    testTimeout: 20_000,
    // A test that wants the engine of this machine says so.
    env: { LOCAL_MODEL: "off" },
  },
});
