import { rememberThreads } from "./remembered-threads.ts";
import { EngineSupervisor } from "./supervisor.ts";

const KEY = Symbol.for("fin-r1-workbench.engine");
type Global = { [KEY]?: EngineSupervisor };

/** The engine of this process. Nothing is started by asking for it (Next loads modules several times, so it lives on globalThis). */
export function getEngine(): EngineSupervisor {
  const holder = globalThis as Global;
  holder[KEY] ??= new EngineSupervisor({
    onThreadsFound: (model, threads) => {
      rememberThreads(model, threads).catch((error: unknown) => console.error(`engine: ${String(error)}`));
    },
  });
  return holder[KEY];
}

/** Ends the child, if there ever was one. */
export async function closeEngine(): Promise<void> {
  await (globalThis as Global)[KEY]?.close();
}
