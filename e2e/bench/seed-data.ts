import { sql } from "kysely";
import type { Database } from "../../lib/db/database.ts";

export const CONVERSATIONS = 10_000;
export const MESSAGES = 200_000;
export const SEARCH_ROWS = 1_000_000;
export const OWNER = "local";

/** Years of use: written by the database itself, so that it takes a minute. Ids are numbers in words' clothes; terms are as searchTerms() makes them. */
export async function seedData(database: Database): Promise<void> {
  const { kysely, engine } = database;
  const numbers = (count: number) =>
    engine === "postgres"
      ? sql`(select generate_series(0::bigint, ${sql.lit(count - 1)}) as i) n`
      : sql`(with recursive c(i) as (select 0 union all select i + 1 from c where i < ${sql.lit(count - 1)}) select i from c) n`;
  const perConversation = sql.lit(MESSAGES / CONVERSATIONS);
  await kysely.transaction().execute(async (trx) => {
    await sql`insert into conversations (id, owner_id, title, workspace_id, active_message_id, created_at, updated_at)
      select 'c' || i, ${OWNER}, 'Case ' || i, case when i % 4 = 0 then 'compliance' end,
        'm' || (i * ${perConversation} + ${perConversation} - 1), 1700000000000 + i, 1700000000000 + i * 60000 from ${numbers(CONVERSATIONS)}`.execute(
      trx,
    );
    await sql`insert into messages (id, conversation_id, parent_id, role, text, created_at)
      select 'm' || i, 'c' || (i / ${perConversation}), case when i % ${perConversation} > 0 then 'm' || (i - 1) end,
        case when i % 2 = 0 then 'user' else 'assistant' end,
        case when i % 2 = 0 then 'What is the duration of bond ' || i || '?' else '' end, 1700000000000 + i from ${numbers(MESSAGES)}`.execute(
      trx,
    );
    await sql`insert into runs (id, owner_id, conversation_id, message_id, status, n, model_json, sampling_json, user_prompt, last_seq, created_at, started_at, finished_at)
      select 'r' || i, ${OWNER}, 'c' || ((i * 2) / ${perConversation}), 'm' || (i * 2 + 1), 'done', 1,
        '{"endpoint":"local","name":"bench","profile":"generic","engine":null,"contextLength":null}', '{}', 'q', 9,
        1700000000000 + i, 1700000000000 + i, 1700000000000 + i from ${numbers(MESSAGES / 2)}`.execute(trx);
    await sql`insert into replies (run_id, idx, raw, finish)
      select 'r' || i, 0, '<think>' || ${THINKING} || '</think>The duration is \\boxed{' || (i % 90) || '.5}.', 'stop' from ${numbers(MESSAGES / 2)}`.execute(
      trx,
    );
    await sql`insert into search (id, message_id, conversation_id, owner_id, body)
      select 's' || i, 'm' || (i / 5), 'c' || (i / ${sql.lit((5 * MESSAGES) / CONVERSATIONS)}), ${OWNER},
        'wduration wof wbond w' || (i % 5000) || ' w' || ((i * 7919) % 50021) || case when i % 3 = 0 then ' wconvexity x0503a52238' else ' wyield' end
        || case when i % 250000 = 7 then ' wtreynor' else '' end from ${numbers(SEARCH_ROWS)}`.execute(trx);
  });
  for (const statement of engine === "postgres" ? ["vacuum analyze"] : ["analyze"])
    await sql.raw(statement).execute(kysely);
}

const THINKING = "The bond pays a coupon of 2.5 twice a year. ".repeat(40);
