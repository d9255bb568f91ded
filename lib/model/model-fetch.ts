import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.ts";
import { BAD_REPLY_HINT, cleanStream, connectionLost } from "./clean-stream.ts";
import type { Exchange } from "./exchange.ts";
import { explainAnswer } from "./explain-failure.ts";
import { explainNetworkError } from "./explain-network-error.ts";
import { isErrorBody } from "./read-error-body.ts";
import { parseJson } from "./request-json.ts";
import { ServerFailure } from "./server-failure.ts";
import { readText, send } from "./transport.ts";
import type { ModelTarget } from "./types.ts";
import { wholeReplyToStream } from "./whole-reply-to-stream.ts";

const ERROR_BODY_LIMIT = 256 * 1024;
const REPLY_BODY_LIMIT = 64 * 1024 * 1024;

/**
 * The `fetch` that the SDK's provider is given for one attempt. Resolves only with a clean event stream; everything
 * else (refusals of any shape, errors under status 200, web pages, broken connections) is thrown as ServerFailure,
 * which passes through the SDK unchanged.
 */
export function createModelFetch(target: ModelTarget, exchange: Exchange): typeof fetch {
  return async (input, init) => {
    const signal = init?.signal ?? undefined;
    const response = await open(String(input), init, target, signal);
    exchange.onRead(false);
    const status = response.statusCode ?? 0;
    const type = response.headers["content-type"] ?? "";
    if (status !== 200) throw await refusal(response, status, target, signal);
    if (!/^(identity)?$/i.test(response.headers["content-encoding"] ?? "")) {
      response.destroy();
      throw new ServerFailure(compressed());
    }
    if (/application\/(problem\+)?json/i.test(type)) return sse(await wholeReply(response, target, exchange, signal));
    if (/text\/html/i.test(type)) {
      response.destroy();
      throw new ServerFailure(webPage());
    }
    return sse(cleanStream(response, exchange));
  };
}

async function open(
  url: string,
  init: RequestInit | undefined,
  target: ModelTarget,
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  try {
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    return await send({ method: "POST", url, headers, body: String(init?.body ?? ""), signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw explainNetworkError(error, target.baseUrl);
  }
}

async function refusal(
  response: IncomingMessage,
  status: number,
  target: ModelTarget,
  signal: AbortSignal | undefined,
): Promise<ServerFailure> {
  // A refusal whose body breaks off is still that refusal.
  const text = await readText(response, ERROR_BODY_LIMIT).catch(() => "");
  signal?.throwIfAborted();
  const { location, "retry-after": retryAfter } = response.headers;
  const answer = { status, text, json: parseJson(text), retryAfter, location: location ?? null };
  return explainAnswer(answer, target, Date.now());
}

/** JSON although a stream was asked for: vLLM 0.14-0.16 sends errors so, and a server without streaming its reply. */
async function wholeReply(
  response: IncomingMessage,
  target: ModelTarget,
  exchange: Exchange,
  signal: AbortSignal | undefined,
): Promise<ReadableStream<Uint8Array>> {
  const text = await readText(response, REPLY_BODY_LIMIT).catch(() => {
    signal?.throwIfAborted();
    throw connectionLost(exchange);
  });
  const json = parseJson(text);
  if (isErrorBody(json)) throw explainAnswer({ status: 200, text, json }, target, Date.now());
  const frames = wholeReplyToStream(json);
  if (frames === null) {
    const error = new AppError(
      "model_bad_reply",
      "The model server answered with JSON that is no reply.",
      BAD_REPLY_HINT,
    );
    throw new ServerFailure(error);
  }
  exchange.sawData = true;
  exchange.sawDone = true;
  exchange.onRead(true);
  return new Blob([frames]).stream();
}

function sse(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, { status: 200, headers: { "content-type": "text/event-stream; charset=utf-8" } });
}

function webPage(): AppError {
  return new AppError(
    "model_bad_reply",
    "A web page answered instead of a model server.",
    "Check the base URL; a proxy or a login page may stand in front of the server.",
  );
}

/** Asked for plain bytes; a proxy that compresses all the same also holds tokens back. */
function compressed(): AppError {
  return new AppError(
    "model_bad_reply",
    "A proxy in front of the model server compressed the reply.",
    "Switch compression off for event streams there (nginx: gzip off; proxy_buffering off).",
  );
}
