import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { viewerOf } from "#components/conversation/run-registry.ts";
import { type RunView, viewOfRun } from "#components/conversation/run-view.ts";
import type { Run } from "#lib/runs/schema.ts";

type Views = (RunView | null)[];

/** What is known of each run now, one event stream each while it is live. A view that did not change is the same object. */
export function useRunViews(given: (Run | null)[]): Views {
  const key = given.map((run) => run?.id ?? "").join();
  // The same runs are the same list: following them must not begin anew because a setting beside them changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const runs = useMemo(() => given, [key]);
  const viewers = useMemo(
    () => (typeof window === "undefined" ? null : runs.map((run) => run && viewerOf(run))),
    [runs],
  );
  const rendered = useMemo(() => runs.map((run) => run && viewOfRun(run)), [runs]);
  const last = useRef<Views>(rendered);
  const subscribe = useCallback(
    (listener: () => void) => {
      const leave = viewers?.map((viewer) => viewer?.subscribe(listener));
      return () => {
        for (const off of leave ?? []) off?.();
      };
    },
    [viewers],
  );
  const snapshot = () => {
    const now = viewers?.map((viewer) => viewer?.getSnapshot() ?? null) ?? rendered;
    const same = now.length === last.current.length && now.every((view, i) => view === last.current[i]);
    if (!same) last.current = now;
    return last.current;
  };
  return useSyncExternalStore(subscribe, snapshot, () => rendered);
}
