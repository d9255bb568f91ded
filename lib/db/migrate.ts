import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Engine } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import type { Schema } from "./schema.ts";

/** Brings the database to the newest schema. Safe to call at every start and from several processes. */
export async function migrate(kysely: Kysely<Schema>, engine: Engine): Promise<void> {
  const provider = { getMigrations: async () => migrations(engine) };
  const migrationTableSchema = engine === "postgres" ? await ownSchema(kysely) : undefined;
  const { error } = await new Migrator({ db: kysely, provider, migrationTableSchema }).migrateToLatest();
  if (error) throw error;
}

/** Kysely looks for its own tables in every schema; another program's, in another schema, are not ours. */
async function ownSchema(kysely: Kysely<Schema>): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(kysely);
  return rows[0]?.name ?? undefined;
}
