import { AppError } from "../errors.ts";
import { fitBudget } from "../model/fit-budget.ts";
import { getProfile } from "../model/profiles/registry.ts";
import type { GenerateRequest, ModelEvent } from "../model/types.ts";
import type { ModelDoor } from "./model-door.ts";

/** What a scripted model does: say something, wait, break, or go on until it is hung up on. */
export type Step = ModelEvent | { type: "pause"; ms: number } | { type: "fail"; error: Error } | { type: "hang" };

export type ScriptedDoor = ModelDoor & { requests: GenerateRequest[]; hungUp: number };

/** A model for tests that follows `script`, one token a delta. */
export function scriptedDoor(
  script: (request: GenerateRequest) => Step[],
  { promptTokens = 100, contextLength = 16_384, configured = true } = {},
): ScriptedDoor {
  const door: ScriptedDoor = {
    requests: [],
    hungUp: 0,
    fitBudget,
    async resolveTarget(_actor, choice) {
      if (!configured) throw new AppError("model_not_configured", "No model server is connected.", "Set MODEL_URL.");
      return {
        endpointId: choice.endpoint ?? "env",
        baseUrl: "http://127.0.0.1:1/v1",
        apiKey: "EMPTY",
        name: "Fin-R1",
        profile: getProfile(choice.profile ?? "fin-r1"),
        contextLength,
        engine: "scripted",
        canTokenize: false,
      };
    },
    countTokens: async () => ({ tokens: promptTokens, estimated: false }),
    async *generate(request) {
      door.requests.push(request);
      const { signal } = request;
      const countHangUp = () => {
        door.hungUp++;
      };
      signal.addEventListener("abort", countHangUp, { once: true });
      for (const step of script(request)) {
        if (signal.aborted) throw signal.reason;
        if (step.type === "pause") await pause(step.ms, signal);
        else if (step.type === "hang") await pause(3_600_000, signal);
        else if (step.type === "fail") throw step.error;
        else yield step;
      }
      signal.removeEventListener("abort", countHangUp);
    },
  };
  return door;
}

/** A reply said in pieces of `size` characters with `ms` between them, ended and counted as a healthy server does. */
export function says(text: string, { size = 4, ms = 0, index = 0, finish = "stop" as "stop" | "length" } = {}): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < text.length; at += size) {
    steps.push({ type: "delta", index, text: text.slice(at, at + size) });
    if (ms > 0) steps.push({ type: "pause", ms });
  }
  steps.push({ type: "finish", index, finish, rawFinish: finish, stopReason: null });
  return steps;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
}
