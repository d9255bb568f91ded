import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const START_LIMIT_MS = 180_000;

export type RunningApp = {
  url: string;
  dataDir: string;
  pid: number;
  /** Everything the process printed so far. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/**
 * Starts the production app as a person would (`lib/cli/start.ts`), on a free port and in its own data folder. Without
 * the engine of this machine unless a test asks for it (LOCAL_MODEL=on).
 */
export async function startApp(env: Record<string, string> = {}, dataDir?: string): Promise<RunningApp> {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), "workbench-"));
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(MODEL_|LOCAL_MODEL|DATABASE_URL|DATA_DIR|PORT|HOST)/.test(name)),
  );
  const child = spawn(process.execPath, [path.join(root, "lib/cli/start.ts")], {
    cwd: root,
    env: { ...inherited, NODE_ENV: "production", PORT: "0", DATA_DIR: folder, LOCAL_MODEL: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    printed += chunk;
  });
  const url = await address(child, () => printed);
  return {
    url,
    dataDir: folder,
    pid: child.pid ?? -1,
    output: () => printed,
    stop: async (signal = "SIGTERM") => {
      await end(child, signal);
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function address(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error(`the app did not start:\n${printed()}`)), START_LIMIT_MS);
    const look = () => {
      const found = /Fin-R1 Workbench: (http:\/\/\S+)/.exec(printed());
      if (!found?.[1]) return;
      clearTimeout(deadline);
      resolve(found[1]);
    };
    child.stdout?.on("data", look);
    child.on("exit", (code) => {
      clearTimeout(deadline);
      reject(new Error(`the app ended with code ${code}:\n${printed()}`));
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.on("exit", () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill(signal);
  });
}
