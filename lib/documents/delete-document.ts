import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";

/** Forgets a document. Runs asked with it keep the text they were asked with. Throws `not_found`. */
export async function deleteDocument(actor: Actor, id: string, database?: Database): Promise<void> {
  const { kysely } = database ?? (await getDatabase());
  const { numDeletedRows } = await kysely
    .deleteFrom("documents")
    .where("id", "=", id)
    .where("owner_id", "=", actor.userId)
    .executeTakeFirst();
  if (numDeletedRows === 0n)
    throw new AppError("not_found", "There is no such document.", "It may be deleted already.");
}
