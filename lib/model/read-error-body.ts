/** What a server said about an error, whatever shape it said it in. `message` is "" when it said nothing. */
export type ServerWords = { message: string; code: string | number | null; param: string | null };

const LIMIT = 600;

/**
 * Reads the error shapes of vLLM of every age, its Rust front end, FastAPI, llama-server, TGI and gateways:
 * `{error:{message,code}}`, `{error:"..."}`, `{object:"error",message}`, `{detail:"..." | [...]}`, plain text, nothing.
 * The key is blotted out wherever the server repeats it.
 */
export function readErrorBody(json: unknown, text: string, apiKey: string): ServerWords {
  const words = isRecord(json) ? fromObject(json) : { message: plainText(text), code: null, param: null };
  return { ...words, message: withoutKey(words.message, apiKey).slice(0, LIMIT) };
}

/** True when a body that came with status 200, or a frame of a stream, is an error. */
export function isErrorBody(json: unknown): boolean {
  if (!isRecord(json)) return false;
  if (json.error !== undefined && json.error !== null && json.error !== false) return true;
  return json.object === "error" || (json.choices === undefined && json.detail !== undefined);
}

/** Replaces every occurrence of the key, so that no message, log or record can hold it. */
export function withoutKey(text: string, apiKey: string): string {
  return apiKey.length > 0 && apiKey !== "EMPTY" ? text.replaceAll(apiKey, "[key]") : text;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fromObject(body: Record<string, unknown>): ServerWords {
  if (isRecord(body.error)) {
    const inner = body.error;
    return {
      message: asText(inner.message ?? inner.detail ?? inner),
      code: asCode(inner.code),
      param: asParam(inner.param),
    };
  }
  const said = body.error ?? body.message ?? body.detail ?? body.msg ?? "";
  return { message: asText(said), code: asCode(body.code), param: asParam(body.param) };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}

function asCode(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function asParam(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A proxy's HTML page says nothing to a person: its title at most. */
function plainText(text: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1];
  if (title !== undefined) return title.trim();
  return /^\s*</.test(text) ? "" : text.trim();
}
