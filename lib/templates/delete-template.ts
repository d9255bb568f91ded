import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { findTemplate } from "./find-template.ts";

/** Deletes a template with its versions. Runs made with it keep their prompt and the version they name. Throws `not_found`. */
export async function deleteTemplate(actor: Actor, id: string, database?: Database): Promise<void> {
  const { kysely } = database ?? (await getDatabase());
  const row = await findTemplate(kysely, actor, id);
  await kysely.deleteFrom("templates").where("id", "=", row.id).execute();
}
