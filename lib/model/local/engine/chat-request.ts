import { z } from "zod";
import type { TemplateMessage } from "./chat-template.ts";
import type { EngineSampling } from "./generate-reply.ts";
import { badBody, badRequest, type Refusal, unknownModel } from "./refusal.ts";

const count = z.int().nullish();
const amount = z.number().nullish();
const flag = z.boolean().nullish();

const content = z
  .union([z.string(), z.array(z.object({ type: z.literal("text"), text: z.string() }))])
  .nullish()
  .transform((value) => (Array.isArray(value) ? value.map((part) => part.text).join("\n") : (value ?? "")));

const messages = z.array(z.object({ role: z.string().min(1), content })).min(1);

/** The members that are read; all others are accepted and ignored, as vLLM does. */
const body = z.object({
  model: z.string().nullish(),
  messages,
  stream: flag,
  stream_options: z.object({ include_usage: flag, continuous_usage_stats: flag }).nullish(),
  n: count,
  max_tokens: count,
  max_completion_tokens: count,
  temperature: amount,
  top_p: amount,
  top_k: count,
  min_p: amount,
  repetition_penalty: amount,
  presence_penalty: amount,
  frequency_penalty: amount,
  seed: count,
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  include_stop_str_in_output: flag,
  add_generation_prompt: flag,
  continue_final_message: flag,
});
export type ChatBody = z.infer<typeof body>;

export type ChatRequest = {
  messages: TemplateMessage[];
  end: { addGenerationPrompt: boolean; continueFinalMessage: boolean };
  n: number;
  stream: boolean;
  includeUsage: boolean;
  continuousUsage: boolean;
  /** Null = as many as fit. */
  maxTokens: number | null;
  sampling: Omit<EngineSampling, "maxTokens">;
};

const tokenizeBody = z.union([
  z.object({ model: z.string().nullish(), prompt: z.string() }),
  z.object({ model: z.string().nullish(), messages, add_generation_prompt: flag, continue_final_message: flag }),
]);
export type TokenizeBody = z.infer<typeof tokenizeBody>;

const MAX_REPLIES = 16;

/** A chat request as it will be done. Throws Refusal in vLLM's words. */
export function readChatRequest(json: unknown, served: string): ChatRequest {
  const parsed = body.safeParse(json);
  if (!parsed.success) throw unreadable(parsed.error);
  const asked = parsed.data;
  checkModel(asked.model, served);
  checkValues(asked);
  const { stream_options: options, stop } = asked;
  return {
    messages: asked.messages,
    end: {
      addGenerationPrompt: asked.add_generation_prompt ?? true,
      continueFinalMessage: asked.continue_final_message ?? false,
    },
    n: asked.n ?? 1,
    stream: asked.stream ?? false,
    includeUsage: options?.include_usage === true,
    continuousUsage: options?.include_usage === true && options.continuous_usage_stats === true,
    maxTokens: asked.max_completion_tokens ?? asked.max_tokens ?? null,
    sampling: {
      temperature: asked.temperature ?? 1,
      topP: asked.top_p ?? 1,
      topK: Math.max(0, asked.top_k ?? 0),
      minP: asked.min_p ?? 0,
      repetitionPenalty: asked.repetition_penalty ?? 1,
      presencePenalty: asked.presence_penalty ?? 0,
      frequencyPenalty: asked.frequency_penalty ?? 0,
      seed: asked.seed ?? Math.floor(Math.random() * 2 ** 31),
      stop: typeof stop === "string" ? [stop] : (stop ?? []),
      includeStop: asked.include_stop_str_in_output ?? false,
    },
  };
}

/** Throws Refusal. */
export function readTokenizeRequest(json: unknown, served: string): TokenizeBody {
  const parsed = tokenizeBody.safeParse(json);
  if (!parsed.success) throw badBody("{'type': 'missing', 'loc': ('body', 'messages'), 'msg': 'Field required'}");
  checkModel(parsed.data.model, served);
  return parsed.data;
}

function checkModel(asked: string | null | undefined, served: string): void {
  if (asked && asked !== served) throw unknownModel(asked, served);
}

/** In vLLM's order: the first that is wrong is told. */
function checkValues(asked: ChatBody): void {
  if (asked.stream_options && asked.stream !== true) {
    throw badRequest("Stream options can only be defined when `stream=True`.", { name: "stream_options" });
  }
  if (asked.continue_final_message === true && asked.add_generation_prompt !== false) {
    throw badRequest("Cannot set both `continue_final_message` and `add_generation_prompt` to True.");
  }
  const { temperature, top_p: topP, n, max_tokens: max, max_completion_tokens: maxCompletion } = asked;
  if (temperature != null && temperature < 0) {
    const shown = asPython(temperature);
    throw badRequest(`temperature must be non-negative, got ${shown}.`, { name: "temperature", value: shown });
  }
  if (topP != null && (topP <= 0 || topP > 1)) {
    throw badRequest(`top_p must be in (0, 1], got ${asPython(topP)}.`, { name: "top_p", value: asPython(topP) });
  }
  const penalty = asked.repetition_penalty;
  if (penalty != null && penalty <= 0) {
    const shown = asPython(penalty);
    throw badRequest(`repetition_penalty must be greater than zero, got ${shown}.`, {
      name: "repetition_penalty",
      value: shown,
    });
  }
  const limit = maxCompletion ?? max;
  if (limit != null && limit < 1) {
    throw badRequest(`max_tokens must be at least 1, got ${limit}.`, { name: "max_tokens", value: limit });
  }
  if (n != null && (n < 1 || n > MAX_REPLIES)) {
    throw badRequest(`n must be at least 1 and at most ${MAX_REPLIES}, got ${n}.`, { name: "n", value: n });
  }
  if (n != null && n > 1 && temperature === 0) {
    throw badRequest(`n must be 1 when using greedy sampling, got ${n}.`);
  }
}

function asPython(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function unreadable(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const place = ["body", ...(issue?.path ?? [])].map((part) => (typeof part === "number" ? part : `'${String(part)}'`));
  return badBody(`{'loc': (${place.join(", ")}), 'msg': '${issue?.message ?? "unreadable"}'}`);
}
