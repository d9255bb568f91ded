import { maxTokensOf } from "../check-request.ts";
import { errorBody, errorFrame, overflowError, refusal } from "../errors.ts";
import { sendBody } from "../send-body.ts";
import type { Refusal, Scenario } from "../types.ts";
import { type ProfileId, WIRE_PROFILES } from "../wire-profiles.ts";
import { afterTokens } from "../wire-steps.ts";
import { numberOption } from "./option.ts";

const badRequest = (name: string, behaviour: number, profile: ProfileId, about: string, source: string): Scenario => ({
  name,
  behaviour,
  about,
  source,
  profile,
  refuse: () =>
    refusal(WIRE_PROFILES[profile], {
      status: 400,
      message: "top_p must be in (0, 1], got 1.5.",
      type: "BadRequestError",
      param: "top_p",
      value: 1.5,
    }),
});

/** `alone`: the prompt by itself is too long; otherwise prompt and max_tokens together are. */
const overflow = (name: string, profile: ProfileId, source: string, alone = false): Scenario => ({
  name,
  behaviour: 25,
  about: alone
    ? "The prompt alone is longer than the context"
    : "Prompt and max_tokens together are longer than the context",
  source,
  profile,
  refuse: ({ promptTokens, body, options }) => {
    const maxTokens = maxTokensOf(body) ?? 4000;
    const contextLength = numberOption(
      options,
      "limit",
      alone ? promptTokens : promptTokens + Math.ceil(maxTokens / 2),
    );
    const facts = overflowError(WIRE_PROFILES[profile], { promptTokens, maxTokens, contextLength });
    return facts ? refusal(WIRE_PROFILES[profile], facts) : undefined;
  },
});

const okError = (profile: "v0150" | "v0160"): Scenario => ({
  name: `ok-json-error-${profile}`,
  behaviour: 26,
  about: "200 and application/json with an error in it, although a stream was asked for",
  source: "B1: 4c1c501 #32369, fixed by 50dbd6c #34516",
  profile,
  refuse: () => ({
    ...serverError(profile, "EngineCore encountered an issue. See stack trace (above) for the root cause."),
    status: 200,
  }),
});

function serverError(profile: ProfileId, message: string): Refusal {
  return {
    status: 500,
    body: errorBody(WIRE_PROFILES[profile], { status: 500, message, type: "InternalServerError" }),
  };
}

/** As the client sent it, scheme and all: what a careless gateway repeats. */
const sentKey = (request: { headers: { authorization?: string } }) => request.headers.authorization ?? "";

const brokenStream = (name: string, profile: ProfileId, message: string, source: string): Scenario => ({
  name,
  behaviour: 28,
  about: "An error frame after some tokens, then [DONE] (option afterTokens)",
  source,
  profile,
  wire: (steps, { options }) =>
    afterTokens(steps, numberOption(options, "afterTokens", 12), [
      { type: "frame", bytes: errorFrame(WIRE_PROFILES[profile], message), tokens: 0 },
      { type: "frame", bytes: "data: [DONE]\n\n", tokens: 0 },
    ]),
});

/** Errors with a body: behaviours 20 to 28. */
export const REFUSALS: Scenario[] = [
  {
    name: "n-greedy",
    behaviour: 20,
    about: "More than one choice with temperature 0 is refused",
    source: "e2e/recorded/39-error-n-greedy.jsonl",
    profile: "v0320",
    refuse: ({ body, profile }) => {
      const n = typeof body.n === "number" ? body.n : 1;
      if (n < 2) return undefined;
      return refusal(profile, {
        status: 400,
        message: `n must be 1 when using greedy sampling, got ${n}.`,
        type: "BadRequestError",
      });
    },
  },
  badRequest("flat-error-v082", 21, "v082", "The error's members are at the top", "B1: <= 0.10.0"),
  badRequest("flat-error-v0100", 21, "v0100", "The error's members are at the top", "B1: <= 0.10.0"),
  badRequest("nested-error-v0102", 22, "v0102", "The error is nested, code is a number", "B1: 3706618 #22099"),
  badRequest(
    "nested-error-v0320",
    22,
    "v0320",
    "The error is nested and names its parameter",
    "e2e/recorded/41-error-temperature.jsonl",
  ),
  badRequest("string-code-error", 22, "rust", "The error is nested, code is a string", "B1: Rust front end"),
  {
    name: "unauthorized",
    behaviour: 23,
    about: "401 whose error is a string, whatever the key",
    source: "e2e/recorded/42-error-no-key.jsonl",
    profile: "v0320",
    take: ({ response, record, request }) => {
      if (!request.url?.startsWith("/v1/")) return false;
      record.end = "finished";
      sendBody(response, { status: 401, body: '{"error":"Unauthorized"}' });
      return true;
    },
  },
  {
    name: "key-repeated",
    behaviour: 23,
    about: "The key that was sent stands in the error: in a body (401 or option status), or in a frame (option frame)",
    source: "E: gateways such as LiteLLM",
    profile: "router",
    refuse: ({ request, options }) =>
      options.frame === true
        ? undefined
        : {
            status: numberOption(options, "status", 401),
            body: JSON.stringify({ error: { message: `Invalid proxy key. Received: ${sentKey(request)}`, code: 401 } }),
          },
    wire: (steps, { request, options }) =>
      options.frame === true
        ? afterTokens(steps, 8, [
            {
              type: "frame",
              bytes: `data: {"error":{"message":"lost ${sentKey(request)}","code":500}}\n\n`,
              tokens: 0,
            },
          ])
        : steps,
  },
  {
    name: "unknown-model",
    behaviour: 24,
    about: "404 of a model that is not served",
    source: "e2e/recorded/36-error-unknown-model.jsonl",
    profile: "v0320",
    facts: { models: [{ id: "Qwen2.5-7B-Instruct", maxModelLength: 32_768 }] },
    refuse: ({ body }) => ({
      status: 404,
      body: `{"error":{"message":"The model \`${body.model ?? ""}\` does not exist. Valid aliases: Qwen2.5-7B-Instruct.","type":"NotFoundError","param":"model","code":404}}`,
    }),
  },
  {
    name: "unknown-model-v082",
    behaviour: 24,
    about: "404 of a model that is not served, flat",
    source: "B3",
    profile: "v082",
    refuse: ({ body }) => ({
      status: 404,
      body: `{"object":"error","message":"The model \`${body.model ?? ""}\` does not exist.","type":"NotFoundError","param":null,"code":404}`,
    }),
  },
  {
    name: "wrong-base-url",
    behaviour: 24,
    about: "The framework's 404 on every path",
    source: "e2e/recorded/44-error-no-route.jsonl",
    profile: "v0320",
    take: ({ response, record }) => {
      record.end = "finished";
      sendBody(response, { status: 404, body: '{"detail":"Not Found"}' });
      return true;
    },
  },
  overflow("overflow-v082", "v082", "B2.1"),
  overflow("overflow-none-v0100", "v0100", "B2.1: ` None` at the end"),
  overflow("overflow-v0102", "v0102", "B2.2: da27051 #22803"),
  overflow("overflow-prompt-v0102", "v0102", "B2.2", true),
  overflow("overflow-v0150", "v0150", "B2.2: parameter named from 0.14"),
  overflow("overflow-v0160", "v0160", "B2.3: the prompt's number is clamped"),
  overflow("overflow-v0180", "v0180", "B2.4: 43f1057 #36197"),
  overflow("overflow-prompt-v0320", "v0320", "e2e/recorded/37-error-prompt-too-long.jsonl", true),
  overflow("overflow-llamacpp", "llamacpp", "G: exceed_context_size_error", true),
  {
    name: "overflow-characters",
    behaviour: 25,
    about: "A text refused by its characters, before it is counted in tokens",
    source: "B2.5",
    profile: "v0320",
    refuse: ({ profile, promptTokens }) =>
      refusal(profile, {
        status: 400,
        message: `This model's maximum context length is ${promptTokens} tokens. However, your prompt contains at least ${promptTokens * 8} characters. Please reduce the length of the input prompt.`,
        type: "BadRequestError",
        param: "input_text",
        value: promptTokens * 8,
      }),
  },
  {
    name: "overflow-output",
    behaviour: 25,
    about: "max_tokens alone is more than the context",
    source: "e2e/recorded/38-error-max-tokens.jsonl",
    profile: "v0320",
    refuse: ({ profile, body, options }) => {
      const maxTokens = maxTokensOf(body) ?? 4000;
      const facts = overflowError(profile, {
        promptTokens: 10,
        maxTokens,
        contextLength: numberOption(options, "limit", maxTokens - 1),
      });
      return facts ? refusal(profile, facts) : undefined;
    },
  },
  okError("v0150"),
  okError("v0160"),
  {
    name: "error-500-empty",
    behaviour: 27,
    about: "500 with an empty body",
    source: "B4: 0.8.5 - 0.10.0",
    profile: "v0100",
    refuse: () => ({ status: 500, body: "" }),
  },
  {
    name: "error-500-text",
    behaviour: 27,
    about: "500 with plain text",
    source: "E: production-stack, connection failure",
    profile: "router",
    refuse: () => ({ status: 500, body: "Internal Server Error", contentType: "text/plain; charset=utf-8" }),
  },
  {
    name: "error-500-json",
    behaviour: 27,
    about: "500 with a nested error",
    source: "B4: >= 0.17",
    profile: "v0180",
    refuse: () => serverError("v0180", "EngineCore encountered an issue. See stack trace (above) for the root cause."),
  },
  {
    name: "error-500-html",
    behaviour: 27,
    about: "502 with a page of a gateway",
    source: "conformance list 27; a reverse proxy without its server",
    profile: "router",
    refuse: () => ({
      status: 502,
      body: "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\r\n",
      contentType: "text/html",
    }),
  },
  {
    name: "dead-then-refused",
    behaviour: 27,
    about: "500 with an empty body, then the connection is refused for a while (option ms)",
    source: "B4: uvicorn exits",
    profile: "v0100",
    refuse: ({ server, options, response }) => {
      response.once("close", () => server.refuseConnections(numberOption(options, "ms", 1500)));
      return { status: 500, body: "", headers: { connection: "close" } };
    },
  },
  brokenStream(
    "error-frame-v082",
    "v082",
    "EngineCore encountered an issue. See stack trace (above) for the root cause.",
    "B5: <= 0.13, code 400 even for engine death",
  ),
  brokenStream(
    "error-frame-v0102",
    "v0102",
    "EngineCore encountered an issue. See stack trace (above) for the root cause.",
    "B5: <= 0.13",
  ),
  brokenStream("error-frame-v0180", "v0180", "Internal server error", "B5: >= 0.14"),
  brokenStream("error-frame-rust", "rust", "Internal server error", "B1: Rust front end"),
];
