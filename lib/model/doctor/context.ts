import { performance } from "node:perf_hooks";
import { AppError } from "../../errors.ts";
import { buildMessages } from "../build-messages.ts";
import { generate } from "../generate.ts";
import type { Probe } from "../probe-server.ts";
import type { CheckFinding } from "../schema.ts";
import type { ModelTarget } from "../types.ts";
import { say } from "./say.ts";

/** What one check is given. `target` has the name and profile that runs would use. */
export type DoctorContext = {
  target: ModelTarget;
  /** The name the person fixed, null when the server's first is used. */
  wantedName: string | null;
  probe: Probe;
  /** The reply to a small question, asked once and shared by the checks that look at it. */
  sample(): Promise<Sample>;
  signal: AbortSignal;
};

/** One thing the doctor looks at: a finding, or null when it does not apply here. */
export type Check = (context: DoctorContext) => Promise<CheckFinding | null>;

export type Sample = {
  text: string;
  reasoningField: boolean;
  deltas: number;
  firstMs: number | null;
  lastMs: number;
  finish: string | null;
  usage: { promptTokens: number; completionTokens: number } | null;
  error: AppError | null;
};

/** A two-line sum with one right answer, small enough for any model. */
export const QUESTION =
  "Revenue was 120 million and costs were 90 million.\nWhat is the profit in millions? Put the final answer in \\boxed{}.";
export const ANSWER = "30";

const MAX_TOKENS = 1500;

/** Asks the small question as a run would. Never throws but for the signal: a failure is part of the sample. */
export async function takeSample(target: ModelTarget, signal: AbortSignal): Promise<Sample> {
  const sample: Sample = {
    text: "",
    reasoningField: false,
    deltas: 0,
    firstMs: null,
    lastMs: 0,
    finish: null,
    usage: null,
    error: null,
  };
  const start = performance.now();
  const room =
    target.contextLength === null ? MAX_TOKENS : Math.max(16, Math.min(MAX_TOKENS, target.contextLength - 400));
  try {
    const events = generate({
      target,
      messages: buildMessages(target.profile, [{ role: "user", content: QUESTION }]),
      sampling: { ...target.profile.presets.demo, max_tokens: room },
      n: 1,
      sessionId: "endpoint-check",
      requestId: `endpoint-check-${Date.now()}`,
      signal,
    });
    for await (const event of events) {
      if (event.type === "reasoning-field") sample.reasoningField = true;
      else if (event.type === "finish") sample.finish = event.finish;
      else if (event.type === "usage") sample.usage = event;
      else if (event.type === "delta") {
        sample.deltas += 1;
        sample.text += event.text;
        sample.lastMs = performance.now() - start;
        sample.firstMs ??= sample.lastMs;
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    sample.error = error instanceof AppError ? error : new AppError("internal", "The question could not be asked.");
  }
  return sample;
}

type Details = CheckFinding["details"];

export function pass(check: string, code: string, details?: Details): CheckFinding {
  return { ...say(check, code, details), verdict: "pass" };
}

export function warn(check: string, code: string, details?: Details): CheckFinding {
  return { ...say(check, code, details), verdict: "warn" };
}

export function fail(check: string, code: string, details?: Details): CheckFinding {
  return { ...say(check, code, details), verdict: "fail" };
}

/** A finding that is the server's own error; pages have words for its code. */
export function failWith(check: string, error: AppError, verdict: "fail" | "warn" = "fail"): CheckFinding {
  const { code, message, hint, reason, details } = error.toBody();
  return {
    check,
    verdict,
    message,
    fix: hint,
    error: code,
    ...(reason === undefined ? {} : { code: reason, details }),
  };
}
