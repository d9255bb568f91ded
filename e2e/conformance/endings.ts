import type { ErrorCode } from "#lib/errors.ts";
import type { Finish } from "#lib/reply/types.ts";
import type { RunStatus } from "#lib/runs/schema.ts";

/** How a run must end, by "How runs end" of the HTTP API. What is not said is as on a healthy server. */
export type Ending = {
  status: RunStatus;
  finish: Finish;
  code?: ErrorCode;
  /** `whole` = thinking and answer as the server meant them; `some` = a part, kept; `none` = nothing came. */
  text: "whole" | "some" | "none";
  /** POSTs of /chat/completions that reached the server. */
  requests: number | "one or two";
  usage: boolean;
  /** The POST of the run itself says no, with this status. */
  refusedWith?: number;
  n: number;
  temperature?: number;
  flags: string[];
  /** Milliseconds the run must have waited at least: the server asked for it. */
  waitsMs?: number;
};

const WHOLE: Ending = { status: "done", finish: "stop", text: "whole", requests: 1, usage: true, n: 1, flags: [] };
const failed = (code: ErrorCode, requests: Ending["requests"] = 1): Partial<Ending> => ({
  status: "failed",
  finish: "error",
  code,
  text: "none",
  requests,
  usage: false,
});
const broken = (code: ErrorCode): Partial<Ending> => ({
  status: "interrupted",
  finish: "interrupted",
  code,
  text: "some",
  usage: false,
});

const BY_NAME: Record<string, Partial<Ending>> = {
  "done-without-finish-v082": { finish: "unknown" },
  "done-without-finish-v0100": { finish: "unknown" },
  "eof-without-finish": broken("model_connection_lost"),
  "cut-mid-stream": broken("model_connection_lost"),
  "length-in-think": { finish: "length", text: "some", flags: ["truncated-in-think"] },
  "length-in-answer": { finish: "length", text: "some", flags: ["truncated-in-answer"] },
  "finish-abort": failed("model_aborted"),
  "finish-abort-mid-reply": broken("model_aborted"),
  "finish-repetition": { finish: "unknown", text: "some" },
  "finish-unknown": { finish: "unknown" },
  "usage-absent": { usage: false },
  "usage-frame-lost": { usage: false },
  "reasoning-without-answer": { text: "some", flags: ["reasoning-field"] },
  "reasoning-without-answer-v082": { text: "some", flags: ["reasoning-field"] },
  "inline-no-think-close": { text: "some" },
  "inline-no-answer-tags": { text: "some" },
  "inline-no-think-open": { flags: ["no-open-think"] },
  "inline-no-think": { text: "some" },
  "inline-box-after": { text: "some" },
  "five-choices": { n: 5 },
  "n-refused": { n: 5, requests: 6 },
  "n-ignored": { n: 5, requests: 5 },
  "n-greedy": { ...failed("model_rejected"), n: 5, temperature: 0 },
  unauthorized: failed("model_unauthorized", 0),
  "unknown-model": failed("model_not_found"),
  "unknown-model-v082": failed("model_not_found"),
  "models-empty": failed("model_not_found", 0),
  "healthy-before-models": failed("model_not_found", 0),
  "wrong-base-url": failed("model_unreachable", 0),
  "error-500-html": failed("model_unreachable"),
  "reset-mid-stream": broken("model_connection_lost"),
  "engine-killed": broken("model_connection_lost"),
  loading: failed("model_unreachable", 0),
  "silent-forever": failed("model_timeout"),
  "slow-response": failed("model_timeout"),
  "silent-mid-stream": broken("model_timeout"),
  "hang-mid-stream": broken("model_timeout"),
  endless: { finish: "length", text: "some" },
  "huge-frame": { finish: "length", text: "some" },
  "empty-deltas": { text: "some" },
  "key-repeated": failed("model_unauthorized"),
  "keep-alive-race": { requests: "one or two" },
  "closed-before-first-byte": { requests: 2 },
  "retryable-408": { requests: 2 },
  "retryable-425": { requests: 2 },
  "sse-error-field": broken("model_aborted"),
};

/** Families of scenarios, by the beginning of the name. */
const BY_FAMILY: [string, Partial<Ending>][] = [
  ["flat-error", failed("model_rejected")],
  ["nested-error", failed("model_rejected")],
  ["string-code-error", failed("model_rejected")],
  ["ok-json-error", failed("model_rejected")],
  ["error-500", failed("model_rejected")],
  ["dead-then-refused", failed("model_rejected")],
  ["never-repeat", failed("model_rejected")],
  ["overflow", failed("over_budget")],
  ["error-frame", broken("model_aborted")],
  ["busy-503", failed("model_overloaded", 3)],
  ["backlog-503", failed("model_overloaded", 3)],
  ["router-", { ...failed("model_overloaded", 3), waitsMs: 2000 }],
  ["router-echo", {}],
  ["loading-llamacpp", failed("model_overloaded", 0)],
  ["reasoning-", { flags: ["reasoning-field"] }],
];

export function endingOf(scenario: string): Ending {
  const family = BY_FAMILY.findLast(([start]) => scenario.startsWith(start))?.[1];
  return { ...WHOLE, ...family, ...BY_NAME[scenario] };
}

export const NAMED_SCENARIOS = Object.keys(BY_NAME);
