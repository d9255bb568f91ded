import type { TestProject } from "vitest/node";
import { startApp } from "../app.ts";
import { startFakeVllm } from "../fake-vllm/server.ts";
import { KEY_OF_ENVIRONMENT } from "./planted-keys.ts";

declare module "vitest" {
  export interface ProvidedContext {
    appUrl: string;
    appPid: number;
    dataDir: string;
    doubleUrl: string;
  }
}

/** How long the app under test waits for a first token and between two: short, so that silence is seen in a test. */
export const PATIENCE = { firstTokenMs: 3500, idleMs: 1500 };

/** One app and one healthy double for all files. What the app printed is kept where the test of secrets can read it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const double = await startFakeVllm({ key: KEY_OF_ENVIRONMENT });
  const app = await startApp({
    MODEL_URL: double.url,
    MODEL_API_KEY: KEY_OF_ENVIRONMENT,
    MODEL_FIRST_TOKEN_TIMEOUT_MS: String(PATIENCE.firstTokenMs),
    MODEL_IDLE_TIMEOUT_MS: String(PATIENCE.idleMs),
  }).catch(async (error: unknown) => {
    await double.close();
    throw error;
  });
  project.provide("appUrl", app.url);
  project.provide("appPid", app.pid);
  project.provide("dataDir", app.dataDir);
  project.provide("doubleUrl", double.url);
  return async () => {
    const printed = app.output();
    await app.stop();
    await double.close();
    // After the last test: nothing the process printed in the whole session may hold a key.
    if (printed.includes(KEY_OF_ENVIRONMENT)) throw new Error("the app printed the key of its environment");
  };
}
