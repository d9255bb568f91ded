import type { LiveRun } from "./live-run.ts";
import type { Runtime } from "./runtime.ts";
import { wakeViewers } from "./wake-viewers.ts";

/** Another process took the run over, or its conversation was deleted: hang up on the model, let viewers look for themselves. */
export function abandonRun(runtime: Runtime, live: LiveRun): void {
  live.ending = true;
  live.controller.abort();
  runtime.live.delete(live.id);
  live.markEnded();
  wakeViewers(runtime, live.id);
}
