import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { Engine } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import type { Schema } from "./schema.ts";

/** Brings the database to the newest schema. Safe to call at every start and from several processes. */
export async function migrate(kysely: Kysely<Schema>, engine: Engine): Promise<void> {
  const provider = { getMigrations: async () => migrations(engine) };
  const { error } = await new Migrator({ db: kysely, provider }).migrateToLatest();
  if (error) throw error;
}
