import type { WorkspaceLanguage } from "../workspaces/define-workspace.ts";
import type { Checked } from "./check-reply.ts";
import { say } from "./words.ts";

/** Why a whole reply was left: its length, or checks that did not come to an end. */
export type WhyNotChecked = "too-long" | "too-slow";

/** What stands in place of findings where the checks did not run: one that says so, and a version that is none. */
export function notChecked(why: WhyNotChecked, language: WorkspaceLanguage): Checked {
  return {
    findings: [
      { check: "arithmetic", verdict: "not-checkable", message: say(language, `unchecked.${why}`), start: 0, end: 0 },
    ],
    corrected: null,
    version: `unchecked:${why}`,
  };
}
