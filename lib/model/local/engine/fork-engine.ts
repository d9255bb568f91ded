import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { EngineNews, EngineOrder } from "./protocol.ts";

export type EngineProcess = {
  /** Resolves when the process is gone; asks first, then insists. */
  stop(): Promise<void>;
  readonly pid: number | undefined;
};

const PATIENCE_MS = 3000;
/** What the app was told about its servers and data is none of the engine's business. */
const NOT_INHERITED = /^(MODEL_|DATABASE_URL|DATA_DIR|NODE_OPTIONS|__NEXT|NEXT_)/;

/** Starts the engine in a process of its own. `onExit` is called once, however it ends; `onNews` never after it. */
export function forkEngine(order: EngineOrder, onNews: (news: EngineNews) => void, onExit: () => void): EngineProcess {
  // Node runs the file as it is: the bundler must neither follow nor pack it.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "model", "local", "engine", "child.ts");
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name)),
  ) as NodeJS.ProcessEnv;
  // The engine forks a test process of its own with these arguments; a flag meant for the app would break it.
  const child = fork(/* turbopackIgnore: true */ file, [], { execArgv: [], env, stdio: ["ignore", 2, 2, "ipc"] });
  const gone = whenGone(child);
  child.on("message", (news: EngineNews) => onNews(news));
  // A process that cannot even be started is told like one that ended.
  child.on("error", (error) => console.error(`engine: ${error.message}`));
  void gone.then(() => {
    child.removeAllListeners("message");
    onExit();
  });
  child.send(order, () => {});
  return {
    pid: child.pid,
    stop: async () => {
      child.kill("SIGTERM");
      const hard = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
      await gone;
      clearTimeout(hard);
    },
  };
}

function whenGone(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => child.pid === undefined && resolve());
  });
}
