import { readFile } from "node:fs/promises";
import path from "node:path";
import { getDocumentProxy } from "unpdf";
import type { Limits } from "../limits.ts";
import { damaged, encrypted, refusal, tooMuchText, warning } from "../refuse.ts";
import type { DocumentPage, ParsedDocument } from "../schema.ts";
import { countTables, pdfLines, type TextPiece } from "./pdf-lines.ts";

/**
 * Reads a PDF's text page by page. Pictures, scripts, forms' actions and attachments are not looked at. Throws
 * `encrypted`, `page_count`, `scanned` when no page has text, `text_length`, `damaged`.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<ParsedDocument> {
  const pdf = await open(bytes);
  if (pdf.numPages > limits.pages) {
    throw refusal(
      "page_count",
      `The file has ${pdf.numPages} pages; the limit is ${limits.pages}.`,
      "Print the pages you need into a PDF of their own.",
      { size: pdf.numPages, limit: limits.pages },
    );
  }
  const pages: DocumentPage[] = [];
  let size = 0;
  let tables = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await readPage(pdf, number);
    const text = lines.join("\n");
    size += text.length;
    if (size > limits.characters) throw tooMuchText(size, limits.characters);
    tables += countTables(lines);
    pages.push({ number, unit: "page", title: "", text });
  }
  const bare = pages.filter((page) => page.text === "").map((page) => page.number);
  if (bare.length === pages.length) throw scanned(pages.length);
  const warnings =
    bare.length > 0
      ? [
          warning("pages_without_text", `${bare.length} pages hold no text, only pictures: ${bare.join(", ")}.`, {
            count: bare.length,
            pages: bare.length > 20 ? `${bare.slice(0, 20).join(", ")} …` : bare.join(", "),
          }),
        ]
      : [];
  return { kind: "pdf", pages, sheets: [], tables, warnings };
}

/** Hands out the maps that Chinese, Japanese and Korean fonts name without carrying them; pdf.js asks for known names only. */
class CharacterMaps {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const file = path.join(import.meta.dirname, "..", "cmaps", path.basename(filename));
    return new Uint8Array(await readFile(file));
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, {
      BinaryDataFactory: CharacterMaps,
      useWorkerFetch: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw encrypted();
    throw damaged(error instanceof Error ? error.message.replace(/\.$/, "") : "it is no PDF");
  }
}

async function readPage(pdf: Pdf, number: number): Promise<string[]> {
  const page = await pdf.getPage(number).catch((error: unknown) => {
    throw damaged(`page ${number} cannot be opened (${error instanceof Error ? error.message : "unknown"})`);
  });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const pieces = items.flatMap((item): TextPiece[] => {
    if (!("str" in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height }];
  });
  page.cleanup();
  return pdfLines(pieces);
}

function scanned(pages: number) {
  return refusal(
    "scanned",
    `None of the ${pages} pages holds text: it looks like a scan.`,
    "Run text recognition (OCR) over it first, or paste the text.",
    { pages },
  );
}
