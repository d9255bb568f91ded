import type { Scenario } from "../types.ts";
import { numberOption } from "./option.ts";

/** What the request asks for or carries: behaviours 19, 44, 45 and 47. */
export const REQUESTS: Scenario[] = [
  {
    name: "five-choices",
    behaviour: 19,
    about: "n role frames, then the choices interleave and end at different times",
    source: "e2e/recorded/24-n3-compliance-zh.jsonl",
    profile: "v0320",
  },
  {
    name: "n-refused",
    behaviour: 19,
    about: "More than one choice is refused",
    source: "G: llama-server, n limited",
    profile: "llamacpp",
  },
  {
    name: "n-ignored",
    behaviour: 19,
    about: "n is ignored: one choice comes",
    source: "G: Ollama has no n",
    profile: "ollama",
  },
  {
    name: "router-echo",
    behaviour: 44,
    about: "X-Request-Id is echoed and becomes the id; x-session-id is recorded",
    source: "A2; E: production-stack",
    profile: "router",
  },
  {
    name: "request-id",
    behaviour: 44,
    about: "X-Request-Id becomes the id and is not echoed",
    source: "A2",
    profile: "v0320",
  },
  {
    name: "silent-truncation",
    behaviour: 45,
    about: "A long prompt is cut without a word: prompt_tokens is far too small (option num_ctx)",
    source: "G: Ollama, num_ctx",
    profile: "ollama",
    facts: { contextLength: 1_000_000 },
    plan: (plan, exchange) => {
      exchange.promptTokens = Math.min(exchange.promptTokens, numberOption(exchange.options, "num_ctx", 64));
      return plan;
    },
  },
  {
    name: "unknown-request-keys",
    behaviour: 47,
    about: "Members that nobody knows are accepted",
    source: "A5: extra=allow",
    profile: "v0320",
  },
  {
    name: "unknown-request-keys-v082",
    behaviour: 47,
    about: "Members that nobody knows are accepted",
    source: "A5: extra=allow",
    profile: "v082",
  },
];
