import type { Profile } from "../types.ts";
import { finR1 } from "./fin-r1.ts";

/** The built-in test model: trained on Fin-R1's system prompt and tags, so that it stands in for the wire and for nothing else. */
export const tinyFin: Profile = {
  id: "tiny-fin",
  title: "tiny-fin (test model, not Fin-R1)",
  system: finR1.system,
  tags: "think",
  reasoningField: false,
  presets: {
    // Its replies are short; what goes on longer is a loop.
    demo: { temperature: 0.7, top_p: 0.8, repetition_penalty: 1.05, max_tokens: 2000 },
    evaluation: { temperature: 0.6, top_p: 0.95, repetition_penalty: 1, max_tokens: 2000 },
  },
  contextLength: 8192,
  servedNames: ["(?<![a-z])tiny[-_ ]?fin(?![a-z])"],
  benchmarks: [],
  licence: "CC0-1.0 (weights made for this project)",
  source: "e2e/models/tiny-fin/README.md",
};
