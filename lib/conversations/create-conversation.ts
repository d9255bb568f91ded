import type { Actor } from "../access/actor.ts";
import type { Executor } from "../db/database.ts";
import { newId } from "../db/new-id.ts";
import { conversationTitle } from "./conversation-title.ts";
import { indexMessage } from "./index-message.ts";

/** A new conversation named after its first question. Runs in the caller's transaction. Returns its id. */
export async function createConversation(
  executor: Executor,
  actor: Actor,
  { question, workspace, now }: { question: string; workspace: string | null; now: number },
): Promise<string> {
  const id = newId(now);
  const title = conversationTitle(question);
  await executor
    .insertInto("conversations")
    .values({
      id,
      owner_id: actor.userId,
      title,
      titled_by_person: 0,
      workspace_id: workspace,
      active_message_id: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await indexMessage(executor, { id, conversationId: id, ownerId: actor.userId, text: title });
  return id;
}
