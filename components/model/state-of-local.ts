import type { DotState } from "#components/ui/status-dot.tsx";
import type { Endpoint } from "./use-endpoints.ts";

export type LocalWord = "inUse" | "ready" | "loading" | "selfTest" | "failed" | "unusable";

/** How a model of this machine stands, from its endpoint: "ready" ones are loaded when they are used. */
export function stateOfLocal(endpoint: Endpoint | undefined, hasProblem: boolean): { dot: DotState; word: LocalWord } {
  if (hasProblem) return { dot: endpoint?.default ? "unreachable" : "off", word: "unusable" };
  const phase = endpoint?.local?.phase;
  if (phase === "failed") return { dot: endpoint?.default ? "unreachable" : "off", word: "failed" };
  if (phase === "loading") return { dot: "off", word: "loading" };
  if (phase === "self-test") return { dot: "off", word: "selfTest" };
  if (!endpoint?.default) return { dot: "off", word: "ready" };
  return { dot: endpoint.local?.isTestModel ? "test" : "ready", word: "inUse" };
}
