import path from "node:path";
import { Worker } from "node:worker_threads";
import type { CheckContext, Checked } from "../checks/check-reply.ts";
import { notChecked } from "../checks/not-checked.ts";
import type { Reply } from "../reply/types.ts";
import type { WorkspaceLanguage } from "../workspaces/define-workspace.ts";
import type { CheckAnswer, CheckTask } from "./check-worker.ts";

/** A reply of 100 kB takes a third of a second; what takes this long is not worth a person's waiting. */
const LONGEST_MS = 5000;
/** A hundred times a long reply. Beyond it the thread would need more memory than the streams beside it. */
const LONGEST_TEXT = 400_000;
const HEAP_MEGABYTES = 256;
/** The thread costs 60 MB: it goes when nobody needs it, and is there while somebody reads and asks again. */
const IDLE_MS = 120_000;
/** After so many texts the code of the checks is compiled for good. */
const PRACTISED = 3;
const PRACTICE_CHARACTERS = 20_000;
/** Where the server keeps its compiled modules: the thread's own come from there too. */
const COMPILED = process.env.NODE_COMPILE_CACHE;

type Waiting = { resolve: (checked: Checked | null) => void; language: WorkspaceLanguage; timer: NodeJS.Timeout };

/** Checks replies in a thread of its own, so that streams do not wait for arithmetic. */
export type ReplyChecker = {
  /**
   * One finding that says so when the checks did not come to an end, or the text is beyond 400,000 characters. Null when the
   * checker was closed meanwhile.
   */
  check(reply: Reply, context: CheckContext): Promise<Checked | null>;
  /** Called with every token: the thread is there before the reply ends, however long that takes. */
  warm(): void;
  /**
   * A thread that has checked little yet checks `text` for nobody: the first long reply would otherwise be waited for four
   * times as long as the next ones. For a moment with time to spare.
   */
  practise(text: string): void;
  close(): void;
};

export function createReplyChecker(longestMs = LONGEST_MS): ReplyChecker {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;
  let practised = 0;
  const waiting = new Map<number, Waiting>();

  const rest = () => {
    idle = setTimeout(close, IDLE_MS).unref();
  };
  const end = (answer: (language: WorkspaceLanguage) => Checked | null) => {
    clearTimeout(idle);
    idle = undefined;
    void worker?.terminate();
    worker = null;
    for (const { resolve, language, timer } of waiting.values()) {
      clearTimeout(timer);
      resolve(answer(language));
    }
    waiting.clear();
  };
  const close = () => end(() => null);
  const giveUp = () => end((language) => notChecked("too-slow", language));
  const settle = (id: number, checked: Checked) => {
    const job = waiting.get(id);
    if (!job) return;
    clearTimeout(job.timer);
    waiting.delete(id);
    job.resolve(checked);
    if (waiting.size === 0) rest();
  };
  const start = (): Worker => {
    // Node runs the file as it is: the bundler must neither follow nor pack it.
    practised = 0;
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "runs", "check-worker.ts");
    const started = new Worker(/* turbopackIgnore: true */ file, {
      execArgv: [],
      env: COMPILED === undefined ? {} : { NODE_COMPILE_CACHE: COMPILED },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    started.on("message", ({ id, checked }: CheckAnswer) => settle(id, checked));
    started.on("error", (error) => {
      console.error(`checks: ${error.message}`);
      if (worker === started) giveUp();
    });
    started.unref();
    return started;
  };

  return {
    warm() {
      worker ??= start();
      if (idle) idle.refresh();
      else if (waiting.size === 0) rest();
    },
    practise(text) {
      if (!worker || waiting.size > 0 || practised >= PRACTISED) return;
      practised++;
      const task: CheckTask = { practise: text.slice(0, PRACTICE_CHARACTERS) };
      worker.postMessage(task);
    },
    check(reply, context) {
      const language = context.language ?? "en";
      if (reply.raw.length > LONGEST_TEXT) return Promise.resolve(notChecked("too-long", language));
      clearTimeout(idle);
      idle = undefined;
      worker ??= start();
      practised++;
      const task: CheckTask = { id: ++number, reply, context };
      return new Promise((resolve) => {
        // A thread that hangs takes everything that waits in it along; the next reply gets a new one.
        waiting.set(task.id, { resolve, language, timer: setTimeout(giveUp, longestMs) });
        worker?.postMessage(task);
      });
    },
    close,
  };
}
