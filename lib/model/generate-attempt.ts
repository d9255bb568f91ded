import { getConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { ChunkReader } from "./chunk-reader.ts";
import { connectionLost } from "./clean-stream.ts";
import { type Exchange, newExchange } from "./exchange.ts";
import type { FrameBatches } from "./frame-batch.ts";
import { createModelFetch } from "./model-fetch.ts";
import { openModel } from "./provider.ts";
import { ReplyState } from "./reply-state.ts";
import { ServerFailure } from "./server-failure.ts";
import { SilenceClock } from "./silence-clock.ts";
import type { GenerateRequest, ModelEvent, Sampling } from "./types.ts";

/**
 * One request to the server, once. Yields events; throws ServerFailure (says whether another attempt may follow) or
 * AppError. Returns the indexes that the server left out although `n` were asked for.
 */
export async function* generateAttempt(
  request: GenerateRequest,
  n: number,
  sampling: Sampling,
): AsyncGenerator<ModelEvent, number[]> {
  const closing = new AbortController();
  const clock = new SilenceClock(getConfig().modelTimeouts, () => closing.abort(new Error("silent")));
  const exchange = newExchange((heldData) => clock.sawRead(heldData));
  const signal = AbortSignal.any([request.signal, closing.signal]);
  const states = Array.from({ length: n }, (_, index) => new ReplyState(index, request));
  let over = false;
  try {
    const { model, call } = openModel(request, n, sampling, createModelFetch(request.target, exchange), signal);
    const { stream } = await model.doStream(call);
    for await (const event of readEvents(stream, exchange.batches, states, request)) {
      if (event.type === "delta") clock.sawText();
      clock.consumerBusy = true;
      yield event;
      clock.consumerBusy = false;
      clock.sawRead(false);
    }
    request.signal.throwIfAborted();
    if (clock.expired) throw timeout(clock.expired);
    const missing = yield* settle(states, exchange, request);
    over = true;
    return missing;
  } catch (error) {
    request.signal.throwIfAborted();
    throw clock.expired ? timeout(clock.expired) : error;
  } finally {
    clock.stop();
    if (!over) closing.abort(new Error("closed"));
  }
}

type Part = { type: string; rawValue?: unknown };

/** The events of the stream's raw chunks; neighbouring pieces of one reply that came together are one event. */
async function* readEvents(
  stream: ReadableStream<Part>,
  batches: FrameBatches,
  states: ReplyState[],
  request: GenerateRequest,
): AsyncGenerator<ModelEvent> {
  const reader = new ChunkReader(states, request);
  for await (const part of stream as ReadableStream<Part> & AsyncIterable<Part>) {
    if (part.type !== "raw") continue;
    const events: ModelEvent[] = [];
    let failure: unknown = null;
    try {
      for (const frame of batches.unpack(part.rawValue)) for (const event of reader.read(frame)) append(events, event);
    } catch (error) {
      // What came before the failure in the same read is told first.
      failure = error;
    }
    yield* events;
    if (failure) throw failure;
  }
  if (reader.usage) yield { type: "usage", ...reader.usage };
}

function append(events: ModelEvent[], event: ModelEvent): void {
  const last = events.at(-1);
  if (last?.type === "delta" && event.type === "delta" && last.index === event.index) last.text += event.text;
  else events.push(event);
}

/** How it ended once the bytes are over: every reply finished, or the server said [DONE], or the connection broke. */
function* settle(states: ReplyState[], exchange: Exchange, request: GenerateRequest): Generator<ModelEvent, number[]> {
  const open = states.filter((state) => state.seen && !state.finished);
  const seen = states.filter((state) => state.seen);
  const isOver = exchange.sawDone || (seen.length > 0 && open.length === 0);
  if (!isOver) {
    for (const state of open) yield* state.flush();
    throw exchange.broke ?? connectionLost(exchange);
  }
  // vLLM before 0.10.2 can drop the chunk that says how a reply ended.
  for (const state of open) yield* state.finish(null, null);
  if (seen.length === 0)
    throw new AppError("model_bad_reply", "The model server ended its reply without beginning it.", EMPTY_HINT);
  if (!request.continueFinalMessage && !states.some((state) => state.hasText)) {
    throw new AppError("model_bad_reply", "The model's reply is empty.", EMPTY_HINT);
  }
  return states.filter((state) => !state.seen).map((state) => state.index);
}

const EMPTY_HINT =
  "Ask again. If it stays empty, the text may be too long for the server's own context setting: look at its log.";

function timeout(expired: NonNullable<SilenceClock["expired"]>): ServerFailure {
  const seconds = Math.round(expired.ms / 100) / 10;
  const error =
    expired.limit === "first-token"
      ? new AppError(
          "model_timeout",
          `The model server sent nothing for ${seconds} s.`,
          "It may be overloaded or stuck: look at its queue and its log. MODEL_FIRST_TOKEN_TIMEOUT_MS raises the limit.",
          { seconds },
        )
      : new AppError(
          "model_timeout",
          `The model server fell silent for ${seconds} s in the middle of the reply.`,
          "The text so far is kept: continue from it or ask again. MODEL_IDLE_TIMEOUT_MS raises the limit.",
          { seconds },
        );
  return new ServerFailure(error);
}
