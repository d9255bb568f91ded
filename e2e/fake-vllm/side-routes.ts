import { createHash } from "node:crypto";
import { refusal } from "./errors.ts";
import { type Counters, metricsText } from "./metrics.ts";
import { countPromptTokens, renderPrompt, tokenIds } from "./prompt-tokens.ts";
import type { ChatBody, Refusal, ServerFacts } from "./types.ts";
import type { WireProfile } from "./wire-profiles.ts";

const NOT_FOUND: Refusal = { status: 404, body: '{"detail":"Not Found"}' };
const notAllowed = (allow: string): Refusal => ({
  status: 405,
  body: '{"detail":"Method Not Allowed"}',
  headers: { allow },
});

/** Every route but chat. "hangs" = no answer ever. */
export function answerSideRoute(
  method: string,
  path: string,
  raw: string,
  facts: ServerFacts,
  profile: WireProfile,
  counters: Counters,
): Refusal | "hangs" {
  switch (path) {
    case "/v1/models":
      return method === "GET" ? { status: 200, body: modelsJson(facts, profile) } : notAllowed("GET");
    case "/health":
    case "/ping":
      if (facts.health === "hangs") return "hangs";
      if (profile.engine === "llamacpp" && facts.health === 200) return { status: 200, body: '{"status":"ok"}' };
      return { status: facts.health, body: "" };
    case "/version":
      return facts.version === null ? NOT_FOUND : { status: 200, body: JSON.stringify({ version: facts.version }) };
    case "/metrics": {
      if (facts.metrics === null) return NOT_FOUND;
      const model = facts.models[0]?.id ?? "none";
      const contentType = "text/plain; version=0.0.4; charset=utf-8";
      return { status: 200, body: metricsText(facts.metrics, model, counters), contentType };
    }
    case "/tokenize":
      if (!facts.tokenize) return NOT_FOUND;
      return method === "POST" ? tokenize(raw, facts, profile) : notAllowed("POST");
    case "/v1/chat/completions":
      return notAllowed("POST");
    default:
      return NOT_FOUND;
  }
}

function modelsJson(facts: ServerFacts, profile: WireProfile): string {
  const created = Math.floor(Date.now() / 1000);
  if (profile.engine === "ollama") {
    return JSON.stringify({
      object: "list",
      data: facts.models.map(({ id }) => ({ id, object: "model", created, owned_by: "library" })),
    });
  }
  if (profile.engine === "llamacpp") {
    const meta = {
      vocab_type: 2,
      n_vocab: 152_064,
      n_ctx_train: 32_768,
      n_embd: 3584,
      n_params: 7_615_616_512,
      size: 4_677_120_000,
    };
    return JSON.stringify({
      object: "list",
      data: facts.models.map(({ id }) => ({ id, object: "model", created, owned_by: "llamacpp", meta })),
    });
  }
  const data = facts.models.map((card) => ({
    id: card.id,
    object: "model",
    created,
    owned_by: "vllm",
    root: card.parent ? `/adapters/${card.id}` : "/models/Fin-R1",
    parent: card.parent ?? null,
    ...(profile.showsContextLength ? { max_model_len: card.maxModelLength } : {}),
    permission: [permission(card.id, created)],
  }));
  return JSON.stringify({ object: "list", data });
}

function permission(model: string, created: number) {
  return {
    id: `modelperm-${createHash("sha256").update(model).digest("hex").slice(0, 16)}`,
    object: "model_permission",
    created,
    allow_create_engine: false,
    allow_sampling: true,
    allow_logprobs: true,
    allow_search_indices: false,
    allow_view: true,
    allow_fine_tuning: false,
    organization: "*",
    group: null,
    is_blocking: false,
  };
}

function tokenize(raw: string, facts: ServerFacts, profile: WireProfile): Refusal {
  let body: Partial<ChatBody> & { prompt?: unknown };
  try {
    body = JSON.parse(raw) as typeof body;
  } catch {
    return refusal(profile, { status: 400, message: "JSON decode error", type: "Bad Request" });
  }
  const text = typeof body.prompt === "string" ? body.prompt : null;
  const messages = Array.isArray(body.messages) ? { ...body, messages: body.messages } : null;
  if (text === null && messages === null) {
    return refusal(profile, { status: 400, message: "Either prompt or messages must be given", type: "Bad Request" });
  }
  const tokens = tokenIds(text ?? (messages ? renderPrompt(messages) : ""));
  const count = messages ? countPromptTokens(messages) : tokens.length;
  while (tokens.length > count) tokens.pop();
  while (tokens.length < count) tokens.push(0);
  const members = { count, max_model_len: facts.contextLength, tokens };
  return { status: 200, body: JSON.stringify(profile.id === "v082" ? members : { ...members, token_strs: null }) };
}
