import type { Actor } from "../../access/actor.ts";
import { getDatabase } from "../../db/database.ts";
import { AppError } from "../../errors.ts";
import { findEndpoint } from "./find-endpoint.ts";
import { ENV_ENDPOINT } from "./list-endpoints.ts";
import { localModelId } from "./local-endpoints.ts";

/** Removes a saved endpoint and its key. Runs made with it keep what they say. Throws `not_found`, or `bad_request` for the environment's and this machine's own. */
export async function deleteEndpoint(actor: Actor, id: string): Promise<void> {
  if (id === ENV_ENDPOINT) {
    throw new AppError("bad_request", "This endpoint comes from the environment.", "Unset MODEL_URL and start again.");
  }
  if (localModelId(id) !== null) {
    throw new AppError("bad_request", "This endpoint is a model file of this machine.", "Remove the file instead.");
  }
  await findEndpoint(actor, id);
  const { kysely } = await getDatabase();
  await kysely.deleteFrom("endpoints").where("owner_id", "=", actor.userId).where("id", "=", id).execute();
}
