import { readText, send } from "./transport.ts";

const LIMIT_BYTES = 64 * 1024 * 1024;

export type JsonAnswer = { status: number; json: unknown; text: string; contentType: string; location: string | null };

/** The headers of every request: the key only where there is one. */
export function authHeaders(apiKey: string): Record<string, string> {
  return apiKey === "" ? {} : { authorization: `Bearer ${apiKey}` };
}

/**
 * One small request to a model server (model list, version, token count). Resolves with any status; `json` is
 * undefined when the body is not JSON. Rejects with Node's error, or a TimeoutError after `timeoutMs`.
 */
export async function requestJson(options: {
  url: string;
  apiKey: string;
  body?: unknown;
  timeoutMs: number;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}): Promise<JsonAnswer> {
  const limit = AbortSignal.timeout(options.timeoutMs);
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  const response = await send({
    method: body === undefined ? "GET" : "POST",
    url: options.url,
    headers: {
      accept: "application/json",
      ...authHeaders(options.apiKey),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...options.headers,
    },
    body,
    signal: options.signal ? AbortSignal.any([limit, options.signal]) : limit,
  });
  const text = await readText(response, LIMIT_BYTES);
  return {
    status: response.statusCode ?? 0,
    json: parseJson(text),
    text,
    contentType: response.headers["content-type"] ?? "",
    location: response.headers.location ?? null,
  };
}

/** The parsed text, or undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
