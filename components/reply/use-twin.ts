import { useEffect, useState } from "react";
import { viewerOf } from "#components/conversation/run-registry.ts";
import { fetchRun } from "#components/conversation/run-requests.ts";
import type { Run, Twin } from "#lib/runs/schema.ts";

/** What the same task came to in the other language, as it is known now: a twin that is being written is followed to its end. */
export function useTwin(run: Run, live: boolean): Twin | null {
  const [twin, setTwin] = useState(run.twin);
  useEffect(() => setTwin(run.twin), [run.twin]);
  const awaited = !live && twin?.outcome === "waiting" ? twin.runId : null;
  useEffect(() => {
    if (awaited === null) return;
    let left = false;
    let unfollow = () => {};
    const read = async () => {
      const now = (await fetchRun(run.id)).twin;
      if (left) return;
      if (now?.outcome !== "waiting") return setTwin(now);
      const viewer = viewerOf(await fetchRun(now.runId));
      if (left) return;
      unfollow = viewer.subscribe(() => {
        if (viewer.getSnapshot().live) return;
        unfollow();
        read().catch(warn);
      });
    };
    read().catch(warn);
    return () => {
      left = true;
      unfollow();
    };
  }, [awaited, run.id]);
  return twin;
}

const warn = (cause: unknown) => console.warn("the twin could not be read", cause);
