import mammoth from "mammoth";
import type { Limits } from "../limits.ts";
import { damaged, refusal, tooMuchText, warning } from "../refuse.ts";
import type { DocumentPage, ParsedDocument } from "../schema.ts";
import type { Zip } from "../zip/read-zip.ts";
import { htmlToBlocks, type TextBlock } from "./html-blocks.ts";

/**
 * Reads a Word file: text cut into sections at its headings, tables as lines of cells with tabs between. Every part is
 * unpacked under the limits before the reader of Word files sees it. Throws `unpacked_size`, `text_length`, `empty`, `damaged`.
 */
export async function readDocx(bytes: Uint8Array, zip: Zip, limits: Limits): Promise<ParsedDocument> {
  for (const name of zip.names) zip.read(name);
  let pictures = 0;
  const options = {
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => {
      pictures += 1;
      return { src: "" };
    }),
  };
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options));
  } catch (error) {
    throw damaged(`Word's own structure is broken (${error instanceof Error ? error.message : "unknown"})`);
  }
  const blocks = htmlToBlocks(html);
  const size = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (size > limits.characters) throw tooMuchText(size, limits.characters);
  if (size === 0) throw refusal("empty", "The file holds no text.", "A scanned document must be read by OCR first.");
  const warnings = pictures
    ? [warning("pictures_left_out", `${pictures} pictures or charts were left out.`, { count: pictures })]
    : [];
  const tables = blocks.filter((block) => block.kind === "table").length;
  return { kind: "docx", pages: cutAtHeadings(blocks), sheets: [], tables, warnings };
}

function cutAtHeadings(blocks: TextBlock[]): DocumentPage[] {
  const sections: { title: string; texts: string[] }[] = [];
  for (const block of blocks) {
    if (sections.length === 0 || block.kind === "heading") sections.push({ title: "", texts: [] });
    const section = sections.at(-1);
    if (block.kind === "heading" && section) section.title = block.text;
    section?.texts.push(block.text);
  }
  return sections.map(({ title, texts }, i) => ({ number: i + 1, unit: "section", title, text: texts.join("\n") }));
}
