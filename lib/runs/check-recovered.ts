import type { RunRow } from "../db/schema.ts";
import type { Reply } from "../reply/types.ts";
import { checkRun } from "./check-run.ts";
import type { Runtime } from "./runtime.ts";

/** Checks the replies that a dead process left, beside the start: who reads them before that sees them without findings. */
export async function checkRecovered(runtime: Runtime, row: RunRow, replies: Reply[]): Promise<void> {
  const { kysely } = runtime.database;
  const checked = await checkRun(kysely, runtime.checker, row, replies);
  for (const [i, reply] of replies.entries()) {
    const found = checked[i];
    if (!found) continue;
    await kysely
      .updateTable("replies")
      .set({ checked_json: JSON.stringify(found) })
      .where("run_id", "=", row.id)
      .where("idx", "=", reply.index)
      .where("checked_json", "is", null)
      .execute();
  }
}
