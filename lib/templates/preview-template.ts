import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import {
  buildTask,
  type ContractView,
  describeContract,
  type InputProblem,
  validateInputs,
  type WorkspaceLanguage,
} from "../workspaces/index.ts";
import { templateAsWorkspace } from "./as-workspace.ts";
import { findTemplate, readVersion } from "./find-template.ts";

export type TemplatePreview = {
  prompt: string | null;
  promptVersion: number;
  contract: ContractView | null;
  problems: InputProblem[];
};

/** The prompt that a run with these inputs would send, or every problem that keeps it from being sent. Throws `not_found`. */
export async function previewTemplate(
  actor: Actor,
  id: string,
  { inputs, version, language }: { inputs: unknown; version?: number; language: WorkspaceLanguage },
  database?: Database,
): Promise<TemplatePreview> {
  const { kysely } = database ?? (await getDatabase());
  const row = await findTemplate(kysely, actor, id);
  const promptVersion = version ?? row.newest_version;
  const workspace = templateAsWorkspace(id, promptVersion, await readVersion(kysely, id, promptVersion));
  const checked = validateInputs(workspace, inputs, language);
  if (!checked.ok) return { prompt: null, promptVersion, contract: null, problems: checked.problems };
  const { prompt } = buildTask(workspace, checked.values, language);
  return { prompt, promptVersion, contract: describeContract(workspace, language, checked.values), problems: [] };
}
