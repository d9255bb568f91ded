import type { Profile } from "../types.ts";

/** Any other chat model: no system prompt of ours, whatever tags or fields it uses are read as they come. */
export const generic: Profile = {
  id: "generic",
  title: "Other model",
  system: null,
  tags: "none",
  reasoningField: false,
  presets: {
    demo: { temperature: 0.7, top_p: 0.8, repetition_penalty: 1, max_tokens: 4000 },
    evaluation: { temperature: 0.6, top_p: 0.95, repetition_penalty: 1, max_tokens: 4096 },
  },
  contextLength: 8192,
  servedNames: [],
  benchmarks: [],
  licence: "Look at the licence of the model you serve",
  source: "",
};
