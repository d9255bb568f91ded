import type { Finding, Reply, TaskKind, Value } from "../reply/types.ts";
import type { CheckPlan, Contract, InputValues, WorkspaceLanguage } from "../workspaces/define-workspace.ts";

/** A document that the reply was to rely on. `name` stands in findings, `text` is what was pasted or extracted. */
export type CheckSource = { id: string; name: string; text: string };

/** What every check reads. Nothing else: a check is a pure function of it. */
export type CheckInput = {
  reply: Reply;
  /** The user's turn as sent: its numbers count as given. */
  question: string;
  inputs: InputValues;
  sources: CheckSource[];
  contract?: Contract;
  task?: TaskKind;
  /** The language of findings' messages. */
  language: WorkspaceLanguage;
  /** The workspace's own plans, which say what a check must know beside the text. */
  plans?: CheckPlan[];
  workspace?: string;
};

export type CheckResult = { findings: Finding[]; corrected?: Value | null };

/** One check. `version` is raised whenever the same reply may get other findings. */
export type Check = { id: string; version: number; run: (input: CheckInput) => CheckResult };

export function defineCheck(check: Check): Check {
  return check;
}
