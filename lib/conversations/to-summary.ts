import type { Selectable } from "kysely";
import type { ConversationsTable } from "../db/schema.ts";
import type { ConversationSummary } from "./schema.ts";

export function toSummary(row: Selectable<ConversationsTable>): ConversationSummary {
  return {
    id: row.id,
    title: row.title,
    workspace: row.workspace_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
