import { useMemo, useSyncExternalStore } from "react";
import { viewerOf } from "#components/conversation/run-registry.ts";
import type { RunView } from "#components/conversation/run-view.ts";
import type { Run } from "#lib/runs/schema.ts";

const neverChanges = () => () => {};

/** What is known of the run on the desk, null while there is none. A run only gets here in the browser. */
export function useMaybeRunView(run: Run | null): RunView | null {
  const viewer = useMemo(() => (run ? viewerOf(run) : null), [run]);
  return useSyncExternalStore(
    viewer?.subscribe ?? neverChanges,
    () => viewer?.getSnapshot() ?? null,
    () => null,
  );
}
