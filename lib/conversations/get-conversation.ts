import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { loadRuns } from "../runs/load-runs.ts";
import { findConversation } from "./find-conversation.ts";
import type { Conversation } from "./schema.ts";
import { toSummary } from "./to-summary.ts";

/** The actor's conversation with its whole tree, every run read as far as its text goes. Throws `not_found`. */
export async function getConversation(actor: Actor, id: string, database?: Database): Promise<Conversation> {
  const db = database ?? (await getDatabase());
  const row = await findConversation(db.kysely, actor, id);
  const [messages, runRows] = await Promise.all([
    db.kysely
      .selectFrom("messages")
      .selectAll()
      .where("conversation_id", "=", id)
      .orderBy("created_at")
      .orderBy("id")
      .execute(),
    db.kysely.selectFrom("runs").selectAll().where("conversation_id", "=", id).orderBy("created_at").execute(),
  ]);
  const runs = await loadRuns(db.kysely, runRows);
  const runOfMessage = new Map(runRows.map((run) => [run.message_id, runs.get(run.id) ?? null]));
  return {
    ...toSummary(row),
    activeMessageId: row.active_message_id,
    messages: messages.map((message) => ({
      id: message.id,
      parentId: message.parent_id,
      role: message.role,
      createdAt: message.created_at,
      text: message.text,
      workspace: message.workspace_id,
      inputs: message.inputs_json === null ? null : JSON.parse(message.inputs_json),
      run: runOfMessage.get(message.id) ?? null,
    })),
  };
}
