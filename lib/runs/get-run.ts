import type { Actor } from "../access/actor.ts";
import type { RunRow } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { loadRuns } from "./load-runs.ts";
import { getRuntime, type Runtime } from "./runtime.ts";
import type { Run } from "./schema.ts";

/** The actor's run, its replies parsed as far as their text goes. Throws `not_found`. */
export async function getRun(actor: Actor, id: string, runtime?: Runtime): Promise<Run> {
  const hub = runtime ?? (await getRuntime());
  const unstored = hub.live.get(id)?.unstored;
  if (unstored) return unstored;
  const row = await findRunRow(hub, actor, id);
  const runs = await loadRuns(hub.database.kysely, [row]);
  return runs.get(id) as Run;
}

/** Throws `not_found`, also for somebody else's run: its existence is theirs to know. */
export async function findRunRow(runtime: Runtime, actor: Actor, id: string): Promise<RunRow> {
  const row = await runtime.database.kysely
    .selectFrom("runs")
    .selectAll()
    .where("id", "=", id)
    .where("owner_id", "=", actor.userId)
    .executeTakeFirst();
  if (!row) throw new AppError("not_found", "There is no such run.", "Its conversation may have been deleted.");
  return row;
}

/** That the run is there and the actor's, without reading its texts. Throws `not_found`. */
export async function requireRun(runtime: Runtime, actor: Actor, id: string): Promise<void> {
  // A run of this process is known even while its database is away.
  if (runtime.live.get(id)?.row.owner_id === actor.userId) return;
  await findRunRow(runtime, actor, id);
}
