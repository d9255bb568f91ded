import type { TokenLine } from "./highlight.ts";
import type { ColourAnswer, ColourTask } from "./highlight-worker.ts";
import type { Grammar } from "./languages.ts";

/** Text made to keep a grammar's patterns busy for ever must not keep the colours from everything after it. */
const LONGEST_MS = 10_000;

type Waiting = { resolve: (lines: TokenLine[]) => void; reject: (why: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;
/** Of the code that is being coloured: what waits behind it, or for its grammar to be fetched, has all the time. */
let patience: ReturnType<typeof setTimeout> | undefined;

/**
 * The code's lines as coloured tokens, from a thread of their own. Rejects when that cannot be started, takes more than
 * ten seconds for it, or the grammar cannot be fetched.
 */
export function colourCode(text: string, grammar: Grammar): Promise<TokenLine[]> {
  return new Promise((resolve, reject) => {
    worker ??= start();
    const task: ColourTask = { id: ++last, text, grammar };
    waiting.set(task.id, { resolve, reject });
    worker.postMessage(task);
  });
}

function start(): Worker {
  const started = new Worker(new URL("./highlight-worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<ColourAnswer>) => {
    clearTimeout(patience);
    if ("begun" in data) {
      patience = setTimeout(() => giveUp("the colouring thread took too long"), LONGEST_MS);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("lines" in data) asked?.resolve(data.lines);
    else asked?.reject(new Error(data.failure));
  });
  started.addEventListener("error", ({ message }) => {
    if (worker === started) giveUp(message || "the colouring thread could not be started");
  });
  return started;
}

/** What waits stays plain; the next code gets a new thread. */
function giveUp(why: string): void {
  clearTimeout(patience);
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(new Error(why));
  waiting.clear();
}
