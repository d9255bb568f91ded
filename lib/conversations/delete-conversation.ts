import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { stopRun } from "../runs/stop-run.ts";
import { findConversation } from "./find-conversation.ts";

/** Deletes a conversation with its messages, runs and logs; a run that is still going is stopped at the model server first. */
export async function deleteConversation(actor: Actor, id: string, database?: Database): Promise<void> {
  const db = database ?? (await getDatabase());
  await findConversation(db.kysely, actor, id);
  const live = await db.kysely
    .selectFrom("runs")
    .select("id")
    .where("conversation_id", "=", id)
    .where("status", "in", ["queued", "running"])
    .execute();
  await Promise.all(live.map((run) => stopRun(actor, run.id)));
  // Everything else goes with it by foreign key.
  await db.kysely.deleteFrom("conversations").where("id", "=", id).execute();
}
