import type { Executor } from "../db/database.ts";
import { searchTerms } from "./search-terms.ts";

/** A row holds this many terms: PostgreSQL keeps positions only up to 16,383, and phrases need them. */
const TERMS_PER_ROW = 8_000;
/** Beyond this a text is indexed by its beginning: about 400,000 characters. */
const MOST_ROWS = 50;

export type Indexed = {
  /** Message id, or the conversation's for its title. */
  id: string;
  conversationId: string;
  ownerId: string;
  text: string;
};

/** Makes `text` findable under `id`, replacing what was indexed there before. Runs in the caller's transaction. */
export async function indexMessage(executor: Executor, { id, conversationId, ownerId, text }: Indexed): Promise<void> {
  await executor.deleteFrom("search").where("message_id", "=", id).execute();
  const terms = searchTerms(text);
  const rows = [];
  for (let at = 0; at < terms.length && rows.length < MOST_ROWS; at += TERMS_PER_ROW) {
    rows.push({
      id: `${id}#${rows.length}`,
      message_id: id,
      conversation_id: conversationId,
      owner_id: ownerId,
      body: terms.slice(at, at + TERMS_PER_ROW).join(" "),
    });
  }
  if (rows.length > 0) await executor.insertInto("search").values(rows).execute();
}
