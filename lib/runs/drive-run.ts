import { toAppError } from "../http/respond.ts";
import type { GenerateRequest, ModelEvent } from "../model/types.ts";
import type { Finish } from "../reply/types.ts";
import { endRun, type Outcome } from "./end-run.ts";
import { type LiveRun, tell } from "./live-run.ts";
import type { ModelDoor } from "./model-door.ts";
import { runModel } from "./run-model.ts";
import type { Runtime } from "./runtime.ts";

const PRACTISE_AFTER_MS = 2000;

/** Runs the generation to its end, whatever that is. Never rejects: how it ended is in the run. */
export async function driveRun(
  runtime: Runtime,
  door: ModelDoor,
  live: LiveRun,
  request: Omit<GenerateRequest, "signal">,
): Promise<void> {
  try {
    live.requestedAt = Date.now();
    for await (const event of door.generate({ ...request, signal: live.controller.signal })) {
      // Ended by a person, a shutdown or a database that is gone: what still comes is nobody's.
      if (live.ending) return;
      if (event.type === "named") await storeName(runtime, live, event);
      else hear(runtime, live, event);
    }
    await endRun(runtime, live, naturalEnd(live));
  } catch (error) {
    if (live.ending) return;
    // A connection that breaks after the last reply ended took nothing away.
    // A reply that ended without a word is no such thing: it failed, with the door's reason.
    const complete = live.hasNewText && live.finishes.every((finish) => finish !== null);
    const status = live.hasNewText ? "interrupted" : "failed";
    await endRun(runtime, live, complete ? naturalEnd(live) : { status, error: toAppError(error).toBody() });
  }
}

type Named = Extract<ModelEvent, { type: "named" }>;

/** The record says what was really sent, also where the server told its name only now. */
async function storeName(runtime: Runtime, live: LiveRun, { target, system, sampling }: Named): Promise<void> {
  const known = {
    model_json: JSON.stringify(runModel(target)),
    system_prompt: system,
    sampling_json: JSON.stringify(sampling),
  };
  Object.assign(live.row, known);
  await runtime.database.kysely.updateTable("runs").set(known).where("id", "=", live.id).execute();
}

function hear(runtime: Runtime, live: LiveRun, event: Exclude<ModelEvent, Named>): void {
  if (event.type === "waiting") {
    hearWaiting(runtime, live, event);
    return;
  }
  const now = Date.now();
  if (live.startedAt === null) {
    live.startedAt = now;
    tell(live, { type: "status", status: "running" });
  }
  runtime.checker.warm();
  const thinking = live.thinking.closedAt === null;
  if (event.type === "delta") hearText(live, event.index, event.text, now);
  else if (event.type === "reasoning-field") tell(live, { type: "reasoning-field", index: event.index });
  else if (event.type === "finish") hearFinish(live, event.index, event.finish);
  else live.usage = { promptTokens: event.promptTokens, completionTokens: event.completionTokens };
  runtime.log.touch(live);
  // A reply that took its time to think takes some to answer: the checks get ready meanwhile.
  const calm = live.firstTokenAt !== null && now - live.firstTokenAt > PRACTISE_AFTER_MS;
  if (thinking && live.thinking.closedAt !== null && calm) runtime.checker.practise(live.told[0]?.raw ?? "");
}

/** Only until something came: a pause between replies is nothing that a reader waits for. */
function hearWaiting(runtime: Runtime, live: LiveRun, event: Extract<ModelEvent, { type: "waiting" }>): void {
  if (live.startedAt !== null) return;
  const { reason } = event;
  tell(live, {
    type: "waiting",
    reason,
    ...("ahead" in event ? { ahead: event.ahead } : {}),
    ...("retryInMs" in event ? { retryInMs: event.retryInMs } : {}),
  });
  runtime.log.touch(live);
}

function hearText(live: LiveRun, index: number, said: string, now: number): void {
  // PostgreSQL stores every character but NUL.
  const text = said.includes("\0") ? said.replaceAll("\0", "\uFFFD") : said;
  if (text === "" || index >= live.row.n) return;
  live.firstTokenAt ??= now;
  live.lastTokenAt = now;
  live.hasNewText = true;
  if (index === 0) live.thinking.hear(text, now);
  tell(live, { type: "delta", index, text });
}

function hearFinish(live: LiveRun, index: number, finish: Finish): void {
  if (index >= live.row.n) return;
  live.finishes[index] = finish;
  tell(live, { type: "finish", index, finish });
}

function naturalEnd(live: LiveRun): Outcome {
  const broken = live.finishes.some((finish) => finish === "interrupted" || finish === "error");
  if (!broken) return { status: "done", error: null };
  return {
    status: live.hasNewText ? "interrupted" : "failed",
    error: {
      code: "model_aborted",
      message: "The model server broke off the reply.",
      hint: "Continue goes on from the text that is here.",
    },
  };
}
