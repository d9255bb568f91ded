import { setTimeout as sleep } from "node:timers/promises";
import { getConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { generateAttempt } from "./generate-attempt.ts";
import { generateOnEngine } from "./local/engine/generate-on-engine.ts";
import { mergeEvents } from "./merge-events.ts";
import { nameTarget } from "./name-target.ts";
import { forgetProbe, servedNames } from "./probe-cache.ts";
import { backoffMs } from "./retry-after.ts";
import { ServerFailure } from "./server-failure.ts";
import type { ChatMessage, GenerateRequest, ModelEvent, ModelTarget, Profile, Sampling } from "./types.ts";
import { UsageSum } from "./usage-sum.ts";

const MAX_RECONNECTS = 1;
const MAX_OVERLOAD_RETRIES = 2;
const RECONNECT_AFTER_MS = 300;
/** Requests at once where a server gives only one reply per request. */
const SINGLES_AT_ONCE = 4;

/**
 * The one door to a model server: n replies to one question, as events in order of arrival.
 *
 * Throws AppError with a code of the closed list, or the signal's reason once `signal` aborts (the upstream socket is
 * then closed at once; leaving the loop early closes it too). What was yielded before a throw stays valid: whether a
 * run failed or was interrupted depends on whether text came. Nothing is sent again after the first byte of a reply.
 */
export async function* generate(request: GenerateRequest): AsyncGenerator<ModelEvent, void> {
  const { local } = request.target;
  yield* local ? generateOnEngine(request, local.model, generateOnServer) : generateOnServer(request);
}

async function* generateOnServer(request: GenerateRequest): AsyncGenerator<ModelEvent, void> {
  try {
    const target = yield* withRetries(request.signal, () => naming(request));
    const isNews = request.target.name === "";
    const messages = isNews ? withSystem(target.profile, request.messages) : request.messages;
    const named = { ...request, target, messages };
    const sampling = { ...target.profile.presets.demo, ...withoutUnset(request.sampling) };
    if (isNews) yield { type: "named", target, system: target.profile.system, sampling };
    const usage = new UsageSum();
    for await (const event of askAll(named, sampling)) {
      if (event.type === "usage") usage.add(event);
      else yield event;
    }
    if (usage.event) yield usage.event;
  } catch (error) {
    request.signal.throwIfAborted();
    throw withServedNames(error instanceof ServerFailure ? error.error : toAppError(error), request.target);
  }
}

/** The messages as the profile wants them begun, where the profile was learned after they were written. */
function withSystem(profile: Profile, messages: ChatMessage[]): ChatMessage[] {
  if (profile.system === null || messages[0]?.role === "system") return messages;
  return [{ role: "system", content: profile.system }, ...messages];
}

/** A server that is loading or overloaded while it is asked what it serves gets the same second chances. */
// biome-ignore lint/correctness/useYield: an attempt that has nothing to tell before it ends
async function* naming(request: GenerateRequest): AsyncGenerator<ModelEvent, ModelTarget> {
  return await nameTarget(request.target, request.signal);
}

async function* askAll(request: GenerateRequest, sampling: Sampling): AsyncGenerator<ModelEvent, void> {
  if (request.n <= 1) {
    yield* asking(request, 1, sampling);
    return;
  }
  const missing = yield* severalAtOnce(request, sampling);
  if (missing.length === 0) return;
  const singles = missing.map((index) => single(request, index, sampling));
  yield* mergeEvents(singles, SINGLES_AT_ONCE);
}

/** n replies in one request. Returns the indexes still to be asked for one by one: all, where the server refuses n. */
async function* severalAtOnce(request: GenerateRequest, sampling: Sampling): AsyncGenerator<ModelEvent, number[]> {
  try {
    return yield* asking(request, request.n, sampling);
  } catch (error) {
    // Greedy decoding of the same prompt gives the same reply n times: then the refusal stands, with its reason.
    if (!(error instanceof ServerFailure) || !error.refusedN) throw error;
    if (sampling.temperature === 0) {
      throw new AppError("model_rejected", error.error.message, "Ask for one reply, or set the temperature above 0.");
    }
    return Array.from({ length: request.n }, (_, index) => index);
  }
}

/** Reply `index` of n as a request of its own; its seed differs as vLLM's would. */
async function* single(request: GenerateRequest, index: number, sampling: Sampling): AsyncGenerator<ModelEvent> {
  const own = { ...request, n: 1, requestId: `${request.requestId}-${index}` };
  const seeded = sampling.seed === undefined ? sampling : { ...sampling, seed: sampling.seed + index };
  for await (const event of asking(own, 1, seeded)) yield "index" in event ? { ...event, index } : event;
}

function asking(request: GenerateRequest, n: number, sampling: Sampling): AsyncGenerator<ModelEvent, number[]> {
  return withRetries(request.signal, () => generateAttempt(request, n, sampling));
}

/** Attempts until one ends well or its failure is final; an attempt that has told something is never repeated. */
async function* withRetries<T>(
  signal: AbortSignal,
  begin: () => AsyncGenerator<ModelEvent, T>,
): AsyncGenerator<ModelEvent, T> {
  let reconnects = 0;
  let overloads = 0;
  for (;;) {
    let came = false;
    const attempt = begin();
    try {
      for (;;) {
        const next = await attempt.next();
        if (next.done) return next.value;
        came ||= next.value.type !== "waiting";
        yield next.value;
      }
    } catch (error) {
      if (!(error instanceof ServerFailure) || came || error.retry === null) throw error;
      const wait = error.retry === "reconnect" ? RECONNECT_AFTER_MS : (error.retryAfterMs ?? backoffMs(overloads + 1));
      const again = error.retry === "reconnect" ? reconnects++ < MAX_RECONNECTS : overloads++ < MAX_OVERLOAD_RETRIES;
      // A Retry-After beyond the patience for a first token is an answer, not a pause.
      if (!again || wait > getConfig().modelTimeouts.firstTokenMs) throw error;
      const reason =
        error.retry === "reconnect" ? "reconnecting" : error.httpStatus === 429 ? "rate_limited" : "overloaded";
      yield { type: "waiting", reason, retryInMs: wait, attempt: reconnects + overloads };
      await sleep(wait, undefined, { signal });
    } finally {
      // Closes the socket when the caller left the loop; after an end it does nothing.
      await attempt.return(undefined as T);
    }
  }
}

function withoutUnset(sampling: Sampling): Sampling {
  return Object.fromEntries(Object.entries(sampling).filter(([, value]) => value !== undefined && value !== null));
}

/** What the server said may outdate what is cached about it; a wrong name is answered with the right ones. */
function withServedNames(error: AppError, target: ModelTarget): AppError {
  if (!["model_unreachable", "model_unauthorized", "model_not_found"].includes(error.code)) return error;
  const names = servedNames(target);
  forgetProbe(target);
  if (error.code !== "model_not_found" || names.length === 0) return error;
  return new AppError(
    error.code,
    error.message,
    `Choose one of the names it serves: ${names.join(", ")}.`,
    error.details,
  );
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const failure = new AppError(
    "model_bad_reply",
    "The model server's answer could not be read.",
    "Run the endpoint check.",
  );
  failure.cause = error;
  return failure;
}
