import type { Profile } from "../types.ts";

/**
 * The maker's demo keeps this prompt in an ordinary Python string, so its `\n` are line breaks: the model was trained
 * and served with real newlines inside the tags. Never translated; the user turn carries the language.
 */
const SYSTEM =
  "You are a helpful AI Assistant that provides well-reasoned and detailed responses. You first think about the reasoning process as an internal monologue and then provide the user with the answer. Respond in the following format: <think>\n...\n</think>\n<answer>\n...\n</answer>";

export const finR1: Profile = {
  id: "fin-r1",
  title: "Fin-R1 (7B)",
  system: SYSTEM,
  tags: "think",
  reasoningField: false,
  presets: {
    demo: { temperature: 0.7, top_p: 0.8, repetition_penalty: 1.05, max_tokens: 4000 },
    evaluation: { temperature: 0.6, top_p: 0.95, repetition_penalty: 1, max_tokens: 4096 },
  },
  contextLength: 16_384,
  // Not Fin-R1-Pro (its tags are not published) and not Agentar-Fin-R1 (Qwen3 base, another profile).
  servedNames: ["(?<!agentar[-_ ]?)(?<![a-z])fin[-_ ]?r1(?![-_ ]?pro)(?![0-9])"],
  benchmarks: ["FinQA", "ConvFinQA", "Ant_Finance", "TFNS", "Finance-Instruct-500k"],
  licence: "Apache-2.0 (weights)",
  source: "https://huggingface.co/SUFE-AIFLM-Lab/Fin-R1",
};
