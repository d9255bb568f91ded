/**
 * What Markdown is made of here. Blocks are immutable once they are closed and keep their identity
 * while a text grows, so a renderer may skip everything it has already drawn.
 */

export type Align = "left" | "right" | "center" | null;

export interface Paragraph {
  kind: "paragraph";
  text: string;
}
export interface Heading {
  kind: "heading";
  level: 1 | 2 | 3 | 4 | 5 | 6;
  text: string;
}
/** `chunks` are finished groups of lines (they never change), `rest` the lines after them. */
export interface Code {
  kind: "code";
  language: string;
  chunks: readonly string[];
  rest: string;
  closed: boolean;
}
export interface Quote {
  kind: "quote";
  children: readonly Block[];
}
export interface Item {
  kind: "item";
  children: readonly Block[];
}
export interface List {
  kind: "list";
  ordered: boolean;
  start: number;
  /** A tight list shows its paragraphs without space between them. */
  tight: boolean;
  items: readonly Item[];
}
export interface Table {
  kind: "table";
  align: readonly Align[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
}
export interface Rule {
  kind: "rule";
}
export type Block = Paragraph | Heading | Code | Quote | List | Table | Rule;

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "code"; text: string }
  /** `source` is the text as written, delimiters included; `tex` what lies between them. */
  | { kind: "maths"; tex: string; display: boolean; source: string }
  | { kind: "strong" | "emphasis" | "strike"; children: readonly Inline[] }
  | { kind: "link"; href: string; children: readonly Inline[] }
  | { kind: "image"; href: string; alt: string };

export function codeText(code: Code): string {
  return code.chunks.join("") + code.rest;
}
