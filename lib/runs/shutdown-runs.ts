import { endRun } from "./end-run.ts";
import { openRuntime, type Runtime } from "./runtime.ts";

/** Ends every run of this process with the text it has, hanging up on the model; then no new ones start. */
export async function shutdownRuns(runtime?: Runtime): Promise<void> {
  const hub = runtime ?? (await openRuntime());
  if (!hub) return;
  hub.closing = true;
  await Promise.all(
    [...hub.live.values()].map((live) =>
      endRun(hub, live, {
        status: "interrupted",
        error: {
          code: "internal",
          message: "The workbench was shut down while this reply was being written.",
          hint: "Continue goes on from the text that is here.",
        },
      }),
    ),
  );
  await hub.close();
}
