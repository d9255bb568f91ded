import { z } from "zod";

export const DOCUMENT_KINDS = ["pdf", "xlsx", "csv", "docx", "markdown", "text"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a person should know about how a document was read; the interface has a sentence for each. */
export const WARNING_CODES = [
  "kind_differs",
  "encoding_guessed",
  "pages_without_text",
  "formulas_without_value",
  "macros_ignored",
  "hidden_sheets",
  "pictures_left_out",
  "broken_quotes",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Why a document was refused; comes beside the error code as `reason`, with its figures in `details`. */
export const REFUSALS = [
  "file_size",
  "unpacked_size",
  "entry_count",
  "page_count",
  "cell_count",
  "text_length",
  "other_kind",
  "not_text",
  "old_office",
  "web_page",
  "encrypted",
  "scanned",
  "empty",
  "damaged",
  "too_slow",
  "too_much_memory",
  "busy",
  "no_file",
] as const;
export type Refusal = (typeof REFUSALS)[number];

const details = z.record(z.string(), z.union([z.string(), z.number()]));
export const documentWarning = z.object({
  code: z.enum(WARNING_CODES),
  message: z.string(),
  details,
});
export type DocumentWarning = z.infer<typeof documentWarning>;

/** A page of a PDF, a section between headings, or a run of lines. A line with tabs in it is a row of a table. */
export const documentPage = z.object({
  number: z.int().describe("from 1"),
  unit: z.enum(["page", "section", "lines"]),
  title: z.string().describe("a section's heading, or the lines' numbers as 1-50; empty for a page"),
  text: z.string(),
});
export type DocumentPage = z.infer<typeof documentPage>;

/** A cell as the sheet shows it; where that rounds or dresses up a number, the number as stored comes second. */
export const documentCell = z.union([z.string(), z.tuple([z.string(), z.string()])]);
export type DocumentCell = z.infer<typeof documentCell>;

export const documentSheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.array(z.object({ row: z.int().describe("from 1, as in the sheet"), cells: z.array(documentCell) })),
});
export type DocumentSheet = z.infer<typeof documentSheet>;

export const documentContent = z.object({ pages: z.array(documentPage), sheets: z.array(documentSheet) });
export type DocumentContent = z.infer<typeof documentContent>;

export type ParsedDocument = DocumentContent & { kind: DocumentKind; tables: number; warnings: DocumentWarning[] };

export const documentSummary = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  pages: z.int().describe("pages, sections or runs of lines; 0 for a spreadsheet"),
  tables: z.int().describe("sheets of a spreadsheet, tables found elsewhere"),
  tokens: z.int().describe("about, for the whole of it"),
  bytes: z.int(),
  sha256: z.string(),
  createdAt: z.int(),
  warnings: z.array(documentWarning),
});
export type DocumentSummary = z.infer<typeof documentSummary>;

export const documentList = z.object({ documents: z.array(documentSummary) });
export const storedDocument = documentSummary.extend({ content: documentContent });
export type StoredDocument = z.infer<typeof storedDocument>;
