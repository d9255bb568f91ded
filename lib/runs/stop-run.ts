import type { Actor } from "../access/actor.ts";
import { AppError } from "../errors.ts";
import { requestStop } from "./end-run.ts";
import { findRunRow, getRun } from "./get-run.ts";
import { isOver } from "./is-over.ts";
import { sayNotices } from "./run-notices.ts";
import { getRuntime, type Runtime } from "./runtime.ts";
import type { Run } from "./schema.ts";

const LOOK_AGAIN_MS = 50;

/**
 * Stops a run at its model server, in whichever process it is, and answers when that is recorded. A run that is over
 * stays as it is. Throws `not_found`, or `conflict` when the process that writes the run does not answer in time.
 */
export async function stopRun(actor: Actor, id: string, runtime?: Runtime): Promise<Run> {
  const hub = runtime ?? (await getRuntime());
  const live = hub.live.get(id);
  const row = await findRunRow(hub, actor, id).catch((error) => {
    // A database that is gone must not keep a person from stopping what costs the model server work.
    if (live && !(error instanceof AppError)) return null;
    throw error;
  });
  if (live) await requestStop(hub, live);
  else if (row && !isOver(row.status)) await stopElsewhere(hub, actor, id);
  return getRun(actor, id, hub);
}

async function stopElsewhere(runtime: Runtime, actor: Actor, id: string): Promise<void> {
  await runtime.database.kysely
    .updateTable("runs")
    .set({ stop_requested_at: Date.now() })
    .where("id", "=", id)
    .where("status", "in", ["queued", "running"])
    .execute();
  await sayNotices(runtime.database, [{ type: "stop", runId: id }]);
  const giveUpAt = Date.now() + runtime.times.stopMs;
  while (Date.now() < giveUpAt) {
    const row = await findRunRow(runtime, actor, id);
    if (isOver(row.status)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new AppError(
    "conflict",
    "The process that writes this run does not answer.",
    "The stop is noted; look again in a few seconds.",
  );
}
