import type { Runtime } from "./runtime.ts";

/** Something of this run was stored, or it ended: whoever follows it looks. */
export function wakeViewers(runtime: Runtime, runId: string): void {
  for (const wake of runtime.viewers.get(runId) ?? []) wake();
}

/** Calls `wake` whenever there may be something new, until the returned function is called. */
export function onWake(runtime: Runtime, runId: string, wake: () => void): () => void {
  const viewers = runtime.viewers.get(runId) ?? new Set();
  runtime.viewers.set(runId, viewers.add(wake));
  return () => {
    viewers.delete(wake);
    if (viewers.size === 0 && runtime.viewers.get(runId) === viewers) runtime.viewers.delete(runId);
  };
}
