import type { Selectable } from "kysely";
import type { Executor } from "../db/database.ts";
import type { MessagesTable, RunRow } from "../db/schema.ts";
import type { Turn } from "../model/build-messages.ts";
import { isOver } from "../runs/is-over.ts";
import { loadReplies } from "../runs/load-runs.ts";
import { parseReplies } from "../runs/to-run.ts";

export type MessageRow = Selectable<MessagesTable>;

/** A way from the root to one message, as the model is told it. */
export type Branch = {
  turns: Turn[];
  /** The run of the last message while it is still being written. */
  liveRunId: string | null;
};

/** The message in its conversation, or null. */
export async function findMessage(executor: Executor, conversationId: string, id: string): Promise<MessageRow | null> {
  const row = await executor
    .selectFrom("messages")
    .selectAll()
    .where("id", "=", id)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** The turns from the root to `messageId`, that one included: questions whole, replies without their reasoning. */
export async function loadBranch(
  executor: Executor,
  conversationId: string,
  messageId: string | null,
): Promise<Branch> {
  if (messageId === null) return { turns: [], liveRunId: null };
  const messages = await executor
    .selectFrom("messages")
    .select(["id", "parent_id", "role", "text"])
    .where("conversation_id", "=", conversationId)
    .execute();
  const byId = new Map(messages.map((message) => [message.id, message]));
  const way: typeof messages = [];
  // A message is a leaf of its own past: the walk takes each out, so that a damaged tree cannot turn in circles.
  for (let at = byId.get(messageId); at; at = at.parent_id === null ? undefined : byId.get(at.parent_id)) {
    byId.delete(at.id);
    way.unshift(at);
  }
  const runs = await loadBranchRuns(executor, conversationId, new Set(way.map((message) => message.id)));
  const texts = await loadReplies(executor, [...runs.values()]);
  const turns = way.map((message): Turn => {
    if (message.role === "user") return { role: "user", content: message.text };
    const run = runs.get(message.id);
    const replies = run ? parseReplies(run, texts.get(run.id) ?? []) : [];
    return { role: "assistant", content: replies[0]?.answer ?? "" };
  });
  const last = runs.get(messageId);
  return { turns, liveRunId: last && !isOver(last.status) ? last.id : null };
}

/** The runs that write the messages of a branch, by message id. */
async function loadBranchRuns(
  executor: Executor,
  conversationId: string,
  onBranch: Set<string>,
): Promise<Map<string, RunRow>> {
  const rows = await executor
    .selectFrom("runs")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .orderBy("created_at")
    .execute();
  return new Map(rows.filter((row) => onBranch.has(row.message_id)).map((row) => [row.message_id, row]));
}
