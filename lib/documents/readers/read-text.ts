import type { Limits } from "../limits.ts";
import { refusal, tooMuchText } from "../refuse.ts";
import type { DocumentPage, ParsedDocument } from "../schema.ts";

const LINES_A_PAGE = 50;

/** Reads plain text or Markdown. Markdown with headings is cut at them, anything else into runs of 50 lines. Throws `empty`, `text_length`. */
export function readText(text: string, kind: "text" | "markdown", limits: Limits): ParsedDocument {
  if (text.length > limits.characters) throw tooMuchText(text.length, limits.characters);
  if (text.trim() === "") throw refusal("empty", "The file holds no text.", "Check that it is the right file.");
  const lines = text.replace(/\r\n?/g, "\n").trimEnd().split("\n");
  const headings = kind === "markdown" ? markdownHeadings(lines) : [];
  const pages = headings.length > 1 ? cutAtHeadings(lines, headings) : cutEvenly(lines);
  const tables = kind === "markdown" ? lines.filter((line) => /^\s*\|?(\s*:?-{3,}:?\s*\|)+/.test(line)).length : 0;
  return { kind, pages, sheets: [], tables, warnings: [] };
}

type Heading = { line: number; title: string };

function markdownHeadings(lines: string[]): Heading[] {
  const found: Heading[] = [];
  let fence = "";
  for (const [line, text] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark && fence === "") fence = mark;
    else if (mark?.startsWith(fence)) fence = "";
    const title = fence === "" ? /^ {0,3}#{1,6}\s+(.+?)\s*#*$/.exec(text)?.[1] : undefined;
    if (title) found.push({ line, title });
  }
  return found;
}

function cutAtHeadings(lines: string[], headings: Heading[]): DocumentPage[] {
  const starts = headings[0]?.line === 0 ? headings : [{ line: 0, title: "" }, ...headings];
  return starts
    .map(({ line, title }, i) => ({
      title,
      text: lines
        .slice(line, starts[i + 1]?.line)
        .join("\n")
        .trim(),
    }))
    .filter(({ text }) => text !== "")
    .map(({ title, text }, i) => ({ number: i + 1, unit: "section", title, text }));
}

function cutEvenly(lines: string[]): DocumentPage[] {
  const pages: DocumentPage[] = [];
  for (let from = 0; from < lines.length; from += LINES_A_PAGE) {
    const own = lines.slice(from, from + LINES_A_PAGE);
    pages.push({
      number: pages.length + 1,
      unit: "lines",
      title: `${from + 1}-${from + own.length}`,
      text: own.join("\n"),
    });
  }
  return pages;
}
