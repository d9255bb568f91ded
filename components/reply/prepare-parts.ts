import { preloadChecks } from "#components/checks/checks-row.tsx";
import { prepareTypesetter } from "#components/markdown/typeset-queue.ts";
import { prepareHighlighter } from "#components/markdown/use-highlight.ts";
import { whenIdle } from "#components/ui/when-idle.ts";

const PARTS = [prepareTypesetter, preloadChecks, prepareHighlighter];

/** Fetches what a reply that is being written may need later: one part at a time, while the page rests. Safe to call again. */
export function prepareParts(): () => void {
  let withdraw = () => {};
  const next = (at: number) => {
    const part = PARTS[at];
    if (!part) return;
    withdraw = whenIdle(() => {
      part();
      next(at + 1);
    });
  };
  next(0);
  return () => withdraw();
}
