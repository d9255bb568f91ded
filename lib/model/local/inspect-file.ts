import { type ChildProcess, fork } from "node:child_process";
import nodePath from "node:path";
import { fileProblem } from "./file-problem.ts";
import type { InspectMessage } from "./inspect-child.ts";
import type { FileProblem, GgufHeader } from "./types.ts";

/** A header is read in well under a second, on a very busy machine in some; one that takes this long lies about its lengths. */
const HEADER_LIMIT_MS = 60_000;

/** `sha256` null: too large to hash in passing. `sure` false: the look ended without an answer, which may be the machine's fault. */
export type Inspection = { header: GgufHeader; sha256: string | null } | { problem: FileProblem; sure: boolean };

/** Reads a file's header in a process of its own, which ends with it: the file is untrusted and the reader is large. */
export async function inspectFile(path: string): Promise<Inspection> {
  const child = start("header", path);
  const limit = setTimeout(() => child.kill("SIGKILL"), HEADER_LIMIT_MS);
  try {
    const last = await lastMessage(child, () => {});
    if (last?.type === "facts") return { header: last.header, sha256: last.sha256 };
    if (last?.type === "problem") return { problem: last.problem, sure: true };
    return { problem: fileProblem("damaged"), sure: false };
  } finally {
    clearTimeout(limit);
  }
}

/** SHA-256 of a file in hex, in a process of its own; `onProgress` hears the bytes done about four times a second. */
export async function hashFile(path: string, onProgress: (bytes: number) => void): Promise<string | FileProblem> {
  const last = await lastMessage(start("hash", path), onProgress);
  if (last?.type === "sha256") return last.sha256;
  return last?.type === "problem" ? last.problem : fileProblem("missing");
}

function start(task: "header" | "hash", path: string): ChildProcess {
  // Node runs the file as it is: the bundler must neither follow nor pack it.
  const file = nodePath.join(/* turbopackIgnore: true */ process.cwd(), "lib", "model", "local", "inspect-child.ts");
  return fork(/* turbopackIgnore: true */ file, [task, path], {
    execArgv: ["--max-old-space-size=768"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

function lastMessage(child: ChildProcess, onProgress: (bytes: number) => void): Promise<InspectMessage | null> {
  return new Promise((resolve) => {
    let last: InspectMessage | null = null;
    child.on("message", (message: InspectMessage) => {
      if (message.type === "progress") onProgress(message.bytes);
      else last = message;
    });
    child.once("error", () => resolve(last));
    child.once("close", () => resolve(last));
  });
}
