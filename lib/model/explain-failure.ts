import { AppError } from "../errors.ts";
import { readErrorBody, type ServerWords } from "./read-error-body.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { ServerFailure } from "./server-failure.ts";

/** vLLM's five wordings since 0.8.2, llama-server's and OpenAI's own. */
const OVERLONG =
  /context length|context size|max_tokens' or 'max_completion|fewer output tokens|maximum input length|exceed_context_size/i;
const NO_THINK_TOKENS = /think start\/end tokens|reasoning parser/i;
const N_REFUSED =
  /\bn must be|\bn\b\s*(>|!=|should|has to|can only|is not supported)|multiple (choices|completions)|only one (choice|completion)|best_of|'n'/i;

export type Served = { name: string; apiKey: string };

/** An answer with a status of 300 or more, or an error under status 200, in our codes. `text` is the whole body. */
export function explainAnswer(
  answer: { status: number; text: string; json: unknown; retryAfter?: string | undefined; location?: string | null },
  served: Served,
  now: number,
): ServerFailure {
  const words = readErrorBody(answer.json, answer.text, served.apiKey);
  const status = answer.status === 200 ? numericCode(words.code) : answer.status;
  const retryAfterMs = parseRetryAfter(answer.retryAfter, now);
  if (status >= 300 && status < 400) return redirected(status, answer.location ?? null);
  if (status === 429 || status === 503) {
    return new ServerFailure(overloaded(status, words, retryAfterMs), {
      retry: "overload",
      retryAfterMs,
      httpStatus: status,
    });
  }
  if (status === 408 || status === 425) {
    return new ServerFailure(explainStatus(status, words, served), {
      retry: "overload",
      retryAfterMs,
      httpStatus: status,
    });
  }
  const refusedN = (status === 400 || status === 422) && (words.param === "n" || N_REFUSED.test(words.message));
  return new ServerFailure(explainStatus(status, words, served), { refusedN, httpStatus: status });
}

/** An error frame inside a stream that began with status 200. Its code says nothing once text has come: vLLM <= 0.13 sends 400 even when its engine died. */
export function explainErrorFrame(frame: unknown, rawText: string, served: Served, textCame: boolean): AppError {
  const words = readErrorBody(frame, rawText, served.apiKey);
  const status = numericCode(words.code);
  const isAnswerToRequest =
    OVERLONG.test(words.message) || NO_THINK_TOKENS.test(words.message) || [401, 403, 404, 429, 503].includes(status);
  if (!textCame && isAnswerToRequest) {
    return status === 429 || status === 503 ? overloaded(status, words, null) : explainStatus(status, words, served);
  }
  return new AppError(
    "model_aborted",
    `The model server broke off${quoted(words.message)}.`,
    "The text so far is kept. Continue from it or ask again; the server's log has the cause.",
  );
}

function explainStatus(status: number, words: ServerWords, served: Served): AppError {
  const said = quoted(words.message);
  if (OVERLONG.test(words.message)) {
    return new AppError(
      "over_budget",
      `The text is longer than the model's context${said}.`,
      "Shorten it, lower max_tokens, or serve the model with a larger --max-model-len.",
    );
  }
  if (NO_THINK_TOKENS.test(words.message)) {
    return new AppError(
      "model_rejected",
      `The model server runs a reasoning parser that this model cannot use${said}.`,
      "Start it without --reasoning-parser (and --enable-reasoning): the tags are read here.",
    );
  }
  if (status === 401 || status === 403) {
    return new AppError(
      "model_unauthorized",
      `The model server refused the key (status ${status})${said}.`,
      "Give the key it was started with (--api-key, VLLM_API_KEY) as MODEL_API_KEY or in the endpoint's settings.",
    );
  }
  if (status === 404 && isUnknownModel(words)) {
    return new AppError(
      "model_not_found",
      `The model server does not serve "${served.name}"${said}.`,
      "Choose one of the names that /v1/models lists (vLLM's --served-model-name).",
    );
  }
  if (status === 404 || status === 405) {
    return new AppError(
      "model_unreachable",
      `There is no chat API at this address (status ${status})${said}.`,
      "Check the base URL: it ends where /chat/completions begins, usually in /v1.",
    );
  }
  if (status === 408 || status === 504) {
    return new AppError(
      "model_timeout",
      `A server on the way gave up waiting (status ${status})${said}.`,
      "Try again; raise the time limit of the proxy in front of the model server.",
    );
  }
  if (status === 502) {
    return new AppError(
      "model_unreachable",
      `The gateway cannot reach the model server (status 502)${said}.`,
      "The model server may be down or still loading; look at it and at the gateway.",
    );
  }
  if (status >= 500) {
    return new AppError(
      "model_rejected",
      `The model server failed (status ${status})${said}.`,
      "Its log has the cause; after an engine failure vLLM has to be started again.",
    );
  }
  return new AppError(
    "model_rejected",
    `The model server refused the request (status ${status})${said}.`,
    "Change what it names and send again.",
  );
}

function isUnknownModel(words: ServerWords): boolean {
  return words.param === "model" || words.code === "model_not_found" || /\bmodel\b/i.test(words.message);
}

function overloaded(status: number, words: ServerWords, retryAfterMs: number | null): AppError {
  const wait = retryAfterMs === null ? "in a moment" : `in ${Math.ceil(retryAfterMs / 1000)} s`;
  const loading = /load/i.test(words.message);
  return new AppError(
    "model_overloaded",
    loading
      ? `The model server is still loading its model${quoted(words.message)}.`
      : `The model server has too much to do (status ${status})${quoted(words.message)}.`,
    `Send again ${wait}.`,
  );
}

function redirected(status: number, location: string | null): ServerFailure {
  const to = location && URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
  return new ServerFailure(
    new AppError(
      "model_unreachable",
      `The address redirects${to} (status ${status}); redirects are not followed, they could carry the key elsewhere.`,
      "Enter the address that it redirects to.",
    ),
    { httpStatus: status },
  );
}

function numericCode(code: string | number | null): number {
  if (typeof code === "number") return code;
  if (code === "model_not_found") return 404;
  if (code === "invalid_request_error" || code === "json_parse_error") return 400;
  return code !== null && /^\d{3}$/.test(code) ? Number(code) : 500;
}

function quoted(message: string): string {
  return message === "" ? "" : `: ${message.replace(/[.\s]+$/, "")}`;
}
