import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import type { TemplateBody } from "./schema.ts";

/** What may stand in a box, as the card needs it. */
export type ContractValue = { id: string; tone: "pass" | "warn" | "fail" | "none"; label: string };

/** Names a version of a template as a key of `listContractValues`. */
export const versionKey = ({ id, version }: { id: string; version: number }): string => `${id}@${version}`;

/** The values that the versions of templates allow, by `versionKey`; deleted templates and other owners' are left out. */
export async function listContractValues(
  actor: Actor,
  versions: { id: string; version: number }[],
  database?: Database,
): Promise<Map<string, ContractValue[]>> {
  const wanted = new Set(versions.map(versionKey));
  if (wanted.size === 0) return new Map();
  const { kysely } = database ?? (await getDatabase());
  const rows = await kysely
    .selectFrom("template_versions")
    .innerJoin("templates", "templates.id", "template_versions.template_id")
    .select(["template_versions.template_id as id", "template_versions.version", "template_versions.body_json"])
    .where("templates.owner_id", "=", actor.userId)
    .where("templates.id", "in", [...new Set(versions.map((one) => one.id))].slice(0, 500))
    .execute();
  const entries = rows
    .filter((row) => wanted.has(versionKey(row)))
    .map((row): [string, ContractValue[]] => {
      const { contract } = JSON.parse(row.body_json) as TemplateBody;
      return [versionKey(row), (contract.values ?? []).map(({ id, tone, label }) => ({ id, tone, label }))];
    });
  return new Map(entries);
}
