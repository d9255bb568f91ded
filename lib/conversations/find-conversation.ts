import type { Selectable } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Executor } from "../db/database.ts";
import type { ConversationsTable } from "../db/schema.ts";
import { AppError } from "../errors.ts";

/** The actor's conversation row. Throws `not_found`, also for somebody else's: its existence is theirs to know. */
export async function findConversation(
  executor: Executor,
  actor: Actor,
  id: string,
): Promise<Selectable<ConversationsTable>> {
  const row = await executor
    .selectFrom("conversations")
    .selectAll()
    .where("id", "=", id)
    .where("owner_id", "=", actor.userId)
    .executeTakeFirst();
  if (!row)
    throw new AppError(
      "not_found",
      "There is no such conversation.",
      "It may have been deleted; the sidebar lists those that exist.",
    );
  return row;
}
