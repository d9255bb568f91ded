import type { Actor } from "../access/actor.ts";
import type { Executor } from "../db/database.ts";
import { newId } from "../db/new-id.ts";
import { AppError } from "../errors.ts";
import { checkTemplate, problemText } from "./check-template.ts";
import type { TemplateRow } from "./find-template.ts";
import type { TemplateBody } from "./schema.ts";

/** The body as it is kept: PostgreSQL stores every character but NUL. Throws `bad_request` naming the first field at fault. */
export function cleanBody(body: TemplateBody, at = "body"): TemplateBody {
  const clean: TemplateBody = JSON.parse(JSON.stringify(body), (_, value) =>
    typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : value,
  );
  const [problem] = checkTemplate(clean);
  if (problem) {
    const field = `${at}.${problem.field}`;
    throw new AppError("bad_request", `${field}: ${problemText(problem)}`, `Correct ${field} and send it again.`, {
      field,
    });
  }
  return clean;
}

/** Stores a new template as its version 1. Runs in the caller's transaction. Returns its id. */
export async function insertTemplate(
  executor: Executor,
  actor: Actor,
  body: TemplateBody,
  { now, originId }: { now: number; originId?: string },
): Promise<string> {
  const id = newId(now);
  await executor
    .insertInto("templates")
    .values({
      id,
      owner_id: actor.userId,
      origin_id: originId ?? id,
      newest_version: 1,
      ...summaryOf(body),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await insertVersion(executor, id, 1, body, now);
  return id;
}

/** Stores a further version and makes it the newest. Runs in the caller's transaction. Throws `conflict` when another save was first. */
export async function appendVersion(
  executor: Executor,
  row: TemplateRow,
  body: TemplateBody,
  now: number,
): Promise<number> {
  const version = row.newest_version + 1;
  const { numUpdatedRows } = await executor
    .updateTable("templates")
    .set({ newest_version: version, ...summaryOf(body), updated_at: now })
    .where("id", "=", row.id)
    .where("newest_version", "=", row.newest_version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw savedMeanwhile();
  await insertVersion(executor, row.id, version, body, now);
  return version;
}

export function savedMeanwhile(): AppError {
  return new AppError(
    "conflict",
    "This template was saved elsewhere meanwhile.",
    "Load its newest version, bring your changes in again, then save.",
  );
}

async function insertVersion(executor: Executor, id: string, version: number, body: TemplateBody, now: number) {
  await executor
    .insertInto("template_versions")
    .values({ template_id: id, version, title: body.title, body_json: JSON.stringify(body), created_at: now })
    .execute();
}

const summaryOf = ({ title, description, language, variables }: TemplateBody) => ({
  title,
  description,
  language,
  variable_count: variables.length,
});
