import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import next from "next";
import type { Config } from "../config.ts";
import { contentSecurityPolicy, isHostAllowed, newNonce, SECURITY_HEADERS } from "../http/security-headers.ts";

export type Serving = { address: string; close(): Promise<void> };

/** Serves the app in this process, so that a stop signal can end runs before it ends. Rejects when the port is taken. */
export async function serve(root: string, config: Pick<Config, "host" | "port">, dev: boolean): Promise<Serving> {
  if (!dev) takeBuiltConfig(root);
  const app = next({ dev, dir: root, hostname: config.host, port: config.port });
  await withQuietOutput(() => app.prepare());
  const handler = app.getRequestHandler();
  const server = createServer((request, response) => {
    if (!guard(request, response, config.host, dev)) return;
    handler(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // Event streams are quiet for long; only their own comments keep them alive, so no request has a deadline.
  server.requestTimeout = 0;
  server.on("upgrade", app.getUpgradeHandler());
  const port = await listen(server, config);
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  return {
    address: `http://${host}:${port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Next's own lines go to standard error: `npm start` prints one line. */
async function withQuietOutput(work: () => Promise<void>): Promise<void> {
  const log = console.log;
  console.log = console.error;
  try {
    await work();
  } finally {
    console.log = log;
  }
}

/**
 * Hands Next the configuration that the build wrote down, the way its own standalone server does. Reading next.config.ts
 * again would load a compiler for it: 0.2 s and 60 MB for nothing.
 */
function takeBuiltConfig(root: string): void {
  const built = path.join(root, process.env.NEXT_DIST_DIR || ".next", "required-server-files.json");
  const { config } = JSON.parse(readFileSync(built, "utf8")) as { config: unknown };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** Sets every security header, and hands Next the nonce for its scripts through the request's own policy header. */
function guard(request: IncomingMessage, response: ServerResponse, host: string, dev: boolean): boolean {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (!isHostAllowed(request.headers.host, host)) {
    response.writeHead(421, { "content-type": "text/plain; charset=utf-8" });
    response.end("This workbench listens on this machine only; open it as http://127.0.0.1 or http://localhost.\n");
    return false;
  }
  const policy = contentSecurityPolicy(newNonce(), dev);
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  return true;
}

function listen(server: Server, { host, port }: Pick<Config, "host" | "port">): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
