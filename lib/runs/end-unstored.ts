import { AppError } from "../errors.ts";
import { toAppError } from "../http/respond.ts";
import type { LiveRun } from "./live-run.ts";
import type { Runtime } from "./runtime.ts";
import { toRun } from "./to-run.ts";
import { wakeViewers } from "./wake-viewers.ts";

/** The end is kept in memory this long for viewers that come late; the sweep records it once the database is back. */
const KEPT_MS = 10 * 60_000;

/** Ends a run whose database does not take it: the model is hung up on, and viewers get an end with words instead of a hang. */
export async function endUnstored(runtime: Runtime, live: LiveRun, cause: unknown): Promise<void> {
  if (live.unstored) return;
  live.ending = true;
  live.controller.abort();
  const known = toAppError(cause);
  const error =
    known.code === "internal"
      ? new AppError(
          "database_unavailable",
          "The database did not take what the model wrote.",
          "Check that the data folder can be written or that PostgreSQL is up, then continue the reply.",
        )
      : known;
  const status = live.replies.some((reply) => reply.raw !== "") ? "interrupted" : "failed";
  const texts = live.replies.map((reply) => ({
    ...reply,
    finish: reply.finish ?? (status === "failed" ? ("error" as const) : ("interrupted" as const)),
  }));
  live.unstored = toRun(
    {
      ...live.row,
      status,
      started_at: live.startedAt,
      finished_at: Date.now(),
      last_seq: live.lastSeq,
      error_json: JSON.stringify(error.toBody()),
    },
    texts,
  );
  live.markEnded();
  wakeViewers(runtime, live.id);
  setTimeout(() => {
    if (runtime.live.get(live.id) === live) runtime.live.delete(live.id);
  }, KEPT_MS).unref();
}
