import type { Scenario } from "../types.ts";

export const HEALTHY: Scenario[] = [
  {
    name: "healthy",
    behaviour: 0,
    about: "vLLM 0.32 serving Fin-R1 without a reasoning parser",
    source: "e2e/recorded/01-compliance-zh.jsonl",
    profile: "v0320",
  },
];
