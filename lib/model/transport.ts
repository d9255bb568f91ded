import http from "node:http";
import https from "node:https";

/**
 * HTTP to model servers over node:http. Not the global fetch: that gives up after 300 s without headers or between two
 * reads (a long queue is longer), follows redirects with the key, and hides whether a byte arrived. Redirects are never
 * followed here. Free sockets are dropped before uvicorn's 5 s, so that reuse rarely meets a closing one.
 * A proxy from the environment is used only when NODE_USE_ENV_PROXY=1, Node's own switch.
 */
export type Outgoing = {
  method: "GET" | "POST";
  url: string;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
};

type Agents = { http: http.Agent; https: https.Agent };
const KEY = Symbol.for("fin-r1-workbench.model-agents");

/** One pool per process: Next loads this module several times. */
function agents(): Agents {
  const holder = globalThis as { [KEY]?: Agents };
  const proxyEnv = process.env.NODE_USE_ENV_PROXY === "1" ? process.env : undefined;
  const options: http.AgentOptions = { keepAlive: true, timeout: 4000, scheduling: "lifo", proxyEnv };
  holder[KEY] ??= { http: new http.Agent(options), https: new https.Agent(options) };
  return holder[KEY];
}

/**
 * Sends one request and resolves with the response once its headers are there (milliseconds to many minutes).
 * Rejects with Node's error (its `code` says what) or the signal's reason; aborting closes the socket at once.
 */
export function send(outgoing: Outgoing): Promise<http.IncomingMessage> {
  const { method, body, signal } = outgoing;
  const url = new URL(outgoing.url);
  const secure = url.protocol === "https:";
  const headers: Record<string, string> = { ...outgoing.headers, "accept-encoding": "identity" };
  if (body !== undefined) headers["content-length"] = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const pool = agents();
    const request = (secure ? https : http).request(url, {
      method,
      headers,
      agent: secure ? pool.https : pool.http,
    });
    const abort = () => request.destroy(signal?.reason instanceof Error ? signal.reason : new Error("aborted"));
    signal?.addEventListener("abort", abort, { once: true });
    request.on("response", resolve);
    request.on("error", reject);
    request.on("close", () => signal?.removeEventListener("abort", abort));
    request.setNoDelay(true);
    request.end(body);
  });
}

/** Reads a whole body as text, at most `limitBytes`; rejects when the connection breaks or the limit is passed. */
export async function readText(response: http.IncomingMessage, limitBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limitBytes) {
      response.destroy();
      throw new Error(`the answer is larger than ${limitBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
