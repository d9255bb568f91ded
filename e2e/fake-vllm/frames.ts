import type { ChatBody } from "./types.ts";
import type { WireProfile } from "./wire-profiles.ts";

export type Usage = { promptTokens: number; completionTokens: number };
export type DeltaText = { content?: string; reasoning?: string };

/** Writes the `data:` frames of one stream in a profile's own bytes. */
export type Framer = {
  role(index: number, usage: Usage): string;
  delta(index: number, text: DeltaText, usage: Usage): string;
  /** `finishDelta` null = `"delta":{}`. `usageMember` is raw JSON that sits in the frame itself, or null. */
  finish(index: number, end: FinishFacts, usage: Usage): string;
  usage(usage: Usage, details: boolean): string;
  done: string;
};
export type FinishFacts = {
  delta: DeltaText | null;
  finish: string;
  stopReason: string | number | null | undefined;
  usageInFrame: boolean;
};

export const DONE = "data: [DONE]\n\n";

export function createFramer(
  profile: WireProfile,
  body: ChatBody,
  id: string,
  createdSeconds: number,
  unknownMembers: Record<string, unknown> | null = null,
): Framer {
  const more = unknownMembers ? `,${JSON.stringify(unknownMembers).slice(1, -1)}` : "";
  if (profile.engine === "llamacpp") return llamaFramer(profile, body, id, createdSeconds, more);
  if (profile.engine === "ollama") return ollamaFramer(profile, body, id, createdSeconds, more);
  return vllmFramer(profile, body, id, createdSeconds, more);
}

/** `"prompt_tokens":..,"total_tokens":..,"completion_tokens":..` in vLLM's order. */
export function usageMembers(usage: Usage): string {
  return `"prompt_tokens":${usage.promptTokens},"total_tokens":${usage.promptTokens + usage.completionTokens},"completion_tokens":${usage.completionTokens}`;
}

function vllmFramer(profile: WireProfile, body: ChatBody, id: string, created: number, more: string): Framer {
  const head = `data: {"id":${JSON.stringify(id)},"object":"chat.completion.chunk","created":${created},"model":${JSON.stringify(body.model ?? "Fin-R1")},"choices":[`;
  const options = (body.stream_options ?? {}) as { include_usage?: boolean; continuous_usage_stats?: boolean };
  const asksUsage = options.include_usage === true;
  const continuous = asksUsage && options.continuous_usage_stats === true && profile.id !== "rust";
  const each = (usage: Usage) =>
    continuous
      ? `,"usage":{${usageMembers(usage)}${profile.usageDetails ? ',"completion_tokens_details":null' : ""}}`
      : "";
  const fingerprint = profile.fingerprint ? `,"system_fingerprint":${JSON.stringify(profile.fingerprint)}` : "";
  const deltaOf = (text: DeltaText) => {
    const members: string[] = [];
    if (text.content !== undefined) members.push(`"content":${JSON.stringify(text.content)}`);
    if (text.reasoning !== undefined) {
      const value = JSON.stringify(text.reasoning);
      if (profile.reasoningField !== "reasoning_content") members.push(`"reasoning":${value}`);
      if (profile.reasoningField !== "reasoning") members.push(`"reasoning_content":${value}`);
    } else if (profile.reasoningField === "both") members.push('"reasoning_content":null');
    return `{${members.join(",")}}`;
  };
  const logprobs = (text: DeltaText) => {
    if (body.logprobs !== true) return "null";
    // Without text it is the token that ends the sequence.
    const written = text.content || "<|im_end|>";
    const token = { token: written, logprob: -0.000010132738680113107, bytes: [...Buffer.from(written)] };
    const top = Array.from({ length: Number(body.top_logprobs ?? 0) }, (_, i) => ({
      ...token,
      logprob: token.logprob - i,
    }));
    return JSON.stringify({ content: [{ ...token, top_logprobs: top }] });
  };
  const bothNull = profile.reasoningField === "both" ? ',"reasoning_content":null' : "";
  return {
    role: (index, usage) =>
      `${head}{"index":${index},"delta":{"role":"assistant","content":""${bothNull}},"logprobs":null,"finish_reason":null}]${each(usage)}${profile.roleExtras}${more}}\n\n`,
    delta: (index, text, usage) =>
      `${head}{"index":${index},"delta":${deltaOf(text)},"logprobs":${logprobs(text)},"finish_reason":null${profile.deltaExtras}}]${each(usage)}${more}}\n\n`,
    finish: (index, end, usage) => {
      const stop = end.stopReason === undefined ? "" : `,"stop_reason":${JSON.stringify(end.stopReason)}`;
      const delta = end.delta === null ? "{}" : deltaOf(end.delta);
      const logs = end.delta ? logprobs(end.delta) : "null";
      const inFrame = end.usageInFrame ? `,"usage":{${usageMembers(usage)}}` : each(usage);
      return `${head}{"index":${index},"delta":${delta},"logprobs":${logs},"finish_reason":${JSON.stringify(end.finish)}${stop}${profile.deltaExtras}}]${inFrame}${asksUsage ? "" : fingerprint}${more}}\n\n`;
    },
    usage: (usage, details) => {
      const extra = details
        ? `,"prompt_tokens_details":{"cached_tokens":${Math.floor(usage.promptTokens / 16) * 16}},"completion_tokens_details":{"reasoning_tokens":${Math.floor(usage.completionTokens / 2)}}`
        : "";
      return `${head}],"usage":{${usageMembers(usage)}${extra}}${fingerprint}${more}}\n\n`;
    },
    done: DONE,
  };
}

function llamaFramer(profile: WireProfile, body: ChatBody, id: string, created: number, more: string): Framer {
  const tail = `"created":${created},"id":${JSON.stringify(id)},"model":${JSON.stringify(body.model ?? "Fin-R1")},"system_fingerprint":${JSON.stringify(profile.fingerprint)},"object":"chat.completion.chunk"${more}`;
  const chunk = (index: number, delta: string, finish: string | null) =>
    `data: {"choices":[{"finish_reason":${JSON.stringify(finish)},"index":${index},"delta":${delta}}],${tail}`;
  const timings = (usage: Usage) =>
    `"timings":{"prompt_n":${usage.promptTokens},"prompt_ms":41.2,"predicted_n":${usage.completionTokens},"predicted_ms":930.5}`;
  const deltaOf = (text: DeltaText) =>
    text.reasoning !== undefined
      ? `{"reasoning_content":${JSON.stringify(text.reasoning)}}`
      : `{"content":${JSON.stringify(text.content ?? "")}}`;
  return {
    role: (index) => `${chunk(index, '{"role":"assistant","content":null}', null)}}\n\n`,
    delta: (index, text) => `${chunk(index, deltaOf(text), null)}}\n\n`,
    finish: (index, end, usage) => {
      const last = end.delta?.content ? `${chunk(index, deltaOf(end.delta), null)}}\n\n` : "";
      return `${last}${chunk(index, "{}", end.finish)},${timings(usage)}}\n\n`;
    },
    usage: (usage) =>
      `data: {"choices":[],${tail},"usage":{"completion_tokens":${usage.completionTokens},"prompt_tokens":${usage.promptTokens},"total_tokens":${usage.promptTokens + usage.completionTokens}},${timings(usage)}}\n\n`,
    done: DONE,
  };
}

function ollamaFramer(profile: WireProfile, body: ChatBody, id: string, created: number, more: string): Framer {
  const head = `data: {"id":${JSON.stringify(id)},"object":"chat.completion.chunk","created":${created},"model":${JSON.stringify(body.model ?? "Fin-R1")},"system_fingerprint":${JSON.stringify(profile.fingerprint)},"choices":[`;
  const chunk = (index: number, text: DeltaText, finish: string | null) => {
    const reasoning = text.reasoning === undefined ? "" : `,"reasoning":${JSON.stringify(text.reasoning)}`;
    return `${head}{"index":${index},"delta":{"role":"assistant","content":${JSON.stringify(text.content ?? "")}${reasoning}},"finish_reason":${JSON.stringify(finish)}}]${more}}\n\n`;
  };
  return {
    role: (index) => chunk(index, { content: "" }, null),
    delta: (index, text) => chunk(index, text, null),
    finish: (index, end) => chunk(index, end.delta ?? {}, end.finish),
    usage: (usage) =>
      `${head}],"usage":{"prompt_tokens":${usage.promptTokens},"completion_tokens":${usage.completionTokens},"total_tokens":${usage.promptTokens + usage.completionTokens}}${more}}\n\n`,
    done: DONE,
  };
}
