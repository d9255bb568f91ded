import type { Migration } from "kysely/migration";

/** Documents as they were read. The file itself is not kept, only its checksum. */
export function documents(): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable("documents")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("name", "text", (c) => c.notNull())
        .addColumn("kind", "text", (c) => c.notNull())
        .addColumn("bytes", "bigint", (c) => c.notNull())
        .addColumn("sha256", "text", (c) => c.notNull())
        .addColumn("summary_json", "text", (c) => c.notNull())
        .addColumn("content_json", "text", (c) => c.notNull())
        .addColumn("created_at", "bigint", (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex("documents_by_owner")
        .on("documents")
        .columns(["owner_id", "created_at", "id"])
        .execute();
      await db.schema.createIndex("documents_by_sum").on("documents").columns(["owner_id", "sha256"]).execute();
    },
  };
}
