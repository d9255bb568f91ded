/** An answer that is no reply, in the shape and words of vLLM 0.32, which clients of every kind know. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: unknown) {
    super(typeof body === "string" ? body : JSON.stringify(body));
    this.status = status;
    this.body = this.message;
  }
}

export const notFound = () => new Refusal(404, { detail: "Not Found" });
export const notAllowed = () => new Refusal(405, { detail: "Method Not Allowed" });
export const unauthorized = () => new Refusal(401, { error: "Unauthorized" });

/** `(parameter=…, value=…)` closes the message where vLLM says which field it means. */
export function badRequest(message: string, param?: { name: string; value?: string | number }): Refusal {
  const value = param?.value === undefined ? "" : `, value=${param.value}`;
  const suffix = param ? ` (parameter=${param.name}${value})` : "";
  return error(400, message + suffix, "BadRequestError", param?.name ?? null);
}

export function badBody(message: string, param: string | null = null): Refusal {
  return error(400, `1 validation error:\n  ${message}`, "Bad Request", param);
}

export function unknownModel(asked: string, served: string): Refusal {
  return error(404, `The model \`${asked}\` does not exist. Valid aliases: ${served}.`, "NotFoundError", "model");
}

/** Not a word of vLLM's: it opens its port only when it has loaded. */
export function notReady(reason: string): Refusal {
  return error(503, reason, "Service Unavailable", null);
}

/** vLLM's three wordings since 0.17.1. Null when the request fits. `maxTokens` null: whatever is left. */
export function overflow(promptTokens: number, maxTokens: number | null, contextLength: number): Refusal | null {
  const limit = `This model's maximum context length is ${contextLength} tokens. However, `;
  if (maxTokens !== null && maxTokens > contextLength) {
    return badRequest(
      `max_tokens=${maxTokens} cannot be greater than max_model_len=${contextLength}. Please request fewer output tokens.`,
      { name: "max_tokens", value: maxTokens },
    );
  }
  if (promptTokens >= contextLength) {
    return badRequest(
      `${limit}your prompt contains at least ${contextLength + 1} input tokens, which exceeds this limit even without any output tokens. Please reduce the length of the input prompt.`,
      { name: "input_tokens", value: contextLength + 1 },
    );
  }
  const total = promptTokens + (maxTokens ?? 1);
  if (total <= contextLength) return null;
  return badRequest(
    `${limit}you requested ${maxTokens} output tokens and your prompt contains ${promptTokens} input tokens, for a total of ${total} tokens. Please reduce the length of the input prompt or the number of requested output tokens.`,
    { name: "input_tokens", value: promptTokens },
  );
}

function error(code: number, message: string, type: string, param: string | null): Refusal {
  return new Refusal(code, { error: { message, type, param, code } });
}
