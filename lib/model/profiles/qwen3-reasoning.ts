import type { Profile } from "../types.ts";

/** Qwen3 and models trained on it (Agentar-Fin-R1): with a reasoning parser on the server the trace has its own field. */
export const qwen3Reasoning: Profile = {
  id: "qwen3-reasoning",
  title: "Qwen3 with reasoning",
  system: null,
  tags: "think",
  reasoningField: true,
  presets: {
    demo: { temperature: 0.6, top_p: 0.95, repetition_penalty: 1, max_tokens: 8192 },
    evaluation: { temperature: 0.6, top_p: 0.95, repetition_penalty: 1, max_tokens: 8192 },
  },
  contextLength: 32_768,
  servedNames: ["qwen[-_ ]?3", "agentar[-_ ]?fin[-_ ]?r1"],
  benchmarks: [],
  licence: "Apache-2.0 (Qwen3 weights; look at the model you serve)",
  source: "https://huggingface.co/Qwen",
};
