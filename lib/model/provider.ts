import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4, LanguageModelV4CallOptions } from "@ai-sdk/provider";
import type { ChatMessage, GenerateRequest, ModelTarget, Sampling } from "./types.ts";

type Provider = { model: LanguageModelV4; call: LanguageModelV4CallOptions };

/**
 * The SDK's model and call for one request of `n` replies. OpenAI's own API goes through its own provider, which knows
 * what that API renames and refuses; everything else is openai-compatible, where vLLM's extra fields are merged in.
 */
export function openModel(
  request: GenerateRequest,
  n: number,
  sampling: Sampling,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Provider {
  const call = callOptions(request, sampling, signal);
  if (isOpenAi(request.target)) return { model: openAi(request.target, n, fetch), call };
  const extra: Record<string, unknown> = { repetition_penalty: sampling.repetition_penalty };
  if (n > 1) extra.n = n;
  if (request.continueFinalMessage)
    Object.assign(extra, { continue_final_message: true, add_generation_prompt: false });
  const provider = createOpenAICompatible({
    name: "server",
    baseURL: request.target.baseUrl,
    apiKey: request.target.apiKey || undefined,
    includeUsage: true,
    fetch,
    transformRequestBody: (body) => ({ ...body, ...extra }),
  });
  return { model: provider.chatModel(request.target.name), call };
}

export function isOpenAi(target: ModelTarget): boolean {
  return new URL(target.baseUrl).hostname === "api.openai.com";
}

function openAi(target: ModelTarget, n: number, fetch: typeof globalThis.fetch): LanguageModelV4 {
  // The provider has no setting for n; it is added to the body it wrote.
  const withN: typeof globalThis.fetch = (input, init) => {
    if (n === 1) return fetch(input, init);
    const body = JSON.stringify({ ...(JSON.parse(String(init?.body)) as object), n });
    return fetch(input, { ...init, body });
  };
  return createOpenAI({ baseURL: target.baseUrl, apiKey: target.apiKey, fetch: withN }).chat(target.name);
}

function callOptions(request: GenerateRequest, sampling: Sampling, signal: AbortSignal): LanguageModelV4CallOptions {
  return {
    prompt: request.messages.map(toPromptMessage),
    maxOutputTokens: sampling.max_tokens,
    temperature: sampling.temperature,
    topP: sampling.top_p,
    seed: sampling.seed,
    includeRawChunks: true,
    abortSignal: signal,
    headers: { "x-session-id": request.sessionId, "X-Request-Id": request.requestId },
  };
}

function toPromptMessage(message: ChatMessage): LanguageModelV4CallOptions["prompt"][number] {
  if (message.role === "system") return { role: "system", content: message.content };
  return { role: message.role, content: [{ type: "text", text: message.content }] };
}
