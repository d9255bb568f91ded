import type { Selectable } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Executor } from "../db/database.ts";
import type { TemplatesTable } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import type { TemplateBody } from "./schema.ts";

export type TemplateRow = Selectable<TemplatesTable>;

/** The actor's template row. Throws `not_found`, also for somebody else's: its existence is theirs to know. */
export async function findTemplate(executor: Executor, actor: Actor, id: string): Promise<TemplateRow> {
  const row = await executor
    .selectFrom("templates")
    .selectAll()
    .where("id", "=", id)
    .where("owner_id", "=", actor.userId)
    .executeTakeFirst();
  if (!row) {
    throw new AppError(
      "not_found",
      "There is no such template.",
      "It may have been deleted; GET /api/templates lists them.",
    );
  }
  return row;
}

/** One version's body. Throws `not_found`. */
export async function readVersion(executor: Executor, id: string, version: number): Promise<TemplateBody> {
  const row = await executor
    .selectFrom("template_versions")
    .select("body_json")
    .where("template_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (!row) {
    throw new AppError(
      "not_found",
      `This template has no version ${version}.`,
      "GET /api/templates/{id} lists its versions.",
    );
  }
  return JSON.parse(row.body_json) as TemplateBody;
}
