import { decodeText } from "./decode-text.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { encrypted, refusal } from "./refuse.ts";
import { openZip, type Zip } from "./zip/read-zip.ts";

/** What the bytes are, whatever the file is called. */
export type Detected =
  | { kind: "pdf" }
  | { kind: "xlsx"; zip: Zip }
  | { kind: "docx"; zip: Zip }
  | { kind: "text"; text: string; encoding: string; guessed: boolean };

const SIGNATURES: [string, string][] = [
  ["89504e47", "PNG"],
  ["ffd8ff", "JPEG"],
  ["47494638", "GIF"],
  ["49492a00", "TIFF"],
  ["4d4d002a", "TIFF"],
  ["424d", "BMP"],
  ["52617221", "RAR"],
  ["377abcaf", "7z"],
  ["1f8b", "gzip"],
  ["fd377a585a00", "xz"],
  ["4d5a", "EXE"],
  ["7f454c46", "ELF"],
  ["53514c697465", "SQLite"],
  ["7b5c727466", "RTF"],
];

/** Tells a file's kind by its content. Throws `empty`, `encrypted`, `old_office`, `other_kind`, `web_page`, and what a broken zip does. */
export function detectKind(bytes: Uint8Array, limits: Limits = LIMITS): Detected {
  if (bytes.length === 0) throw refusal("empty", "The file is empty.", "Check that it is the right file.");
  const head = Buffer.from(bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return { kind: "pdf" };
  const hex = head.subarray(0, 8).toString("hex");
  if (hex.startsWith("504b0304")) return detectPacked(openZip(bytes, limits));
  if (hex === "d0cf11e0a1b11ae1") throw describeOle(bytes);
  const known = SIGNATURES.find(([start]) => hex.startsWith(start));
  if (known) throw otherKind(known[1]);
  const decoded = decodeText(bytes);
  if (!decoded) throw notText();
  if (/^\s*(<!--[\s\S]*?-->\s*)?(<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(decoded.text.slice(0, 2000))) {
    throw refusal(
      "web_page",
      "The file is a web page, whatever it is called.",
      "Open it in a browser or spreadsheet program, copy the table or text and paste it.",
    );
  }
  return { kind: "text", ...decoded };
}

function detectPacked(zip: Zip): Detected {
  const has = (start: string) => zip.names.some((name) => name.startsWith(start));
  if (has("word/document") || has("word/document.xml")) return { kind: "docx", zip };
  if (has("xl/workbook.bin")) throw oldOffice("XLSB");
  if (has("xl/")) return { kind: "xlsx", zip };
  if (has("ppt/")) throw otherKind("PPTX");
  if (zip.names.includes("mimetype") && has("content.xml")) throw oldOffice("OpenDocument");
  throw otherKind("ZIP");
}

/** The old Office container also wraps protected XLSX and DOCX files: those have a stream of a telling name. */
function describeOle(bytes: Uint8Array) {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return encrypted();
  if (holds("WordDocument")) return oldOffice("DOC");
  return holds("Workbook") || holds("Book") ? oldOffice("XLS") : oldOffice("old Office");
}

function oldOffice(found: string) {
  return refusal(
    "old_office",
    `${found} files are not read here.`,
    "Open it in its own program and save it as XLSX, DOCX or PDF.",
    { found },
  );
}

function otherKind(found: string) {
  return refusal(
    "other_kind",
    `The content of the file is ${found}, whatever it is called.`,
    "PDF, XLSX, CSV, DOCX, TXT and MD files can be read.",
    { found },
  );
}

function notText() {
  return refusal(
    "not_text",
    "The file holds neither text nor a document of a known kind.",
    "PDF, XLSX, CSV, DOCX, TXT and MD files can be read.",
  );
}
