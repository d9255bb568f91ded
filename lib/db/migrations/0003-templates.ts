import type { Migration } from "kysely/migration";

/** The prompt library, and which template or prompt version a run was asked with. */
export function templates(): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable("templates")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("origin_id", "text", (c) => c.notNull())
        .addColumn("title", "text", (c) => c.notNull())
        .addColumn("description", "text", (c) => c.notNull())
        .addColumn("language", "text", (c) => c.notNull())
        .addColumn("variable_count", "integer", (c) => c.notNull())
        .addColumn("newest_version", "integer", (c) => c.notNull())
        .addColumn("created_at", "bigint", (c) => c.notNull())
        .addColumn("updated_at", "bigint", (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex("templates_by_owner")
        .on("templates")
        .columns(["owner_id", "updated_at", "id"])
        .execute();
      // An import finds its own again; two at once cannot bring in the same one twice.
      await db.schema
        .createIndex("templates_by_origin")
        .on("templates")
        .columns(["owner_id", "origin_id"])
        .unique()
        .execute();
      await db.schema
        .createTable("template_versions")
        .addColumn("template_id", "text", (c) => c.notNull().references("templates.id").onDelete("cascade"))
        .addColumn("version", "integer", (c) => c.notNull())
        .addColumn("title", "text", (c) => c.notNull())
        .addColumn("body_json", "text", (c) => c.notNull())
        .addColumn("created_at", "bigint", (c) => c.notNull())
        .addPrimaryKeyConstraint("template_versions_pk", ["template_id", "version"])
        .execute();
      // Not a reference: a run outlives its template and still says which one it was.
      await db.schema.alterTable("runs").addColumn("template_id", "text").execute();
      await db.schema.alterTable("runs").addColumn("template_version", "integer").execute();
      await db.schema.alterTable("runs").addColumn("prompt_version", "integer").execute();
      await db.schema.createIndex("runs_by_template").on("runs").column("template_id").execute();
    },
  };
}
