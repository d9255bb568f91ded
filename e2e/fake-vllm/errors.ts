import type { Refusal } from "./types.ts";
import type { WireProfile } from "./wire-profiles.ts";

export type ErrorFacts = {
  status: number;
  message: string;
  type: string;
  param?: string | null;
  /** Shown as `(parameter=.., value=..)` by versions that do; undefined = the message names no parameter. */
  value?: string | number;
  /** The Rust front end's code. */
  code?: "invalid_request_error" | "model_not_found" | "json_parse_error" | "server_error";
};

/** The body of an error as the profile's server writes it, without a final newline. */
export function errorBody(profile: WireProfile, facts: ErrorFacts): string {
  const param = profile.namesParameter && facts.param ? facts.param : null;
  const suffix = param ? ` (parameter=${param}${facts.value === undefined ? "" : `, value=${facts.value}`})` : "";
  const message = facts.message + suffix;
  if (profile.engine === "llamacpp") {
    return JSON.stringify({ error: { code: facts.status, message: facts.message, type: "invalid_request_error" } });
  }
  if (profile.engine === "ollama") {
    return JSON.stringify({
      error: { message: facts.message, type: "invalid_request_error", param: null, code: null },
    });
  }
  switch (profile.errorBody) {
    case "flat":
      return JSON.stringify({ object: "error", message, type: facts.type, param, code: facts.status });
    case "nested":
      return JSON.stringify({ error: { message, type: facts.type, param, code: facts.status } });
    case "string-code": {
      const type = facts.status >= 500 ? "server_error" : "invalid_request_error";
      return JSON.stringify({ error: { message, type, param, code: facts.code ?? type } });
    }
    case "error-string":
      return JSON.stringify({ error: facts.message });
  }
}

export function refusal(profile: WireProfile, facts: ErrorFacts): Refusal {
  return { status: facts.status, body: errorBody(profile, facts) };
}

/** The `data:` frame of an error inside a stream. Flat eras nest the flat object under `error`. */
export function errorFrame(profile: WireProfile, message: string, code?: number): string {
  const status = code ?? profile.midStreamError.code;
  const type = status === 500 ? "InternalServerError" : profile.midStreamError.type;
  const body = errorBody(profile.errorBody === "error-string" ? { ...profile, errorBody: "nested" } : profile, {
    status,
    message,
    type,
  });
  return `data: ${profile.errorBody === "flat" ? `{"error":${body}}` : body}\n\n`;
}

export type Overflow = { promptTokens: number; maxTokens: number | null; contextLength: number };

/**
 * The refusal of a request that cannot fit, in the profile's wording. null = it fits, or the server truncates silently.
 */
export function overflowError(
  profile: WireProfile,
  { promptTokens: p, maxTokens: m, contextLength: l }: Overflow,
): ErrorFacts | null {
  if (profile.overflow === "truncates" || p + (m ?? 1) <= l) return null;
  const bad = { status: 400, type: "BadRequestError" };
  const limit = `This model's maximum context length is ${l} tokens. However, `;
  const alone = p >= l;
  switch (profile.overflow) {
    case "requested":
    case "none-suffix": {
      const end = profile.overflow === "none-suffix" ? " None" : "";
      const message =
        m === null
          ? `${limit}you requested ${p} tokens in the messages, Please reduce the length of the messages.`
          : `${limit}you requested ${p + m} tokens (${p} in the messages, ${m} in the completion). Please reduce the length of the messages or completion.`;
      return { ...bad, message: message + end };
    }
    case "input-tokens": {
      const end = profile.id === "v0150" ? "" : " None";
      if (alone) {
        const message = `${limit}your request has ${p} input tokens. Please reduce the length of the input messages.${end}`;
        return { ...bad, message, param: "input_tokens", value: p };
      }
      const message = `'max_tokens' or 'max_completion_tokens' is too large: ${m}. This model's maximum context length is ${l} tokens and your request has ${p} input tokens (${m} > ${l} - ${p}).${end}`;
      return { ...bad, message, param: "max_tokens", value: m ?? 0 };
    }
    case "you-passed": {
      const room = l - (m ?? 0);
      const clamped = Math.min(p, room + 1);
      const message = `You passed ${clamped} input tokens and requested ${m ?? 0} output tokens. However, the model's context length is only ${l} tokens, resulting in a maximum input length of ${room} tokens. Please reduce the length of the input prompt.`;
      return { ...bad, message, param: "input_tokens", value: clamped };
    }
    case "output-and-prompt": {
      if (m !== null && m > l) {
        const message = `max_tokens=${m} cannot be greater than max_model_len=${l}. Please request fewer output tokens.`;
        return { ...bad, message, param: "max_tokens", value: m };
      }
      if (alone) {
        const message = `${limit}your prompt contains at least ${l + 1} input tokens, which exceeds this limit even without any output tokens. Please reduce the length of the input prompt.`;
        return { ...bad, message, param: "input_tokens", value: l + 1 };
      }
      const message = `${limit}you requested ${m} output tokens and your prompt contains ${p} input tokens, for a total of ${p + (m ?? 0)} tokens. Please reduce the length of the input prompt or the number of requested output tokens.`;
      return { ...bad, message, param: "input_tokens", value: p };
    }
    case "llamacpp":
      return {
        ...bad,
        message: `the request exceeds the available context size. try increasing the context size or enable context shift`,
      };
  }
}
