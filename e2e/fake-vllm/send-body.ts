import type { ServerResponse } from "node:http";
import type { Refusal } from "./types.ts";

/** A whole answer with the header lines that uvicorn writes, in its order and spelling. */
export function sendBody(response: ServerResponse, answer: Refusal): void {
  const type = answer.contentType === undefined ? "application/json" : answer.contentType;
  const bytes = Buffer.from(answer.body);
  response.removeHeader("connection");
  response.writeHead(answer.status, {
    date: new Date().toUTCString(),
    server: "uvicorn",
    ...(answer.headers ?? {}),
    "content-length": bytes.length,
    ...(type === null || bytes.length === 0 ? {} : { "content-type": type }),
    // The layer that refuses a key sits outside the one that adds this.
    ...(answer.status === 401 ? {} : { vary: "Origin" }),
    // uvicorn says it back, at the end of its own lines.
    ...(response.req.headers.connection === "close" ? { connection: "close" } : {}),
  });
  response.end(bytes);
}
