import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { problemOfSystemError } from "./file-problem.ts";
import { readHeader } from "./read-header.ts";
import type { FileProblem, GgufHeader } from "./types.ts";

/** What the child reports: one `facts` for "header", many `progress` and one `sha256` for "hash"; `problem` ends either. */
export type InspectMessage =
  | { type: "facts"; header: GgufHeader; sha256: string | null }
  | { type: "progress"; bytes: number }
  | { type: "sha256"; sha256: string }
  | { type: "problem"; problem: FileProblem };

/** Up to here a file is hashed with its header: it takes less than a blink. */
const HASH_AT_ONCE_BYTES = 64 * 1024 * 1024;
const PROGRESS_MS = 250;

const [task, path = ""] = process.argv.slice(2);
process.on("disconnect", () => process.exit());
try {
  if (task === "hash")
    report({ type: "sha256", sha256: await hash(path, (bytes) => report({ type: "progress", bytes })) });
  else await look();
} catch (error) {
  report({ type: "problem", problem: problemOfSystemError(error) });
}
process.disconnect();

async function look(): Promise<void> {
  const header = await readHeader(path);
  if ("code" in header) return report({ type: "problem", problem: header });
  const { size } = await stat(path);
  report({ type: "facts", header, sha256: size <= HASH_AT_ONCE_BYTES ? await hash(path, () => {}) : null });
}

async function hash(file: string, progress: (bytes: number) => void): Promise<string> {
  const sum = createHash("sha256");
  let bytes = 0;
  let told = Date.now();
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    sum.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (Date.now() - told < PROGRESS_MS) continue;
    told = Date.now();
    progress(bytes);
  }
  return sum.digest("hex");
}

function report(message: InspectMessage): void {
  process.send?.(message);
}
