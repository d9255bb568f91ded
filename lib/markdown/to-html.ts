import katex from "katex";
import { splitHidden } from "./hidden-characters.ts";
import { flatten, parseInline } from "./inline/parse-inline.ts";
import { safeLink } from "./link-safety.ts";
import { mathsOptions } from "./maths/maths-options.ts";
import { prepareTex } from "./maths/prepare-tex.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { type Align, type Block, codeText, type Inline } from "./types.ts";

export interface HtmlOptions {
  /** Code as HTML that is already escaped; null or absent shows it plain. */
  highlight?: (code: string, language: string) => string | null;
}

/** A document's Markdown as HTML for exports: the same reading as on the page, everything escaped, nothing loads. */
export function toHtml(markdown: string, options: HtmlOptions = {}): string {
  return blocksToHtml(parseMarkdown(markdown), options);
}

export function blocksToHtml(blocks: readonly Block[], options: HtmlOptions = {}, tight = false): string {
  return blocks.map((block) => blockHtml(block, options, tight)).join("\n");
}

function blockHtml(block: Block, options: HtmlOptions, tight: boolean): string {
  switch (block.kind) {
    case "paragraph":
      return tight ? proseHtml(block.text) : `<p>${proseHtml(block.text)}</p>`;
    case "heading": {
      const tag = `h${Math.min(6, block.level + 2)}`;
      return `<${tag}>${proseHtml(block.text)}</${tag}>`;
    }
    case "code": {
      const text = codeText(block);
      const language = block.language === "" ? "" : ` class="language-${escapeHtml(block.language)}"`;
      return `<pre><code${language}>${options.highlight?.(text, block.language) ?? textHtml(text)}</code></pre>`;
    }
    case "quote":
      return `<blockquote>${blocksToHtml(block.children, options)}</blockquote>`;
    case "list": {
      const items = block.items
        .map((item) => `<li>${blocksToHtml(item.children, options, block.tight)}</li>`)
        .join("\n");
      const start = block.start === 1 ? "" : ` start="${block.start}"`;
      return block.ordered ? `<ol${start}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
    }
    case "table": {
      const rows = block.rows.map((row) => rowHtml(row, block.align, "td")).join("\n");
      return `<table>\n<thead>${rowHtml(block.head, block.align, "th")}</thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
    }
    case "rule":
      return "<hr>";
  }
}

function rowHtml(cells: readonly string[], align: readonly Align[], tag: "td" | "th"): string {
  const drawn = cells.map((cell, index) => {
    const side = align[index];
    return `<${tag}${side ? ` align="${side}"` : ""}>${proseHtml(cell)}</${tag}>`;
  });
  return `<tr>${drawn.join("")}</tr>`;
}

function proseHtml(text: string): string {
  return inlineHtml(parseInline(text));
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines.map(nodeHtml).join("");
}

const TAGS = { strong: "strong", emphasis: "em", strike: "s" } as const;

function nodeHtml(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return textHtml(inline.text);
    case "break":
      return "<br>";
    case "code":
      return `<code>${textHtml(inline.text)}</code>`;
    case "maths":
      return mathsHtml(inline.tex, inline.display) ?? `<code>${textHtml(inline.source)}</code>`;
    case "link":
      return linkHtml(inline.href, flatten(inline.children), inlineHtml(inline.children));
    case "image":
      return linkHtml(inline.href, inline.alt, textHtml(inline.alt));
    default:
      return `<${TAGS[inline.kind]}>${inlineHtml(inline.children)}</${TAGS[inline.kind]}>`;
  }
}

function linkHtml(address: string, visible: string, content: string): string {
  const link = safeLink(address, visible);
  if (link === null || visible.trim() === "")
    return content + textHtml(visible.trim() === "" ? address : ` (${address})`);
  const host = link.realHost === null ? "" : ` (${escapeHtml(link.realHost)})`;
  return `<a href="${escapeHtml(link.href)}" rel="noopener noreferrer nofollow"><bdi>${content}</bdi></a>${host}`;
}

/** The formula as MathML, which needs no style sheet and no font, or null when it must stay as written. */
export function mathsHtml(tex: string, display: boolean): string | null {
  const ready = prepareTex(tex);
  if (ready === null) return null;
  try {
    return katex.renderToString(ready, { ...mathsOptions, output: "mathml", displayMode: display });
  } catch (error) {
    // What the typesetter refuses is shown as it was written; anything else is a defect and must surface.
    if (error instanceof katex.ParseError || error instanceof RangeError) return null;
    throw error;
  }
}

function textHtml(text: string): string {
  return splitHidden(text)
    .map((part) => (part.kind === "text" ? escapeHtml(part.text) : `<span class="md-hidden">${part.code}</span>`))
    .join("");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
