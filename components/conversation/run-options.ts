import type { StartRunRequest } from "#lib/runs/schema.ts";

/** What a person chose for their next questions; everything absent is the profile's own. */
export type RunOptions = Pick<StartRunRequest, "preset" | "endpoint" | "profile" | "n" | "sampling">;

const KEY = "run-options";

export function readRunOptions(): RunOptions {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof stored === "object" && stored !== null ? (stored as RunOptions) : {};
  } catch {
    return {}; // Storage switched off or damaged: the defaults are always right.
  }
}

export function writeRunOptions(options: RunOptions): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(options));
  } catch {
    // Only remembered comfort.
  }
}
