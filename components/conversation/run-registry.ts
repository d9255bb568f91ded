import type { Run } from "#lib/runs/schema.ts";
import { fetchRun } from "./run-requests.ts";
import { isLive } from "./run-view.ts";
import { browserSurroundings, RunViewer } from "./run-viewer.ts";

const ENTRUSTED_MS = 15_000;
const viewers = new Map<string, RunViewer>();

/** The one viewer of a run in this tab: the page that started it may hand it over to the page that shows it. */
export function viewerOf(run: Run): RunViewer {
  const known = viewers.get(run.id);
  if (known) return known;
  const viewer = new RunViewer(run, browserSurroundings(fetchRun));
  // A run that is over holds its whole text in its message already: remembering a viewer would keep it twice.
  if (isLive(run.status)) viewers.set(run.id, viewer);
  return viewer;
}

/** Follows a run from the moment it was started, while the page that will show it is still on its way. */
export function followFromStart(run: Run): void {
  const leave = viewerOf(run).subscribe(() => {});
  setTimeout(leave, ENTRUSTED_MS);
}

export function forgetViewer(runId: string): void {
  viewers.delete(runId);
}
