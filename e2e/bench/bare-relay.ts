import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { countBytes } from "./follow.ts";

export type BareRelay = { url: string; pid: number; stop(): Promise<void> };

/**
 * The floor of the server: bytes of the model server passed on as they come, nothing read, stored or counted. It tells
 * what Node needs at least on this machine to receive and send a token.
 */
export async function startBareRelay(modelUrl: string): Promise<BareRelay> {
  const child = spawn(process.execPath, [import.meta.filename, modelUrl], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = await once(child.stdout, "data");
  return {
    url: String(url).trim(),
    pid: child.pid ?? -1,
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

/** Asks once and reads to the end; resolves with the bytes that came. */
export async function followRelay(relay: string): Promise<number> {
  return countBytes(await fetch(relay, { method: "POST", body: "{}" }));
}

function relay(modelUrl: string): void {
  const server = createServer((incoming, outgoing) => {
    const upstream = request(`${modelUrl}/v1/chat/completions`, { method: "POST" }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, { "content-type": reply.headers["content-type"] ?? "text/plain" });
      reply.pipe(outgoing);
    });
    upstream.on("error", () => outgoing.destroy());
    incoming.pipe(upstream);
  });
  server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

if (import.meta.main) relay(process.argv[2] ?? "");
