import { sql } from "kysely";
import { connection } from "next/server";
import { getDatabase } from "#lib/db/database.ts";
import { health } from "#lib/http/health.ts";
import { handle, json } from "#lib/http/respond.ts";
import { VERSION } from "#lib/http/version.ts";
import { modelState } from "#lib/model/model-state.ts";

export const GET = handle(async () => {
  await connection();
  const database = await getDatabase();
  // Asks the engine, not the open handle: a data folder that went away must show here.
  await sql`select 1 from conversations limit 1`.execute(database.kysely);
  return json(health, {
    status: "ok" as const,
    version: VERSION,
    database: database.engine,
    model: await modelState(),
  });
});
