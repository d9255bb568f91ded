import type { Actor } from "../../access/actor.ts";
import { getDatabase } from "../../db/database.ts";
import { findEndpoint } from "./find-endpoint.ts";

/** Makes an endpoint the one that is used when nobody names one. Throws `not_found`. */
export async function setDefaultEndpoint(actor: Actor, id: string): Promise<void> {
  await findEndpoint(actor, id);
  const { kysely } = await getDatabase();
  await kysely.transaction().execute(async (trx) => {
    await trx.updateTable("endpoints").set({ is_default: 0 }).where("owner_id", "=", actor.userId).execute();
    // The environment's endpoint has no row: it is the default when no row is.
    await trx
      .updateTable("endpoints")
      .set({ is_default: 1 })
      .where("owner_id", "=", actor.userId)
      .where("id", "=", id)
      .execute();
  });
}
