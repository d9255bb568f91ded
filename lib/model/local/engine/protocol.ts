import type { EngineFailure } from "./engine-failure.ts";

/**
 * What the app and its engine child say to each other besides HTTP (Node's IPC channel). Everything that must not be
 * on a command line or in an environment, the token above all, goes this way.
 */
export type EngineOrder = {
  type: "serve";
  /** Bearer token of every request. */
  token: string;
  /** The port of the child before this one, taken again when it is free; 0 = any. */
  port: number;
  /** Served model name. */
  name: string;
  path: string;
  /** Only the CPU: the test model needs no graphics memory, and looking for it takes longer than loading. */
  cpuOnly: boolean;
  /** Longest context in tokens; the model's own and the machine's memory may make it shorter. */
  maxContext: number;
  /** Fixed by a person or remembered from an earlier self-test; null = find out. */
  threads: number | null;
};

/** absent: not started. The child itself goes loading → self-test → ready, or failed. */
export type EnginePhase = "absent" | "loading" | "self-test" | "ready" | "failed";

export type EngineNews =
  | { type: "listening"; port: number }
  | { type: "phase"; phase: Exclude<EnginePhase, "failed" | "absent">; progress?: number }
  /** Found by the self-test: worth remembering. */
  | { type: "threads"; threads: number }
  | { type: "serving"; contextLength: number; threads: number; gpu: string | false }
  /** It will not work, however often it is started. */
  | { type: "failed"; failure: EngineFailure };

/** The library that runs the weights, as a record names it. */
export const ENGINE_LIBRARY = "node-llama-cpp 3.21.1";
