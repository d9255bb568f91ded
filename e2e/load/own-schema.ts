import pg from "pg";

/** A schema and a role of one's own on the test server, so that it can be made read-only without touching anyone else's. */
export type OwnSchema = { url: string; setReadOnly(): Promise<void>; drop(): Promise<void> };

/** `why`: there is no server to test on. */
export async function openOwnSchema(): Promise<OwnSchema | { why: string }> {
  const server = process.env.TEST_DATABASE_URL || "postgres://root@127.0.0.1:5432/test";
  const name = `load_${process.pid}`;
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query(`create role ${name} login password '${name}'`);
    await client.query(`create schema ${name} authorization ${name}`);
  } catch (error) {
    await client.end().catch(() => {});
    return { why: `no PostgreSQL to test on (${error instanceof Error ? error.message : error})` };
  }
  const url = new URL(server);
  url.username = name;
  url.password = name;
  url.searchParams.set("options", `-c search_path=${name}`);
  return {
    url: url.toString(),
    setReadOnly: async () => {
      await client.query(`alter role ${name} set default_transaction_read_only = on`);
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = $1`, [name]);
      // The pool must have noticed that its connections are gone.
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
    drop: async () => {
      await client.query(`drop schema ${name} cascade`);
      await client.query(`drop role ${name}`);
      await client.end();
    },
  };
}
