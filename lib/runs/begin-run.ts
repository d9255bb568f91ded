import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { Actor } from "../access/actor.ts";
import { newId } from "../db/new-id.ts";
import type { RunRow, Schema } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import type { ChatMessage, ModelTarget, PresetId, Sampling } from "../model/types.ts";
import { driveRun } from "./drive-run.ts";
import { createLiveRun, type LiveRun } from "./live-run.ts";
import { type LoggedEvent, type RunEvent, toEventRow } from "./logged-event.ts";
import { databaseNow } from "./recover-runs.ts";
import { runModel } from "./run-model.ts";
import type { Runtime } from "./runtime.ts";
import type { Language, Run } from "./schema.ts";
import { type ReplyTask, toRun } from "./to-run.ts";

/** A run that is about to start: everything is decided, nothing stored or sent. */
export type NewRun = {
  target: ModelTarget;
  messages: ChatMessage[];
  sampling: Sampling;
  preset: PresetId | null;
  n: number;
  userPrompt: string;
  workspace: string | null;
  template: { id: string; version: number } | null;
  promptVersion: number | null;
  language: Language | null;
  task: ReplyTask;
  /** The run whose task it asks in another language. */
  twinOf: string | null;
  /** What it goes on from; its text opens the log of the new run, so that the log alone gives the whole reply. */
  continues?: {
    run: RunRow;
    how: string;
    prefix: string;
    prefixLength: number;
    reasoningField: boolean;
    earlierThinkingMs: number;
  };
};

type Place = { conversationId: string; replyMessageId: string };

/**
 * Stores the run with its messages in one transaction (`place` makes the messages), then lets it go in the background.
 * Returns it queued: the model has not answered yet.
 */
export async function beginRun(
  runtime: Runtime,
  actor: Actor,
  run: NewRun,
  place: (trx: Transaction<Schema>, now: number) => Promise<Place>,
): Promise<Run> {
  if (runtime.closing) throw new AppError("conflict", "The workbench is shutting down.", "Start it again, then ask.");
  const door = await runtime.door();
  const events = firstEvents(run);
  const now = Date.now();
  const id = newId(now);
  let live: LiveRun | null = null;
  try {
    live = await runtime.database.kysely.transaction().execute(async (trx) => {
      const row = toRow(runtime, actor, run, { ...(await place(trx, now)), id, now, lastSeq: events.length });
      const lease = sql<number>`${databaseNow(runtime.database.engine)} + ${runtime.times.leaseMs}`;
      await trx
        .insertInto("runs")
        .values({ ...row, lease_expires_at: lease })
        .execute();
      await trx
        .insertInto("run_events")
        .values(events.map((event) => toEventRow(id, event, now)))
        .execute();
      const begun = createLiveRun(row, events);
      // Known before the commit, so that no sweep takes the new row for one that lost its process.
      runtime.live.set(id, begun);
      return begun;
    });
  } catch (error) {
    runtime.live.delete(id);
    throw error;
  }
  if (run.continues) prepareToGoOn(live, run.continues);
  const started = toRun(live.row, live.replies);
  void driveRun(runtime, door, live, {
    target: run.target,
    messages: run.messages,
    sampling: run.sampling,
    n: run.n,
    continueFinalMessage: run.continues !== undefined && run.continues.prefix !== "",
    sessionId: live.row.conversation_id,
    requestId: id,
  });
  return started;
}

function firstEvents(run: NewRun): LoggedEvent[] {
  const events: RunEvent[] = [{ type: "status", status: "queued" }];
  if (run.continues?.reasoningField) events.push({ type: "reasoning-field", index: 0 });
  if (run.continues?.prefix) events.push({ type: "delta", index: 0, text: run.continues.prefix });
  return events.map((event, i) => ({ ...event, seq: i + 1 }));
}

function prepareToGoOn(live: LiveRun, continues: NonNullable<NewRun["continues"]>): void {
  live.thinking.hear(continues.prefix, 0);
  live.earlierThinkingMs = continues.earlierThinkingMs;
}

function toRow(
  runtime: Runtime,
  actor: Actor,
  run: NewRun,
  at: Place & { id: string; now: number; lastSeq: number },
): RunRow {
  const { target, continues } = run;
  return {
    id: at.id,
    owner_id: actor.userId,
    conversation_id: at.conversationId,
    message_id: at.replyMessageId,
    workspace_id: run.workspace,
    template_id: run.template?.id ?? null,
    template_version: run.template?.version ?? null,
    prompt_version: run.promptVersion,
    language: run.language,
    preset: run.preset,
    task_json: JSON.stringify(run.task),
    status: "queued",
    n: run.n,
    model_json: JSON.stringify(runModel(target)),
    sampling_json: JSON.stringify(run.sampling),
    system_prompt: target.profile.system,
    user_prompt: run.userPrompt,
    usage_json: null,
    timing_json: null,
    error_json: null,
    continued_from: continues?.run.id ?? null,
    continue_how: continues?.how ?? null,
    twin_of: run.twinOf,
    prefix_length: continues?.prefixLength ?? null,
    last_seq: at.lastSeq,
    lease_owner: runtime.owner,
    lease_expires_at: null,
    stop_requested_at: null,
    created_at: at.now,
    started_at: null,
    finished_at: null,
  };
}
