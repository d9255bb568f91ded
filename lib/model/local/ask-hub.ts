import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { DownloadMessage, DownloadTask } from "./download-child.ts";
import { type HubProblem, hubProblem } from "./hub-problem.ts";

/** `bytes`: the file's size, null when a hub asked for it did not say. */
export type HubAnswer = { bytes: number | null } | { problem: HubProblem };

/**
 * Asks a hub in a process of its own: it follows HTTPS_PROXY, HTTP_PROXY and NO_PROXY (which Node's fetch does only when
 * a process starts with NODE_USE_ENV_PROXY), and ends with this one. Killing
 * the child pauses a download: what it wrote stays.
 */
export function askHub(
  task: DownloadTask,
  onProgress: (bytes: number) => void = () => {},
): { child: ChildProcess; answer: Promise<HubAnswer> } {
  // Node runs the file as it is: the bundler must neither follow nor pack it.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "model", "local", "download-child.ts");
  const child = fork(/* turbopackIgnore: true */ file, [], {
    execArgv: [],
    env: { ...process.env, NODE_USE_ENV_PROXY: "1" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.send(task);
  let last: DownloadMessage | null = null;
  child.on("message", (message: DownloadMessage) => {
    if (message.type === "progress") onProgress(message.bytes);
    else last = message;
  });
  const answer = new Promise<HubAnswer>((resolve) => {
    const settle = () => {
      if (last?.type === "done") resolve({ bytes: last.bytes });
      else resolve({ problem: last?.type === "failed" ? last.problem : hubProblem("stopped", task.url) });
    };
    child.once("error", settle);
    child.once("close", settle);
  });
  return { child, answer };
}
