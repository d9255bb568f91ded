import type { Actor } from "../../access/actor.ts";
import { getDatabase } from "../../db/database.ts";
import { getEngine } from "../local/engine/get-engine.ts";
import { servingOf } from "../local/engine/serving-of.ts";
import { chooseLocalModel } from "../local/store.ts";
import { findEndpoint } from "./find-endpoint.ts";
import { localModelId } from "./local-endpoints.ts";

/**
 * Makes an endpoint the one that is used when nobody names one. A model file is chosen for the machine that has it, a
 * server in the database: choosing one undoes the other. Throws `not_found`.
 */
export async function setDefaultEndpoint(actor: Actor, id: string): Promise<void> {
  const { local } = await findEndpoint(actor, id);
  await chooseLocalModel(localModelId(id));
  const { kysely } = await getDatabase();
  await kysely.transaction().execute(async (trx) => {
    await trx.updateTable("endpoints").set({ is_default: 0 }).where("owner_id", "=", actor.userId).execute();
    // The environment's endpoint and those of this machine have no row: one of them is the default when no row is.
    await trx
      .updateTable("endpoints")
      .set({ is_default: 1 })
      .where("owner_id", "=", actor.userId)
      .where("id", "=", id)
      .execute();
  });
  // Chosen to be used: it loads meanwhile.
  if (local && local.problem === null) getEngine().start(await servingOf(local));
}
