import { type Detected, detectKind } from "./detect-kind.ts";
import type { Limits } from "./limits.ts";
import { findDelimiter, readCsv } from "./readers/read-csv.ts";
import { readDocx } from "./readers/read-docx.ts";
import { readPdf } from "./readers/read-pdf.ts";
import { readText } from "./readers/read-text.ts";
import { readXlsx } from "./readers/read-xlsx.ts";
import { warning } from "./refuse.ts";
import type { DocumentKind, DocumentWarning, ParsedDocument } from "./schema.ts";

/** The kinds a file name stands for: only told apart by it are the kinds of plain text. */
const NAMED: Record<string, DocumentKind> = {
  pdf: "pdf",
  xlsx: "xlsx",
  xlsm: "xlsx",
  docx: "docx",
  docm: "docx",
  csv: "csv",
  tsv: "csv",
  tab: "csv",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
};

/**
 * Reads a document by what its bytes are. Run in a worker: hostile input may take all of its time and memory.
 * Throws an AppError whose `details.reason` is a Refusal.
 */
export async function parseDocument(bytes: Uint8Array, name: string, limits: Limits): Promise<ParsedDocument> {
  const detected = detectKind(bytes, limits);
  const parsed = await read(bytes, name, detected, limits);
  const warnings = [...nameWarning(name, parsed.kind), ...encodingWarning(detected), ...parsed.warnings];
  return { ...parsed, warnings };
}

async function read(bytes: Uint8Array, name: string, detected: Detected, limits: Limits): Promise<ParsedDocument> {
  switch (detected.kind) {
    case "pdf":
      return readPdf(bytes, limits);
    case "xlsx":
      return readXlsx(detected.zip, limits);
    case "docx":
      return readDocx(bytes, detected.zip, limits);
    case "text":
      return readPlain(detected.text, name, limits);
  }
}

function readPlain(text: string, name: string, limits: Limits): ParsedDocument {
  const named = NAMED[extensionOf(name)];
  // Excel's own way to tell the delimiter, in the first line.
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const sheet = name.replace(/\.[^.]*$/, "") || "CSV";
  if (named === "csv") return readCsv(body, sheet, told?.[1] ?? findDelimiter(body), limits);
  if (named === "markdown") return readText(text, "markdown", limits);
  const delimiter = told?.[1] ?? findDelimiter(body);
  const isTable = delimiter !== null && (named !== "text" || delimiter === "\t");
  return isTable ? readCsv(body, sheet, delimiter, limits) : readText(text, "text", limits);
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function nameWarning(name: string, kind: DocumentKind): DocumentWarning[] {
  const extension = extensionOf(name);
  const named = NAMED[extension];
  const plain = (k: DocumentKind | undefined) => k === "csv" || k === "markdown" || k === "text";
  if (extension === "" || named === kind || (plain(named) && plain(kind))) return [];
  return [warning("kind_differs", `It is called .${extension} but was read as ${kind}.`, { extension, kind })];
}

function encodingWarning(detected: Detected): DocumentWarning[] {
  if (detected.kind !== "text" || !detected.guessed) return [];
  const encoding = detected.encoding.toUpperCase();
  return [
    warning("encoding_guessed", `The file does not tell its encoding; it was read as ${encoding}.`, { encoding }),
  ];
}
