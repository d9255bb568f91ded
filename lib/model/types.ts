import type { Finish } from "../reply/types.ts";
import type { LocalModel } from "./local/types.ts";

export type Sampling = {
  temperature?: number;
  top_p?: number;
  repetition_penalty?: number;
  max_tokens?: number;
  seed?: number;
};

export type PresetId = "demo" | "evaluation";

/** What we know about a model: a profile is data, one file each in `profiles/`. */
export type Profile = {
  id: string;
  title: string;
  /** Sent verbatim, never translated; null = no system message at all. */
  system: string | null;
  /** Tags the model thinks in; the reply parser reads all of them whatever stands here. */
  tags: "think" | "thinking" | "none";
  /** Reasoning arrives in a field of its own on a server with a reasoning parser. */
  reasoningField: boolean;
  presets: Record<PresetId, Sampling>;
  /** Tokens the makers serve it with; the server's own max_model_len wins. */
  contextLength: number;
  /** Case-insensitive patterns of served names that mean this profile. */
  servedNames: string[];
  benchmarks: string[];
  licence: string;
  source: string;
};

export type ChatMessage = { role: "system" | "user" | "assistant"; content: string };

/** Where one generation goes. Holds the key: never serialise it. */
export type ModelTarget = {
  endpointId: string;
  /** Ends in /v1. */
  baseUrl: string;
  apiKey: string;
  /** Served model name, as /v1/models spells it; "" when the server could not be asked yet: the door then asks first. */
  name: string;
  profile: Profile;
  contextLength: number | null;
  /** "vllm 0.32.0", "llama.cpp", null when the server does not say. */
  engine: string | null;
  /** It answered /tokenize. */
  canTokenize: boolean;
  /** Nobody chose the profile: it follows the name, also when that is learned only as the request is made. */
  profileFollowsName?: boolean;
  /** Set where the engine of this machine serves it. `threads` is null until it does. */
  local?: { model: LocalModel; threads: number | null };
};

export type GenerateRequest = {
  target: ModelTarget;
  messages: ChatMessage[];
  sampling: Sampling;
  n: number;
  /** The last message is an assistant's unfinished text to go on from. */
  continueFinalMessage?: boolean;
  /** Opaque; becomes x-session-id so that a router keeps a conversation on one replica. */
  sessionId: string;
  /** Becomes X-Request-Id. */
  requestId: string;
  signal: AbortSignal;
};

/**
 * What a generation yields, in order of arrival. Text of a reasoning field comes as ordinary `delta` text between the
 * `<think>` tags that the door adds; `reasoning-field` is yielded once per index before it.
 */
export type ModelEvent =
  /** A server that did not say what it serves when the run was made has said so now; these are what is sent. */
  | { type: "named"; target: ModelTarget; system: string | null; sampling: Sampling }
  | { type: "waiting"; reason: "rate_limited" | "overloaded" | "reconnecting"; retryInMs: number; attempt: number }
  /** The engine of this machine: the weights are being loaded, or `ahead` others are answered first. */
  | { type: "waiting"; reason: "loading" }
  | { type: "waiting"; reason: "queued"; ahead: number }
  | { type: "reasoning-field"; index: number }
  | { type: "delta"; index: number; text: string }
  | { type: "finish"; index: number; finish: Finish; rawFinish: string | null; stopReason: string | number | null }
  | { type: "usage"; promptTokens: number; completionTokens: number };

export type TokenCount = { tokens: number; estimated: boolean };
