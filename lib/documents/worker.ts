import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../errors.ts";
import type { Limits } from "./limits.ts";
import { parseDocument } from "./parse-document.ts";
import { damaged } from "./refuse.ts";
import type { ParsedDocument } from "./schema.ts";

/** What goes into the worker, and the one message that comes out. */
export type WorkerTask = { bytes: Uint8Array; name: string; limits: Limits };
export type WorkerAnswer =
  | { ok: true; parsed: ParsedDocument }
  | { ok: false; code: AppError["code"]; message: string; hint: string; details: AppError["details"] };

const { bytes, name, limits } = workerData as WorkerTask;

async function answer(): Promise<WorkerAnswer> {
  try {
    return { ok: true, parsed: await parseDocument(bytes, name, limits) };
  } catch (error) {
    // What a reader trips over in a file is the file's fault, told as such.
    const known = error instanceof AppError ? error : damaged(error instanceof Error ? error.message : String(error));
    return { ok: false, code: known.code, message: known.message, hint: known.hint, details: known.details };
  }
}

parentPort?.postMessage(await answer());
