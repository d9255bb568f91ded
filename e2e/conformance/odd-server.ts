import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type OddServer = {
  url: string;
  /** Chat requests so far. */
  asked(): number;
  close(): Promise<void>;
};

/** A server that lists Fin-R1 and answers chat requests as it is told: for what no release of any server is known to send. */
export async function startOddServer(
  answer: (response: ServerResponse, request: IncomingMessage, turn: number) => void,
): Promise<OddServer> {
  let asked = 0;
  const server = http.createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      if (request.url === "/v1/models") {
        const card = { id: "Fin-R1", object: "model", created: 0, owned_by: "vllm", max_model_len: 16_384 };
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify({ object: "list", data: [card] }));
      } else if (request.url === "/v1/chat/completions") answer(response, request, asked++);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A frame with members beside or instead of the usual ones. */
export function frameOf(choice: unknown, beside: Record<string, unknown> = {}): string {
  const choices = choice === undefined ? [] : [choice];
  return `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", created: 1, model: "Fin-R1", choices, ...beside })}\n\n`;
}

export const delta = (content: unknown, finish: string | null = null) =>
  frameOf({ index: 0, delta: { content }, finish_reason: finish });

export const DONE = "data: [DONE]\n\n";
