import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";
import { findConversation } from "./find-conversation.ts";
import { indexMessage } from "./index-message.ts";
import type { ConversationSummary, updateConversationRequest } from "./schema.ts";
import { toSummary } from "./to-summary.ts";

/** Renames a conversation or shows another branch of it. Neither moves it in the list: only new messages do. */
export async function updateConversation(
  actor: Actor,
  id: string,
  change: z.infer<typeof updateConversationRequest>,
  database?: Database,
): Promise<ConversationSummary> {
  const db = database ?? (await getDatabase());
  return db.kysely.transaction().execute(async (trx) => {
    const row = await findConversation(trx, actor, id);
    if (change.activeMessageId !== undefined) {
      const message = await trx
        .selectFrom("messages")
        .select("id")
        .where("id", "=", change.activeMessageId)
        .where("conversation_id", "=", id)
        .executeTakeFirst();
      if (!message)
        throw new AppError("not_found", "There is no such message in this conversation.", "Reload the page.");
      await trx.updateTable("conversations").set({ active_message_id: message.id }).where("id", "=", id).execute();
    }
    if (change.title !== undefined) {
      await trx
        .updateTable("conversations")
        .set({ title: change.title, titled_by_person: 1 })
        .where("id", "=", id)
        .execute();
      await indexMessage(trx, { id, conversationId: id, ownerId: actor.userId, text: change.title });
    }
    return toSummary({ ...row, title: change.title ?? row.title });
  });
}
