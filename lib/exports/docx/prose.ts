import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import { flatten, parseInline } from "../../markdown/inline/parse-inline.ts";
import { safeLink } from "../../markdown/link-safety.ts";
import type { Inline } from "../../markdown/types.ts";
import { formula } from "./formula.ts";

const CODE_FONT = "JetBrains Mono";

/** A line of Markdown as Word runs; links keep only safe addresses, formulas become Word's mathematics. */
export function prose(text: string, style: IRunOptions = {}): ParagraphChild[] {
  return parseInline(text).flatMap((inline) => runs(inline, style));
}

function runs(inline: Inline, style: IRunOptions): ParagraphChild[] {
  const below = (more: IRunOptions) =>
    "children" in inline ? inline.children.flatMap((child) => runs(child, { ...style, ...more })) : [];
  switch (inline.kind) {
    case "text":
      return [new TextRun({ ...style, text: printable(inline.text) })];
    case "break":
      return [new TextRun({ ...style, break: 1 })];
    case "code":
      return [new TextRun({ ...style, text: printable(inline.text), font: CODE_FONT })];
    case "maths":
      return [formula(inline.tex) ?? new TextRun({ ...style, text: printable(inline.source), font: CODE_FONT })];
    case "strong":
      return below({ bold: true });
    case "emphasis":
      return below({ italics: true });
    case "strike":
      return below({ strike: true });
    case "image":
      return [new TextRun({ ...style, text: printable(`${inline.alt} (${inline.href})`) })];
    case "link": {
      const link = safeLink(inline.href, flatten(inline.children));
      if (!link) return [...below({}), new TextRun({ ...style, text: printable(` (${inline.href})`) })];
      const real = link.realHost === null ? [] : [new TextRun({ ...style, text: ` (${link.realHost})` })];
      return [new ExternalHyperlink({ link: link.href, children: below({ style: "Hyperlink" }) }), ...real];
    }
  }
}

/** XML 1.0 has no place for most control characters; a file that holds one does not open. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
