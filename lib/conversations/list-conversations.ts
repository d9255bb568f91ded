import { type Expression, type SqlBool, sql } from "kysely";
import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";
import type { ConversationSummary } from "./schema.ts";
import { fts5Query, searchPhrases, tsQuery } from "./search-terms.ts";
import { toSummary } from "./to-summary.ts";

export type ListOptions = { query?: string; cursor?: string; workspace?: string; limit?: number };
export type ConversationPage = { conversations: ConversationSummary[]; nextCursor: string | null };

const PAGE = 30;
const LARGEST_PAGE = 100;
/** A word that stands in more texts than this is looked for in the newest ones: a list of everything is not a search. */
const MOST_MATCHES = 10_000;

/** The actor's conversations, newest first, a page at a time; `query` keeps those whose title, questions or answers hold every word. */
export async function listConversations(
  actor: Actor,
  options: ListOptions,
  database?: Database,
): Promise<ConversationPage> {
  const db = database ?? (await getDatabase());
  const limit = Math.min(options.limit ?? PAGE, LARGEST_PAGE);
  let rows = db.kysely
    .selectFrom("conversations")
    .selectAll()
    .where("owner_id", "=", actor.userId)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (options.workspace) rows = rows.where("workspace_id", "=", options.workspace);
  if (options.cursor) {
    const [at, id] = parseCursor(options.cursor);
    rows = rows.where((eb) => eb.or([eb("updated_at", "<", at), eb("updated_at", "=", at).and("id", "<", id)]));
  }
  if (options.query?.trim()) {
    const found = holdsQuery(db, actor, options.query);
    if (!found) return { conversations: [], nextCursor: null };
    rows = rows.where(found);
  }
  const page = await rows.execute();
  const last = page.length > limit ? page[limit - 1] : undefined;
  return {
    conversations: page.slice(0, limit).map(toSummary),
    nextCursor: last ? `${last.updated_at}.${last.id}` : null,
  };
}

/** Null when the query holds no letter or digit: nothing can match. */
function holdsQuery(db: Database, actor: Actor, query: string): Expression<SqlBool> | null {
  const phrases = searchPhrases(query);
  if (phrases.length === 0) return null;
  if (db.engine === "postgres") {
    return sql<SqlBool>`id in (select conversation_id from search
      where owner_id = ${actor.userId} and terms @@ to_tsquery('simple', ${tsQuery(phrases)}))`;
  }
  return sql<SqlBool>`id in (select s.conversation_id from
    (select rowid from search_terms where search_terms match ${fts5Query(phrases)}
      order by rowid desc limit ${MOST_MATCHES}) t
    cross join search s on s.rowid = t.rowid where s.owner_id = ${actor.userId})`;
}

function parseCursor(cursor: string): [number, string] {
  const match = /^(\d{1,16})\.([0-9a-z]{1,64})$/.exec(cursor);
  if (!match)
    throw new AppError("bad_request", "cursor: not one that this list gave", "Leave it out to start at the top.", {
      field: "cursor",
    });
  return [Number(match[1]), match[2] ?? ""];
}
