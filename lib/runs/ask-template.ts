import type { Actor } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { templateAsWorkspace } from "../templates/as-workspace.ts";
import { findTemplate, readVersion } from "../templates/find-template.ts";
import { buildTask } from "../workspaces/index.ts";
import { type Ask, readInputs } from "./ask.ts";
import type { StartRunRequest } from "./schema.ts";

type Request = Pick<StartRunRequest, "inputs" | "language" | "templateVersion"> & { template: string };

/** The prompt of a template of the library around its inputs. Throws `not_found`, or `bad_request` naming the field. */
export async function readTemplateAsk({ kysely }: Database, actor: Actor, request: Request): Promise<Ask> {
  const row = await findTemplate(kysely, actor, request.template);
  const version = request.templateVersion ?? row.newest_version;
  const body = await readVersion(kysely, row.id, version);
  const workspace = templateAsWorkspace(row.id, version, body);
  const { values, language } = readInputs(workspace, request, body.language);
  const { prompt, task, verdicts, question } = buildTask(workspace, values, language);
  return {
    prompt,
    workspace: null,
    template: { id: row.id, version },
    promptVersion: null,
    inputs: values,
    language,
    task: { task, verdicts },
    question: question || body.title,
  };
}
