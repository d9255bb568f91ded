import { useMemo, useSyncExternalStore } from "react";
import type { Run } from "#lib/runs/schema.ts";
import { viewerOf } from "./run-registry.ts";
import { type RunView, viewOfRun } from "./run-view.ts";

/** What is known of `run` now: follows it while it is live. Re-renders with each painted change, nothing else does. */
export function useRunView(run: Run): RunView {
  const viewer = useMemo(() => (typeof window === "undefined" ? null : viewerOf(run)), [run]);
  const rendered = useMemo(() => viewOfRun(run), [run]);
  return useSyncExternalStore(
    viewer?.subscribe ?? neverChanges,
    () => viewer?.getSnapshot() ?? rendered,
    () => rendered,
  );
}

const neverChanges = () => () => {};
