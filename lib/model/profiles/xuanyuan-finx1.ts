import type { Profile } from "../types.ts";

/** Thinks between `<thinking>` tags, its steps marked with a diamond. */
export const xuanyuanFinx1: Profile = {
  id: "xuanyuan-finx1",
  title: "XuanYuan-FinX1",
  system: null,
  tags: "thinking",
  reasoningField: false,
  presets: {
    demo: { temperature: 0.7, top_p: 0.95, repetition_penalty: 1, max_tokens: 4000 },
    evaluation: { temperature: 0.6, top_p: 0.95, repetition_penalty: 1, max_tokens: 4096 },
  },
  contextLength: 8192,
  servedNames: ["xuanyuan.*fin[-_ ]?x1", "fin[-_ ]?x1"],
  benchmarks: [],
  licence: "Look at the licence of the weights you serve",
  source: "https://huggingface.co/Duxiaoman-DI/Llama3.1-XuanYuan-FinX1-Preview",
};
