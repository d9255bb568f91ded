import { preloadChecks } from "#components/checks/checks-row.tsx";
import { prepareTypesetter } from "#components/markdown/typeset-queue.ts";
import { prepareHighlighter } from "#components/markdown/use-highlight.ts";
import { whenIdle } from "#components/ui/when-idle.ts";

const PARTS = [prepareTypesetter, preloadChecks];
/** Once there is a reply: colours start a thread, which would slow a question down that is just being sent. */
const REPLY_PARTS = [...PARTS, prepareHighlighter];

/** Fetches what a reply that is asked for, or is being written, may need: one part at a time, while the page rests. Safe to call again. */
export function prepareParts(begun: boolean): () => void {
  const parts = begun ? REPLY_PARTS : PARTS;
  let withdraw = () => {};
  const next = (at: number) => {
    const part = parts[at];
    if (!part) return;
    withdraw = whenIdle(() => {
      part();
      next(at + 1);
    });
  };
  next(0);
  return () => withdraw();
}
