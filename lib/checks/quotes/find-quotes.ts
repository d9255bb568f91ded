import { blankFences, findInlineCode } from "../../reply/find-code.ts";

/** A quoted passage: `start` and `end` lie inside the quotation marks. `term`: too short to be surely a quotation. */
export type Quoted = { text: string; start: number; end: number; term: boolean };

/**
 * Straight marks open before a word and close behind one, and none stands at a digit or letter outside: 12" is inches. An
 * apostrophe inside ‘…’ stands before a letter.
 */
const QUOTED =
  /“([^“”\n]{2,600})”|「([^「」\n]{2,600})」|『([^『』\n]{2,600})』|«([^«»\n]{2,600})»|(?<![\p{L}\d])"(?=\S)([^"\n]{2,600}?)(?<=\S)"(?![\p{L}\d])|(?<![\p{L}\d])‘((?:[^‘’\n]|’(?=\p{L})){2,600})’(?!\p{L})/gu;
/** Verbs that introduce a quotation; then even a short one is meant literally. */
const INTRODUCED =
  /(?:原文|原话|原句|提到|写道|写着|规定|指出|表示|称|说|引用|quotes?|quoted|says?|said|states?|stated|reads?|mentions?|wrote|text|phrase)[^\n。.]{0,14}$/i;

/** A proposed wording is the model's own, however it is set. */
const PROPOSED =
  /(?:建议|改为|改成|修改|整改|加上|补充|修正案|改善案|\bfix|rewrite|replace|suggest|instead|change (?:it )?to|add)[^\n]{0,160}$/i;

/** Passages in quotation marks, in order. Code-like and formula-like ones are left out. Linear. */
export function findQuotes(source: string, base = 0): Quoted[] {
  const text = withoutCode(source);
  const quotes: Quoted[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? "";
    if (/^[\s\d.,%]*$|[\\{}=<>]/.test(words)) continue;
    const line =
      text
        .slice(Math.max(0, match.index - 200), match.index)
        .split("\n")
        .at(-1) ?? "";
    if (PROPOSED.test(line)) continue;
    const start = base + match.index + 1;
    const long = /\p{Script=Han}/u.test(words) ? words.length >= 8 : words.trim().split(/\s+/).length >= 4;
    const introduced = INTRODUCED.test(text.slice(Math.max(0, match.index - 24), match.index));
    quotes.push({ text: words, start, end: start + words.length, term: !long && !introduced });
  }
  return quotes;
}

function withoutCode(text: string): string {
  let out = blankFences(text);
  for (const code of findInlineCode(out))
    out = out.slice(0, code.start) + " ".repeat(code.end - code.start) + out.slice(code.end);
  return out;
}
