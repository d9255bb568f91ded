import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";
import { findWorkspace } from "../workspaces/index.ts";
import { findTemplate, readVersion } from "./find-template.ts";
import { getTemplate } from "./get-template.ts";
import type { CreateTemplateRequest, Template, TemplateBody } from "./schema.ts";
import { cleanBody, insertTemplate } from "./store-template.ts";
import { templateFromWorkspace } from "./template-from-workspace.ts";

/** A new template: written out, or a copy of a workspace's prompt or of another template. Throws `bad_request`, `not_found`. */
export async function createTemplate(
  actor: Actor,
  request: CreateTemplateRequest,
  database?: Database,
): Promise<Template> {
  const db = database ?? (await getDatabase());
  const body = cleanBody(await bodyOf(actor, request, db));
  const now = Date.now();
  const id = await db.kysely.transaction().execute((trx) => insertTemplate(trx, actor, body, { now }));
  return getTemplate(actor, id, {}, db);
}

async function bodyOf(actor: Actor, request: CreateTemplateRequest, { kysely }: Database): Promise<TemplateBody> {
  const titled = (body: TemplateBody) => (request.title ? { ...body, title: request.title } : body);
  if (request.body) return titled(request.body);
  if (request.fromTemplate) {
    const row = await findTemplate(kysely, actor, request.fromTemplate);
    return titled(await readVersion(kysely, row.id, row.newest_version));
  }
  const workspace = findWorkspace(request.fromWorkspace ?? "");
  if (!workspace) {
    throw new AppError(
      "not_found",
      `There is no workspace ${request.fromWorkspace}.`,
      "GET /api/workspaces lists them.",
    );
  }
  return titled(templateFromWorkspace(workspace, request.language ?? "zh"));
}
