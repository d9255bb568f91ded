import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

// `npm run test:vllm [-- vitest filters]`: installs vLLM where it is missing, serves the test model on a free port, runs
// e2e/real-vllm/*.vllm.ts against it, and stops it whatever happened. Exit 0 with a line that begins with SKIPPED where
// vLLM cannot be installed on this machine.
const root = fileURLToPath(new URL("../..", import.meta.url));
const model = fileURLToPath(new URL("../models/tiny-fin/", import.meta.url));
const script = `${model}serve-vllm.sh`;
const NAMES = "Fin-R1 DianJin-R1-7B";

let child: ChildProcess | null = null;
let port: number | null = null;

/** Runs a command with its output shown; its exit code, or 1 where a signal ended it. */
function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child = started;
    started.once("error", reject);
    started.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Synchronous, so that it also works while the process is being ended. The server leads a process group of its own. */
function stopServer(): void {
  if (port === null) return;
  const stopping = port;
  port = null;
  spawnSync("bash", [script, "stop", "--port", String(stopping)], { stdio: "inherit" });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}

function skipped(why: string): number {
  console.log(`SKIPPED: the tests against a real vLLM did not run: ${why}`);
  return 0;
}

async function main(): Promise<number> {
  if (process.platform !== "linux" || process.arch !== "x64") return skipped("vLLM on the CPU needs Linux on x86-64.");
  if ((await run("bash", [script, "install"])) !== 0)
    return skipped("vLLM could not be installed here; the lines above say why.");
  const key = `test-${randomBytes(8).toString("hex")}`;
  port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const served = ["start", `${model}tiny-fin`, "--name", NAMES, "--port", String(port), "--api-key", key];
  if ((await run("bash", [script, ...served])) !== 0) {
    console.error("The server was installed but did not start.");
    return 1;
  }
  const vitest = ["vitest", "run", "--config", "e2e/real-vllm/vitest.config.ts", ...process.argv.slice(2)];
  return run("npx", vitest, { REAL_VLLM_URL: url, REAL_VLLM_KEY: key });
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.once(signal, () => {
    child?.kill("SIGTERM");
    stopServer();
    process.exit(code);
  });
}
try {
  process.exitCode = await main();
} finally {
  stopServer();
}
