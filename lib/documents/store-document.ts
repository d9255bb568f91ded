import { createHash } from "node:crypto";
import type { Actor } from "../access/actor.ts";
import { type Database, getDatabase } from "../db/database.ts";
import { newId } from "../db/new-id.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { parseInWorker } from "./parse-in-worker.ts";
import { quoteDocument, wholeSelection } from "./quote-document.ts";
import type { DocumentSummary, ParsedDocument } from "./schema.ts";
import { toSummary } from "./to-summary.ts";

/** Raised whenever a reader reads better: what an older one kept is then read anew. */
const READER = 1;

type Upload = { name: string; bytes: Uint8Array };

/**
 * Reads a document and keeps what was read; of the file itself only its checksum. The same file under the same name is
 * kept once. Throws what the reading throws: an AppError with a `reason`.
 */
export async function storeDocument(
  actor: Actor,
  { name, bytes }: Upload,
  { database, limits = LIMITS }: { database?: Database; limits?: Limits } = {},
): Promise<DocumentSummary> {
  const { kysely } = database ?? (await getDatabase());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await kysely
    .selectFrom("documents")
    .selectAll()
    .where("owner_id", "=", actor.userId)
    .where("sha256", "=", sha256)
    .where("name", "=", name)
    .executeTakeFirst();
  if (known && (JSON.parse(known.summary_json) as { reader?: number }).reader === READER) return toSummary(known);
  const size = bytes.byteLength;
  const parsed = await parseInWorker(bytes, name, limits);
  const content = { pages: parsed.pages, sheets: parsed.sheets };
  const row = {
    id: known?.id ?? newId(),
    owner_id: actor.userId,
    name,
    kind: parsed.kind,
    bytes: size,
    sha256,
    summary_json: JSON.stringify(summarise(name, sha256, parsed)),
    content_json: JSON.stringify(content),
    created_at: Date.now(),
  };
  if (known) await kysely.updateTable("documents").set(row).where("id", "=", known.id).execute();
  else await kysely.insertInto("documents").values(row).execute();
  return toSummary(row);
}

function summarise(name: string, sha256: string, parsed: ParsedDocument) {
  const { text } = quoteDocument({ name, sha256, content: parsed }, wholeSelection(parsed), {
    numbers: "shown",
    marks: true,
  });
  const { tables, warnings } = parsed;
  return { reader: READER, pages: parsed.pages.length, tables, tokens: estimateTokens(text), warnings };
}
