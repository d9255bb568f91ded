import { sql, type Transaction } from "kysely";
import { indexMessage } from "../conversations/index-message.ts";
import type { Schema } from "../db/schema.ts";
import type { ErrorBody } from "../errors.ts";
import type { Reply } from "../reply/types.ts";
import { type ReplyText, toEventRow } from "./logged-event.ts";
import type { Run, RunStatus } from "./schema.ts";

export type RunEnd = {
  runId: string;
  /** Whose lease the run is under: nobody else ends it. */
  owner: string;
  status: Exclude<RunStatus, "queued" | "running">;
  error: ErrorBody | null;
  usage: Run["usage"];
  timing: Run["timing"];
  texts: ReplyText[];
  parsed: Reply[];
  finishedAt: number;
};

/**
 * Records how a run ended: status event, texts, search index, the conversation's time, all in the caller's transaction.
 * Returns the sequence number of the last event, or null (and writes nothing) when `owner` no longer holds the run.
 */
export async function storeEnd(trx: Transaction<Schema>, end: RunEnd): Promise<number | null> {
  const run = await trx
    .updateTable("runs")
    .set({
      status: end.status,
      error_json: end.error && JSON.stringify(end.error),
      usage_json: end.usage && JSON.stringify(end.usage),
      timing_json: end.timing && JSON.stringify(end.timing),
      finished_at: end.finishedAt,
      lease_owner: null,
      lease_expires_at: null,
      last_seq: sql<number>`(select coalesce(max(seq), 0) + 1 from run_events where run_id = ${end.runId})`,
    })
    .where("id", "=", end.runId)
    .where("lease_owner", "=", end.owner)
    .where("status", "in", ["queued", "running"])
    .returning(["last_seq", "conversation_id", "message_id", "owner_id"])
    .executeTakeFirst();
  if (!run) return null;
  await trx
    .insertInto("run_events")
    .values(toEventRow(end.runId, { seq: run.last_seq, type: "status", status: end.status }, end.finishedAt))
    .execute();
  await trx
    .insertInto("replies")
    .values(
      end.texts.map((text) => ({
        run_id: end.runId,
        idx: text.index,
        raw: text.raw,
        finish: text.finish ?? "unknown",
        reasoning_field: text.reasoningField ? 1 : 0,
        checked_json: text.checked ? JSON.stringify(text.checked) : null,
      })),
    )
    .execute();
  await indexMessage(trx, {
    id: run.message_id,
    conversationId: run.conversation_id,
    ownerId: run.owner_id,
    text: end.parsed.map((reply) => reply.answer).join("\n"),
  });
  await trx
    .updateTable("conversations")
    .set({ updated_at: end.finishedAt })
    .where("id", "=", run.conversation_id)
    .where("updated_at", "<", end.finishedAt)
    .execute();
  return run.last_seq;
}
