import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../errors.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { refusal } from "./refuse.ts";
import type { ParsedDocument } from "./schema.ts";
import type { WorkerAnswer, WorkerTask } from "./worker.ts";

const WATCH_MS = 100;

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a document in a thread of its own, which is ended when it takes too long or too much memory; two at a time, the
 * next few wait. `bytes` are handed over and empty afterwards. Throws an AppError with a `reason`; `busy` when the queue is full.
 */
export async function parseInWorker(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<ParsedDocument> {
  await takeTurn(limits);
  try {
    return await readInThread({ bytes, name, limits });
  } finally {
    // A turn is handed on, not given back, while somebody waits for it.
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

async function takeTurn(limits: Limits): Promise<void> {
  if (reading < limits.readers) {
    reading += 1;
    return;
  }
  if (waiting.length >= limits.waiting)
    throw refusal("busy", "Too many documents are being read.", "Wait a moment, then try again.");
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function readInThread(task: WorkerTask): Promise<ParsedDocument> {
  const { limits } = task;
  // Node runs the file as it is: the bundler must neither follow nor pack it.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "documents", "worker.ts");
  const bytes = task.bytes.byteLength === task.bytes.buffer.byteLength ? task.bytes : task.bytes.slice();
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    workerData: { ...task, bytes },
    transferList: [bytes.buffer as ArrayBuffer],
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise<ParsedDocument>((resolve, reject) => {
    const start = process.memoryUsage.rss();
    const timer = setTimeout(() => end(() => reject(tooSlow(limits))), limits.milliseconds);
    // Buffers lie outside the heap that resourceLimits bounds.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - start > limits.growthBytes) end(() => reject(tooMuchMemory()));
    }, WATCH_MS);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      clearInterval(watch);
      void worker.terminate();
      settle();
    };
    worker.once("message", (answer: WorkerAnswer) =>
      end(() =>
        answer.ok
          ? resolve(answer.parsed)
          : reject(new AppError(answer.code, answer.message, answer.hint, answer.details)),
      ),
    );
    worker.once("error", (error: Error & { code?: string }) =>
      end(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuchMemory() : error)),
    );
    worker.once("exit", () => end(() => reject(new Error("The reader ended without an answer."))));
  });
}

function tooSlow({ milliseconds }: Limits) {
  const seconds = Math.round(milliseconds / 1000);
  return refusal(
    "too_slow",
    `Reading the file took longer than ${seconds} seconds and was stopped.`,
    "Save the part you need as a file of its own.",
    { seconds },
  );
}

function tooMuchMemory() {
  return refusal(
    "too_much_memory",
    "Reading the file took too much memory and was stopped.",
    "Save the part you need as a file of its own.",
  );
}
