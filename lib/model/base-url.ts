import { AppError } from "../errors.ts";

/** What people paste when they mean the server: a path of one of its routes. */
const ROUTE_TAIL = /\/(chat\/completions|completions|models|responses|embeddings|health|version|docs)$/;

/**
 * The base URL of an OpenAI-compatible server as the door uses it: http(s), no credentials, no query, ending in /v1
 * (or another version segment such as /v4 when the person gave one). Throws `bad_request`; the text of a refused URL
 * is never repeated, it may hold a password.
 */
export function normaliseBaseUrl(input: string): string {
  const trimmed = input.trim();
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "") {
    throw new AppError("bad_request", "url is not an http or https address.", "Give it like http://localhost:8000/v1.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new AppError(
      "bad_request",
      "url holds a user name or a password.",
      "Take them out of the address and put the key into the key field (MODEL_API_KEY).",
    );
  }
  const path = url.pathname.replace(/\/+$/, "").replace(ROUTE_TAIL, "").replace(/\/+$/, "");
  return `${url.origin}${/\/v\d+[a-z0-9]*$/.test(path) ? path : `${path}/v1`}`;
}

/** Where /version, /tokenize, /health and /metrics live: one level above /v1. */
export function serverRoot(baseUrl: string): string {
  return baseUrl.replace(/\/v\d+[a-z0-9]*$/, "");
}
