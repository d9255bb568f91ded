import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { now, sleep } from "./clock.ts";
import type { Corpus } from "./corpus.ts";

/** One chat request: when it came and when its tokens went out, in epoch milliseconds; 0 = not yet. */
export type Exchange = {
  received: number;
  firstTrace: number;
  firstAnswer: number;
  lastToken: number;
  done: number;
  tokens: number;
  aborted: boolean;
};

export type ModelServer = {
  url: string;
  /** Tokens a second of the requests to come; Infinity = as fast as they are taken. */
  rate: number;
  reply: Pick<Corpus, "tokens"> & Partial<Corpus>;
  /** No token from this position on goes out before it is raised. */
  gate: number;
  exchanges: Exchange[];
  close(): Promise<void>;
};

/** The model server of the bench: the bytes of vLLM, a fixed reply, and a stamp for every moment that is compared with the page. */
export async function startModelServer(corpus: Corpus): Promise<ModelServer> {
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    if (request.url?.endsWith("/chat/completions")) return void answer(model, request, response);
    const known = request.url?.endsWith("/models");
    response.writeHead(known ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(known ? MODELS : { error: { message: "Not Found", code: 404 } }));
  });
  const model: ModelServer = {
    url: "",
    rate: Number.POSITIVE_INFINITY,
    reply: corpus,
    gate: Number.POSITIVE_INFINITY,
    exchanges: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  model.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return model;
}

const MODELS = {
  object: "list",
  data: [{ id: "bench", object: "model", created: 1_700_000_000, owned_by: "vllm", max_model_len: 1_048_576 }],
};
const SLICE = 64;

async function answer(model: ModelServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const exchange: Exchange = {
    received: now(),
    firstTrace: 0,
    firstAnswer: 0,
    lastToken: 0,
    done: 0,
    tokens: 0,
    aborted: false,
  };
  model.exchanges.push(exchange);
  for await (const _ of request);
  response.on("close", () => {
    exchange.aborted = exchange.done === 0;
    exchange.done ||= now();
  });
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
  response.socket?.setNoDelay(true);
  const frame = frames(model.exchanges.length);
  response.write(frame({ role: "assistant", content: "" }));
  await sendTokens(model, exchange, response, frame);
  if (exchange.aborted) return;
  exchange.lastToken = now();
  response.write(frame({ content: "" }, "stop"));
  const usage = { prompt_tokens: 60, completion_tokens: exchange.tokens, total_tokens: 60 + exchange.tokens };
  response.end(
    `data: {"id":"chatcmpl-bench","object":"chat.completion.chunk","created":1,"model":"bench","choices":[],"usage":${JSON.stringify(usage)}}\n\ndata: [DONE]\n\n`,
  );
  exchange.done = now();
}

type Frame = (delta: object, finish?: string) => string;

async function sendTokens(
  model: ModelServer,
  exchange: Exchange,
  response: ServerResponse,
  frame: Frame,
): Promise<void> {
  const { reply, rate } = model;
  const { tokens } = reply;
  let started = now();
  for (let at = 0; at < tokens.length && !exchange.aborted; ) {
    while (at >= model.gate && !exchange.aborted) {
      await sleep(20);
      started = now() - (at / rate) * 1000;
    }
    const paced = rate === Number.POSITIVE_INFINITY ? at + SLICE : 1 + Math.floor(((now() - started) * rate) / 1000);
    const due = Math.min(tokens.length, model.gate, paced);
    let free = true;
    for (; at < due; at++) {
      free = response.write(frame({ content: tokens[at] }));
      if (at === reply.firstTrace) exchange.firstTrace = now();
      if (at === reply.firstAnswer) exchange.firstAnswer = now();
      exchange.tokens = at + 1;
    }
    if (!free) await Promise.race([drained(response), sleep(1000)]);
    else if (rate === Number.POSITIVE_INFINITY) await new Promise((resolve) => setImmediate(resolve));
    else await sleep(Math.max(0, started + (at * 1000) / rate - now()));
  }
}

const drained = (response: ServerResponse) => new Promise((resolve) => response.once("drain", resolve));

function frames(id: number): Frame {
  const head = `data: {"id":"chatcmpl-bench${id}","object":"chat.completion.chunk","created":${Math.floor(now() / 1000)},"model":"bench","choices":[{"index":0,"delta":`;
  return (delta, finish) =>
    `${head}${JSON.stringify(delta)},"logprobs":null,"finish_reason":${finish ? `"${finish}","stop_reason":null` : "null"}}]}\n\n`;
}
