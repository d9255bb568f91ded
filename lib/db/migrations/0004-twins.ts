import type { Migration } from "kysely/migration";

/** A run that asks another one's task in another language. */
export function twins(): Migration {
  return {
    async up(db) {
      // Not a reference: what was asked twice stays readable where one of the two is gone.
      await db.schema.alterTable("runs").addColumn("twin_of", "text").execute();
    },
  };
}
