import { overflowError, refusal } from "./errors.ts";
import type { ChatBody, Refusal, ServerFacts } from "./types.ts";
import type { WireProfile } from "./wire-profiles.ts";

/** 401 of every version: `error` is a string, and there is no WWW-Authenticate. null = the key is right. */
export function checkKey(authorization: string | undefined, key: string | null): Refusal | null {
  if (key === null || authorization === `Bearer ${key}`) return null;
  return { status: 401, body: '{"error":"Unauthorized"}' };
}

/** The JSON of a request, or the refusal that its server answers with. */
export function readChatBody(raw: string, contentType: string | undefined, profile: WireProfile): ChatBody | Refusal {
  if (!/^application\/json\b/i.test(contentType ?? "")) {
    const message = "Unsupported Media Type: Only 'application/json' is allowed";
    if (profile.wrongContentTypeStatus === 415) return { status: 415, body: JSON.stringify({ detail: message }) };
    const prefix = profile.namesParameter ? "1 validation error:\n  " : "";
    return refusal(profile, { status: 400, message: prefix + message, type: "Bad Request" });
  }
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    const where = `body.${Buffer.byteLength(raw)}`;
    const message = `1 validation error:\n  {'type': 'json_invalid', 'loc': '${where}', 'msg': 'JSON decode error', 'input': '<dict of 0 items>', 'ctx': {'error': 'Expecting value'}}`;
    const type = profile.id === "v082" ? "BadRequestError" : "Bad Request";
    return {
      status: 400,
      body: refusal(
        { ...profile, namesParameter: false },
        { status: 400, message, type, code: "json_parse_error" },
      ).body.replace('"param":null', profile.namesParameter ? `"param":${JSON.stringify(where)}` : '"param":null'),
    };
  }
  if (typeof value !== "object" || value === null || !Array.isArray((value as ChatBody).messages)) {
    const message = `1 validation error:\n  {'type': 'missing', 'loc': ('body', 'messages'), 'msg': 'Field required', 'input': '<dict>'}`;
    const type = profile.id === "v082" ? "BadRequestError" : "Bad Request";
    return refusal(profile, { status: 400, message, type });
  }
  return value as ChatBody;
}

/** What a chat request may not say. null = it may. Members that the server does not know are never looked at. */
export function checkChatRequest(
  body: ChatBody,
  facts: ServerFacts,
  profile: WireProfile,
  promptTokens: number,
): Refusal | null {
  const bad = { status: 400, type: "BadRequestError" };
  const names = facts.models.map((card) => card.id);
  if (profile.id === "router" && body.model === undefined)
    return { status: 400, body: '{"error":"Invalid request: missing \'model\' in request body."}' };
  if (typeof body.model === "string" && profile.engine === "vllm" && !names.includes(body.model)) {
    const aliases = profile.id === "v0320" ? ` Valid aliases: ${names.join(", ")}.` : "";
    const message =
      profile.id === "router"
        ? `Model ${body.model} not found`
        : `The model \`${body.model}\` does not exist.${aliases}`;
    const param = profile.namesParameter ? "model" : null;
    const plain = { ...profile, namesParameter: false };
    const found = refusal(plain, { status: 404, message, type: "NotFoundError", code: "model_not_found" });
    return param && profile.errorBody !== "error-string"
      ? { ...found, body: found.body.replace('"param":null', '"param":"model"') }
      : found;
  }
  if (body.stream_options && body.stream !== true && profile.engine === "vllm") {
    return refusal(profile, {
      ...bad,
      message: "Stream options can only be defined when `stream=True`.",
      param: "stream_options",
    });
  }
  const temperature = typeof body.temperature === "number" ? body.temperature : 0.7;
  if (temperature < 0) {
    const shown = Number.isInteger(temperature) ? temperature.toFixed(1) : String(temperature);
    return refusal(profile, {
      ...bad,
      message: `temperature must be non-negative, got ${shown}.`,
      param: "temperature",
      value: shown,
    });
  }
  const topP = typeof body.top_p === "number" ? body.top_p : 1;
  if (topP <= 0 || topP > 1) {
    return refusal(profile, { ...bad, message: `top_p must be in (0, 1], got ${topP}.`, param: "top_p", value: topP });
  }
  const n = typeof body.n === "number" ? body.n : 1;
  if (n > 1 && profile.refusesN && profile.engine === "llamacpp") {
    return refusal(profile, { ...bad, message: "Only one completion choice is allowed" });
  }
  if (n > 1 && temperature === 0 && profile.engine === "vllm") {
    return refusal(profile, { ...bad, message: `n must be 1 when using greedy sampling, got ${n}.` });
  }
  if (body.continue_final_message === true && body.add_generation_prompt !== false && profile.engine === "vllm") {
    return refusal(profile, {
      ...bad,
      message: "Cannot set both `continue_final_message` and `add_generation_prompt` to True.",
    });
  }
  const overflow = overflowError(profile, {
    promptTokens,
    maxTokens: maxTokensOf(body),
    contextLength: facts.contextLength,
  });
  return overflow ? refusal(profile, overflow) : null;
}

export function maxTokensOf(body: ChatBody): number | null {
  const value = body.max_completion_tokens ?? body.max_tokens;
  return typeof value === "number" ? value : null;
}
