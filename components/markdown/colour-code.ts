import type { TokenLine } from "./highlight.ts";
import type { ColourAnswer, ColourTask } from "./highlight-worker.ts";
import type { Grammar } from "./languages.ts";

/** Text made to keep a grammar's patterns busy for ever must not keep the colours from everything after it. */
const LONGEST_MS = 10_000;

type Waiting = { resolve: (lines: TokenLine[]) => void; reject: (why: Error) => void; timer: number };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;

/**
 * The code's lines as coloured tokens, from a thread of their own. Rejects when that cannot be started, takes more than
 * ten seconds, or the grammar cannot be fetched.
 */
export function colourCode(text: string, grammar: Grammar): Promise<TokenLine[]> {
  return new Promise((resolve, reject) => {
    worker ??= start();
    const task: ColourTask = { id: ++last, text, grammar };
    const timer = window.setTimeout(() => giveUp("the colouring thread took too long"), LONGEST_MS);
    waiting.set(task.id, { resolve, reject, timer });
    worker.postMessage(task);
  });
}

function start(): Worker {
  const started = new Worker(new URL("./highlight-worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<ColourAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    clearTimeout(asked?.timer);
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
  worker?.terminate();
  worker = null;
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(new Error(why));
  }
  waiting.clear();
}
