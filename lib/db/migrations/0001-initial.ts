import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Engine } from "../database.ts";

/** Conversations, messages, runs with their event logs, replies, endpoints, and the search index. */
export function initial(engine: Engine): Migration {
  return {
    async up(db) {
      await createConversations(db);
      await createRuns(db, engine);
      await createEndpoints(db);
      await createSearch(db, engine);
    },
  };
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("conversations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("owner_id", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("titled_by_person", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("workspace_id", "text")
    .addColumn("active_message_id", "text")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("updated_at", "bigint", (c) => c.notNull())
    .execute();
  // The list is read by owner, newest first, a page at a time from a (time, id) key.
  await db.schema
    .createIndex("conversations_by_owner")
    .on("conversations")
    .columns(["owner_id", "updated_at", "id"])
    .execute();
  await db.schema
    .createIndex("conversations_by_workspace")
    .on("conversations")
    .columns(["owner_id", "workspace_id", "updated_at", "id"])
    .execute();

  await db.schema
    .createTable("messages")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull().references("conversations.id").onDelete("cascade"))
    .addColumn("parent_id", "text")
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("workspace_id", "text")
    .addColumn("inputs_json", "text")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("messages_by_conversation")
    .on("messages")
    .columns(["conversation_id", "created_at"])
    .execute();
}

async function createRuns(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("runs")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("owner_id", "text", (c) => c.notNull())
    .addColumn("conversation_id", "text", (c) => c.notNull().references("conversations.id").onDelete("cascade"))
    .addColumn("message_id", "text", (c) => c.notNull())
    .addColumn("workspace_id", "text")
    .addColumn("language", "text")
    .addColumn("preset", "text")
    .addColumn("task_json", "text")
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("n", "integer", (c) => c.notNull())
    .addColumn("model_json", "text", (c) => c.notNull())
    .addColumn("sampling_json", "text", (c) => c.notNull())
    .addColumn("system_prompt", "text")
    .addColumn("user_prompt", "text", (c) => c.notNull())
    .addColumn("usage_json", "text")
    .addColumn("timing_json", "text")
    .addColumn("error_json", "text")
    .addColumn("continued_from", "text")
    .addColumn("continue_how", "text")
    .addColumn("prefix_length", "integer")
    .addColumn("last_seq", "bigint", (c) => c.notNull().defaultTo(0))
    .addColumn("lease_owner", "text")
    .addColumn("lease_expires_at", "bigint")
    .addColumn("stop_requested_at", "bigint")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("started_at", "bigint")
    .addColumn("finished_at", "bigint")
    .execute();
  await db.schema.createIndex("runs_by_conversation").on("runs").columns(["conversation_id", "created_at"]).execute();
  await db.schema.createIndex("runs_by_message").on("runs").column("message_id").execute();
  // Recovery and remote stops look only at what is still going: a handful of rows however long the history.
  await db.schema
    .createIndex("runs_live")
    .on("runs")
    .column("status")
    .where(sql.ref("status"), "in", sql`('queued', 'running')`)
    .execute();

  const events = db.schema
    .createTable("run_events")
    .addColumn("run_id", "text", (c) => c.notNull().references("runs.id").onDelete("cascade"))
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("data_json", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("run_events_pk", ["run_id", "seq"]);
  // The log is written all the time and only ever read by its key: kept in key order, a write touches one page, not two.
  await (engine === "sqlite" ? events.modifyEnd(sql`without rowid`) : events).execute();

  await db.schema
    .createTable("replies")
    .addColumn("run_id", "text", (c) => c.notNull().references("runs.id").onDelete("cascade"))
    .addColumn("idx", "integer", (c) => c.notNull())
    .addColumn("raw", "text", (c) => c.notNull())
    .addColumn("finish", "text", (c) => c.notNull())
    .addColumn("reasoning_field", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("checked_json", "text")
    .addPrimaryKeyConstraint("replies_pk", ["run_id", "idx"])
    .execute();
}

async function createEndpoints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("endpoints")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("owner_id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("url", "text", (c) => c.notNull())
    .addColumn("api_key", "text", (c) => c.notNull())
    .addColumn("model_name", "text")
    .addColumn("profile_id", "text")
    .addColumn("is_default", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("updated_at", "bigint", (c) => c.notNull())
    .execute();
}

async function createSearch(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("search")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("message_id", "text", (c) => c.notNull())
    .addColumn("conversation_id", "text", (c) => c.notNull().references("conversations.id").onDelete("cascade"))
    .addColumn("owner_id", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("search_by_conversation").on("search").column("conversation_id").execute();
  await db.schema.createIndex("search_by_message").on("search").column("message_id").execute();
  if (engine === "postgres") {
    await sql`alter table search add column terms tsvector generated always as (to_tsvector('simple', body)) stored`.execute(
      db,
    );
    await sql`create index search_terms on search using gin (terms)`.execute(db);
    return;
  }
  // The first letters of a word are looked up while it is typed: their lists are kept, not merged from all words each time.
  await sql`create virtual table search_terms using fts5(body, content='search', content_rowid='rowid', tokenize='ascii', prefix='2 3')`.execute(
    db,
  );
  await sql`create trigger search_insert after insert on search begin
    insert into search_terms(rowid, body) values (new.rowid, new.body); end`.execute(db);
  await sql`create trigger search_delete after delete on search begin
    insert into search_terms(search_terms, rowid, body) values ('delete', old.rowid, old.body); end`.execute(db);
  await sql`create trigger search_update after update on search begin
    insert into search_terms(search_terms, rowid, body) values ('delete', old.rowid, old.body);
    insert into search_terms(rowid, body) values (new.rowid, new.body); end`.execute(db);
}
