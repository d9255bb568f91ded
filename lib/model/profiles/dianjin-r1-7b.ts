import type { Profile } from "../types.ts";

/** No system prompt at all: everything is in the user turn. Sampling is that of its base, Qwen2.5-7B-Instruct. */
export const dianjinR1Small: Profile = {
  id: "dianjin-r1-7b",
  title: "DianJin-R1 (7B)",
  system: null,
  tags: "think",
  reasoningField: false,
  presets: {
    demo: { temperature: 0.7, top_p: 0.8, repetition_penalty: 1.05, max_tokens: 4000 },
    evaluation: { temperature: 0.6, top_p: 0.95, repetition_penalty: 1, max_tokens: 4096 },
  },
  contextLength: 32_768,
  servedNames: ["dianjin[-_ ]?r1(?!.*32b)"],
  benchmarks: ["CFLUE", "FinQA", "CCC"],
  licence: "MIT",
  source: "https://huggingface.co/DianJin/DianJin-R1-7B",
};
