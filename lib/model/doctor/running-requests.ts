import { serverRoot } from "../base-url.ts";
import type { ServerAddress } from "../probe-server.ts";
import { requestJson } from "../request-json.ts";

/** vLLM's name, and that of llama-server and of this machine's engine. */
const RUNNING = /^(vllm:num_requests_running|llamacpp:requests_processing)[{ ]/;

/** Requests the server works on now (from /metrics, all engines summed), or null when it does not tell. */
export async function runningRequests(server: ServerAddress, signal: AbortSignal): Promise<number | null> {
  try {
    const { status, text } = await requestJson({
      url: `${serverRoot(server.baseUrl)}/metrics`,
      apiKey: server.apiKey,
      timeoutMs: 2000,
      signal,
    });
    if (status !== 200) return null;
    const lines = text.split("\n").filter((line) => RUNNING.test(line));
    if (lines.length === 0) return null;
    return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
  } catch {
    // Metrics are optional everywhere: without them the check says that it could not look.
    signal.throwIfAborted();
    return null;
  }
}
