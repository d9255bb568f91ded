import type { DocumentRow } from "../db/schema.ts";
import type { DocumentKind, DocumentSummary } from "./schema.ts";

/** What the list and the answer to an upload say about a stored document. */
export function toSummary(row: Omit<DocumentRow, "content_json" | "owner_id">): DocumentSummary {
  const { pages, tables, tokens, warnings } = JSON.parse(row.summary_json) as DocumentSummary;
  const { id, name, bytes, sha256 } = row;
  return {
    id,
    name,
    kind: row.kind as DocumentKind,
    bytes,
    sha256,
    createdAt: row.created_at,
    pages,
    tables,
    tokens,
    warnings,
  };
}
