import type { ModelCard, Scenario } from "../types.ts";

const card = (id: string, maxModelLength: number | null = 16_384, parent: string | null = null): ModelCard => ({
  id,
  maxModelLength,
  parent,
});
const models = (name: string, about: string, cards: ModelCard[], profile: Scenario["profile"] = "v0320"): Scenario => ({
  name,
  behaviour: 37,
  about,
  source: "A1: /v1/models",
  profile,
  facts: { models: cards },
});
const version = (name: string, shown: string | null, about: string): Scenario => ({
  name,
  behaviour: 38,
  about,
  source: "A1: /version",
  profile: "v0150",
  facts: { version: shown },
});
const metrics = (profile: Scenario["profile"], about: string): Scenario => ({
  name: `metrics-${profile}`,
  behaviour: 41,
  about,
  source: "C",
  profile,
});

/** What the server says of itself: behaviours 37 to 41. */
export const FACTS: Scenario[] = [
  models("models-many", "Several served names", [
    card("Fin-R1"),
    card("fin-r1-7b"),
    card("DianJin-R1-7B"),
    card("gpt-4o"),
  ]),
  models("models-lora", "A LoRA card with a parent and no length", [
    card("Qwen2.5-7B-Instruct", 32_768),
    card("Fin-R1-lora", null, "Qwen2.5-7B-Instruct"),
  ]),
  models("models-no-length", "No max_model_len: an older router drops it", [card("Fin-R1", null)], "router"),
  models("models-empty", "An empty list", []),
  models("models-other-name", "Only a name nobody asked for", [card("/data/models/SUFE-AIFLM-Lab_Fin-R1")]),
  models("models-ollama", "Cards of four members", [card("fin-r1:latest", null)], "ollama"),
  models("models-llamacpp", "Cards with meta", [card("Fin-R1-Q4_K_M.gguf", null)], "llamacpp"),
  version("version-dev", "0.15.0rc2.dev93+g8e2a469b3", "A development build"),
  version("version-rc", "0.11.1rc5", "A release candidate"),
  version("version-local", "0.17.0+cpu", "A local build"),
  version("version-odd", "nightly", "No number at all"),
  version("version-missing", null, "/version is 404"),
  {
    name: "guided-known",
    behaviour: 39,
    about: "guided_json and guided_choice are obeyed",
    source: "A5: 0.8.2 - 0.11.x",
    profile: "v0102",
  },
  {
    name: "guided-ignored",
    behaviour: 39,
    about: "guided_* is ignored without a word",
    source: "A5: removed by 316c849",
    profile: "v0150",
  },
  {
    name: "structured-ignored",
    behaviour: 39,
    about: "structured_outputs is ignored without a word",
    source: "A5: >= 0.11.0 only",
    profile: "v0100",
  },
  {
    name: "structured-known",
    behaviour: 39,
    about: "structured_outputs is obeyed",
    source: "A5: >= 0.11.0",
    profile: "v0180",
  },
  {
    name: "tokenize-there",
    behaviour: 40,
    about: "/tokenize counts the prompt",
    source: "e2e/recorded/48-tokenize.jsonl",
    profile: "v0320",
  },
  {
    name: "tokenize-missing",
    behaviour: 40,
    about: "/tokenize is 404",
    source: "A1: absent from the Rust front end",
    profile: "rust",
  },
  {
    name: "tokenize-short-context",
    behaviour: 40,
    about: "A context of 2,048 tokens: a preset of 4,000 cannot fit",
    source: "conformance list 40",
    profile: "v0320",
    facts: { contextLength: 2048 },
  },
  metrics("v082", "Names of 0.8, no engine label"),
  metrics("v0100", "Names of 0.9 and 0.10, two engines"),
  metrics("v0320", "Names of 0.11 and later, two engines"),
  {
    name: "metrics-restarted",
    behaviour: 41,
    about: "Counters start again at zero",
    source: "C: counters after a restart",
    profile: "v0320",
    onSelect: (server) => server.resetCounters(),
  },
  metrics("router", "/metrics is 404"),
];
