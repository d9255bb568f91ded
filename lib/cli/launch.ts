import { getConfig } from "../config.ts";
import { closeDatabase, getDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";
import { describeModelState } from "./model-line.ts";

const SHUTDOWN_LIMIT_MS = 8000;

/** Starts the app and prints one line: address, data folder, model state. SIGTERM and SIGINT end the runs, then the process. */
export async function launch(root: string, { dev = false } = {}): Promise<void> {
  try {
    process.chdir(root);
    const config = getConfig();
    const database = await getDatabase();
    const { startRuntime } = await import("../runs/runtime.ts");
    await startRuntime();
    const { serve } = await import("./serve.ts");
    const serving = await serve(root, config, dev);
    const { startDefaultEngine } = await import("../model/local/engine/start-default.ts");
    // Whatever keeps the engine from starting, the app starts.
    startDefaultEngine().catch((error: unknown) => console.error(`engine: ${String(error)}`));
    onStopSignal(async () => {
      const { shutdownRuns } = await import("../runs/shutdown-runs.ts");
      // Runs first: viewers get their last event before their connection goes.
      await shutdownRuns();
      const { closeEngine } = await import("../model/local/engine/get-engine.ts");
      await Promise.all([serving.close(), closeEngine()]);
      await closeDatabase();
    });
    const data = database.engine === "postgres" ? "PostgreSQL" : config.dataDir;
    console.log(`Fin-R1 Workbench: ${serving.address} · data: ${data} · model: ${await describeModelState()}`);
  } catch (error) {
    fail(error);
  }
}

function onStopSignal(end: () => Promise<void>): void {
  let ending = false;
  const stop = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    end().then(
      () => process.exit(0),
      (error) => fail(error),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

function fail(error: unknown): never {
  const code = (error as { code?: string }).code;
  if (error instanceof AppError) console.error(`${error.message} ${error.hint}`);
  else if (code === "EADDRINUSE") console.error("That port is taken. Set PORT to a free one and start again.");
  else console.error(error);
  process.exit(1);
}
