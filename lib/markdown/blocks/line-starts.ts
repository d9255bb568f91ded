import type { Align } from "../types.ts";

/** Recognisers for what one line may begin. Each takes a line without its newline, tabs at its start expanded. */

export interface Marker {
  ordered: boolean;
  /** `-`, `*`, `+`, `.` or `)`: a list goes on only with the same one. */
  delimiter: string;
  start: number;
  /** Columns before the marker, and up to the item's text. */
  indent: number;
  width: number;
  /** Nothing follows the marker on its line. */
  empty: boolean;
}

export function indentOf(line: string): number {
  let i = 0;
  while (line.charCodeAt(i) === 32) i++;
  return i;
}

export function isBlank(line: string): boolean {
  return line.length === 0 || /^[ \t]*$/.test(line);
}

/** Tabs in the leading white space become spaces up to the next multiple of four. */
export function expandTabs(line: string): string {
  const lead = /^[ \t]*/.exec(line)?.[0] ?? "";
  if (!lead.includes("\t")) return line;
  let columns = 0;
  for (const char of lead) columns += char === "\t" ? 4 - (columns % 4) : 1;
  return " ".repeat(columns) + line.slice(lead.length);
}

export function matchMarker(line: string): Marker | null {
  const match = /^( *)(?:([-*+])|(\d{1,9})([.)]))( +|$)/.exec(line.slice(0, 80));
  if (match === null) return null;
  const [all, indent = "", bullet, number, delimiter, space = ""] = match;
  const empty = isBlank(line.slice(all.length)) && line.length <= 80;
  const marker = all.length - space.length;
  const width = empty || space.length > 4 ? marker + 1 : all.length;
  return {
    ordered: bullet === undefined,
    delimiter: bullet ?? delimiter ?? ".",
    start: number === undefined ? 1 : Number(number),
    indent: indent.length,
    width,
    empty,
  };
}

export interface Fence {
  char: string;
  length: number;
  indent: number;
  language: string;
}

export function matchFence(line: string): Fence | null {
  const match = /^( *)(`{3,}|~{3,})(.*)$/.exec(line);
  if (match === null) return null;
  const [, indent = "", marks = "", info = ""] = match;
  const char = marks.charAt(0);
  if (char === "`" && info.includes("`")) return null;
  const language = /^\s*\{?\.?([\w+#.-]*)/.exec(info)?.[1] ?? "";
  return { char, length: marks.length, indent: indent.length, language: language.toLowerCase() };
}

export function closesFence(line: string, fence: Fence): boolean {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && trimmed === fence.char.repeat(trimmed.length);
}

export function matchHeading(line: string): { level: 1 | 2 | 3 | 4 | 5 | 6; text: string } | null {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line);
  if (match === null) return null;
  const text = (match[2] ?? "").trim().replace(/(^|[ \t])#+$/, "");
  return { level: (match[1] ?? "#").length as 1 | 2 | 3 | 4 | 5 | 6, text: text.trim() };
}

export function isRule(line: string): boolean {
  if (line.length > 200) return false;
  return /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(line.replace(/\t/g, " ").trimEnd());
}

/** The column alignments when the line is a table's second line, else null. */
export function matchDelimiterRow(line: string): Align[] | null {
  const row = line.trim();
  if (!row.includes("-") || !/^[|:\- \t]+$/.test(row) || !/[|:]/.test(row)) return null;
  const cells = row.replace(/^\|/, "").replace(/\|$/, "").split("|");
  const aligns: Align[] = [];
  for (const cell of cells) {
    const text = cell.trim();
    if (!/^:?-+:?$/.test(text)) return null;
    const left = text.startsWith(":");
    const right = text.endsWith(":");
    aligns.push(left && right ? "center" : right ? "right" : left ? "left" : null);
  }
  return aligns;
}

/** A line that may still turn into a marker of something else is not worth showing yet. */
export function isUndecided(line: string): boolean {
  return line.length < 200 && /^\s*(?:[-*+>#~`=_:|\s]*|\d{1,9}[.)]?)\s*$/.test(line);
}
