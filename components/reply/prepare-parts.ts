import { preloadChecks } from "#components/checks/checks-row.tsx";
import { prepareTypesetter } from "#components/markdown/typeset-queue.ts";
import { prepareHighlighter } from "#components/markdown/use-highlight.ts";
import { whenIdle } from "#components/ui/when-idle.ts";

const TO_ASK = [prepareTypesetter, preloadChecks];
/** Colours start a thread, which would slow a question down that is just being sent. */
const TO_READ = [...TO_ASK, prepareHighlighter];

/** Fetches what the reply to a question may need that somebody is about to ask. Safe to call again; the returned function withdraws it. */
export const prepareToAsk = () => inTurn(TO_ASK);

/** The same for a reply that is being written. */
export const prepareToRead = () => inTurn(TO_READ);

/** One part at a time, while the page rests. */
function inTurn(parts: readonly (() => void)[]): () => void {
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
