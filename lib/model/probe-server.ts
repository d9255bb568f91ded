import { AppError } from "../errors.ts";
import { serverRoot } from "./base-url.ts";
import { explainAnswer } from "./explain-failure.ts";
import { explainNetworkError } from "./explain-network-error.ts";
import { isErrorBody, isRecord } from "./read-error-body.ts";
import { type JsonAnswer, requestJson } from "./request-json.ts";
import { ServerFailure } from "./server-failure.ts";

/** One name a server answers to. `contextLength` is its max_model_len, null when it does not say. */
export type ServedModel = { name: string; contextLength: number | null; adapterOf: string | null };

/** What one look at a server found. */
export type Probe = {
  models: ServedModel[];
  /** "vllm 0.32.0", "llama.cpp"; null when it does not say. */
  engine: string | null;
  canTokenize: boolean;
  /** Why there is no model list; null when there is one. */
  error: AppError | null;
  /** The same with what is known about trying again, where the server (or the network) itself said no. */
  failure: ServerFailure | null;
};

export type ServerAddress = { baseUrl: string; apiKey: string };

export const PROBE_TIMEOUT_MS = 5000;

/** Asks a server for its models, version and token counter. Never throws: an unreachable server is a finding. */
export async function probeServer(server: ServerAddress, timeoutMs = PROBE_TIMEOUT_MS): Promise<Probe> {
  const [list, version] = await Promise.all([listModels(server, timeoutMs), askVersion(server, timeoutMs)]);
  if (list instanceof ServerFailure)
    return { models: [], engine: version, canTokenize: false, error: list.error, failure: list };
  const engine = version ?? list.engine;
  const first = list.models[0];
  if (!first) return { models: [], engine, canTokenize: false, error: noModels(), failure: null };
  const [canTokenize, context] = await Promise.all([
    askTokenize(server, first.name, timeoutMs),
    engine === "llama.cpp" ? askLlamaContext(server, timeoutMs) : null,
  ]);
  const models = list.models.map((model) => ({ ...model, contextLength: model.contextLength ?? context }));
  return { models, engine, canTokenize, error: null, failure: null };
}

/** The model list, or the reason why there is none. */
export async function listModels(
  server: ServerAddress,
  timeoutMs: number,
): Promise<{ models: ServedModel[]; engine: string | null } | ServerFailure> {
  let answer: JsonAnswer;
  try {
    answer = await requestJson({ url: `${server.baseUrl}/models`, apiKey: server.apiKey, timeoutMs });
  } catch (error) {
    return isTimeout(error) ? new ServerFailure(silent(timeoutMs)) : explainNetworkError(error, server.baseUrl);
  }
  const served = { name: "", apiKey: server.apiKey };
  if (answer.status !== 200 || isErrorBody(answer.json)) return explainAnswer(answer, served, Date.now());
  if (!isRecord(answer.json) || !Array.isArray(answer.json.data)) {
    return new ServerFailure(
      new AppError(
        "model_bad_reply",
        "What answers at this address is no model server: /models gave no list.",
        "Check the base URL; it usually ends in /v1.",
      ),
    );
  }
  const cards = answer.json.data.filter(isRecord).filter((card) => typeof card.id === "string" && card.id !== "");
  const bases = new Map(cards.map((card) => [String(card.id), readLength(card)]));
  const models = cards.map((card) => {
    const parent = typeof card.parent === "string" && card.parent !== card.id ? card.parent : null;
    // A LoRA card has no length of its own: its base's counts.
    return {
      name: String(card.id),
      contextLength: readLength(card) ?? (parent === null ? null : (bases.get(parent) ?? null)),
      adapterOf: parent,
    };
  });
  return { models, engine: readOwner(cards[0]) };
}

function readLength(card: Record<string, unknown>): number | null {
  const meta = isRecord(card.meta) ? card.meta : {};
  const length = card.max_model_len ?? card.context_length ?? meta.n_ctx;
  return typeof length === "number" && length > 0 ? length : null;
}

function readOwner(card: Record<string, unknown> | undefined): string | null {
  if (card?.owned_by === "llamacpp") return "llama.cpp";
  if (card?.owned_by === "library") return "ollama";
  const owner = typeof card?.owned_by === "string" ? card.owned_by : "";
  return /^(vllm$|sglang$|node-llama-cpp )/.test(owner) ? owner : null;
}

/** vLLM answers /version with a bare number; others answer 404 or something else. */
async function askVersion(server: ServerAddress, timeoutMs: number): Promise<string | null> {
  try {
    const { status, json } = await requestJson({
      url: `${serverRoot(server.baseUrl)}/version`,
      apiKey: server.apiKey,
      timeoutMs,
    });
    return status === 200 && isRecord(json) && typeof json.version === "string" ? `vllm ${json.version}` : null;
  } catch {
    // A server that cannot be reached is reported by the model list.
    return null;
  }
}

async function askTokenize(server: ServerAddress, model: string, timeoutMs: number): Promise<boolean> {
  const body = { model, messages: [{ role: "user", content: "1" }], add_generation_prompt: true };
  try {
    const { status, json } = await requestJson({
      url: `${serverRoot(server.baseUrl)}/tokenize`,
      apiKey: server.apiKey,
      body,
      timeoutMs,
    });
    return status === 200 && isRecord(json) && typeof json.count === "number";
  } catch {
    // No token counter is a normal case: the estimate takes over.
    return false;
  }
}

async function askLlamaContext(server: ServerAddress, timeoutMs: number): Promise<number | null> {
  try {
    const { json } = await requestJson({
      url: `${serverRoot(server.baseUrl)}/props`,
      apiKey: server.apiKey,
      timeoutMs,
    });
    const settings =
      isRecord(json) && isRecord(json.default_generation_settings) ? json.default_generation_settings : {};
    return typeof settings.n_ctx === "number" ? settings.n_ctx : null;
  } catch {
    // /props can be switched off; then the profile's length counts.
    return null;
  }
}

export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function silent(timeoutMs: number): AppError {
  return new AppError(
    "model_timeout",
    `The model server did not answer within ${timeoutMs / 1000} s.`,
    "It may be starting or stuck; look at its log.",
  );
}

function noModels(): AppError {
  return new AppError(
    "model_not_found",
    "The model server serves no model (its list is empty).",
    "Wait until it has loaded one, or look at its log.",
  );
}
