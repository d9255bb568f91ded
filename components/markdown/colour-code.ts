import type { TokenLine } from "./highlight.ts";
import type { ColourAnswer, ColourTask } from "./highlight-worker.ts";
import type { Grammar } from "./languages.ts";

type Waiting = { resolve: (lines: TokenLine[]) => void; reject: (why: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;

/** The code's lines as coloured tokens, from a thread of their own. Rejects when that cannot be started or the grammar not fetched. */
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
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("lines" in data) asked?.resolve(data.lines);
    else asked?.reject(new Error(data.failure));
  });
  // Its script could not be fetched, or broke: the next code gets a new one.
  started.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values())
      reject(new Error(message || "the colouring thread could not be started"));
    waiting.clear();
    if (worker === started) worker = null;
  });
  return started;
}
