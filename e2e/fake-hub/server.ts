import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type HubOptions = {
  /** Bytes a second; everything at once when absent. */
  rate?: number;
  /** False: answers every request with the whole file, as simple servers do. */
  ranges?: boolean;
  /** Sends the reader on to a second host, as hubs do with large files. */
  cdn?: boolean;
  /** Every answer breaks off after this many bytes. */
  breakAfter?: number;
  /** Answers nothing at all. */
  silent?: boolean;
  status?: number;
  /** What it says the size is, in place of the truth; then only the headers are honest nowhere. */
  claims?: number;
};

export type FakeHub = {
  url: string;
  options: HubOptions;
  /** Range headers of the requests for the file, "" for none, in order. */
  asked: string[];
  close(): Promise<void>;
};

/** A hub that serves the same bytes under every path, on a free port of this machine. */
export async function startFakeHub(file: Buffer, options: HubOptions = {}): Promise<FakeHub> {
  const hub: FakeHub = { url: "", options, asked: [], close: async () => {} };
  const cdn = await listen((request, response) => void serve(hub, file, request, response));
  const front = await listen((request, response) => {
    if (!hub.options.cdn) return void serve(hub, file, request, response);
    response.writeHead(302, { location: `http://localhost:${portOf(cdn)}${request.url}` }).end();
  });
  hub.url = `http://127.0.0.1:${portOf(front)}`;
  hub.close = async () => {
    for (const server of [front, cdn]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return hub;
}

async function serve(hub: FakeHub, file: Buffer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { options } = hub;
  const range = request.headers.range ?? "";
  hub.asked.push(range);
  if (options.silent) return;
  if (options.status) return void response.writeHead(options.status).end();
  const total = options.claims ?? file.length;
  const [, from, to] = (options.ranges !== false && /^bytes=(\d+)-(\d*)$/.exec(range)) || [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to) + 1, total) : total;
  if (start >= total && start > 0) return void response.writeHead(416).end();
  if (from === undefined) response.writeHead(200, { "content-length": total });
  else
    response.writeHead(206, {
      "content-length": end - start,
      "content-range": `bytes ${start}-${end - 1}/${total}`,
    });
  await send(response, file.subarray(start, Math.min(end, file.length)), options);
}

const STEP_MS = 20;

async function send(response: ServerResponse, bytes: Buffer, { rate, breakAfter }: HubOptions): Promise<void> {
  const step = rate ? Math.max(1, Math.round((rate * STEP_MS) / 1000)) : bytes.length || 1;
  for (let at = 0; at < bytes.length; at += step) {
    if (response.destroyed) return;
    if (breakAfter !== undefined && at >= breakAfter) return void response.destroy();
    response.write(bytes.subarray(at, Math.min(at + step, breakAfter ?? Number.POSITIVE_INFINITY, bytes.length)));
    if (breakAfter !== undefined || rate) await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  if (breakAfter !== undefined && bytes.length > breakAfter) response.destroy();
  else response.end();
}

function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
