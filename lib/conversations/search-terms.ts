/**
 * How text becomes search terms, the same way for both engines: Latin words and numbers as they are (lower case), CJK
 * as overlapping pairs of characters, so that a word of two characters is found and a longer one is a phrase of pairs.
 * Every term is plain ASCII (letters beyond it are written in hexadecimal): no engine's own tokenizer can split it.
 */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+|[\p{L}\p{M}\p{N}]/u;
const RUNS = new RegExp(`${WORD.source.split("|")[0]}|(?:(?!${CJK.source})[\\p{L}\\p{M}\\p{N}])+`, "gu");
const LONGEST_TERM = 60;

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

function ascii(term: string): string {
  if (/^[a-z0-9]+$/.test(term)) return `w${term}`;
  let hex = "x";
  for (const character of term) hex += (character.codePointAt(0) ?? 0).toString(16).padStart(5, "0");
  return hex;
}

/** Terms of `text` in order. A lone CJK character at the end of a run stands too, so that it can be a prefix. */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of fold(text).matchAll(RUNS)) {
    if (!CJK.test(run)) {
      terms.push(ascii(run.slice(0, LONGEST_TERM)));
      continue;
    }
    const characters = [...run];
    for (let i = 0; i < characters.length; i++) terms.push(ascii(characters.slice(i, i + 2).join("")));
  }
  return terms;
}

/** A phrase per word of the query: its terms in order, the last one as a prefix. Every phrase must be found. */
export type SearchPhrase = { terms: string[]; prefix: boolean };

/** The phrases of a person's query; empty when it holds nothing that could be found. */
export function searchPhrases(query: string): SearchPhrase[] {
  const phrases: SearchPhrase[] = [];
  for (const [run] of fold(query).matchAll(RUNS)) {
    if (!CJK.test(run)) {
      phrases.push({ terms: [ascii(run.slice(0, LONGEST_TERM))], prefix: true });
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) {
      phrases.push({ terms: [ascii(run)], prefix: true });
      continue;
    }
    const pairs = characters.slice(0, -1).map((_, i) => ascii(characters.slice(i, i + 2).join("")));
    phrases.push({ terms: pairs, prefix: false });
  }
  return phrases;
}

/** FTS5's query syntax. Terms are ASCII letters and digits, so nothing of the person's text can be an operator. */
export function fts5Query(phrases: SearchPhrase[]): string {
  return phrases.map((p) => `"${p.terms.join(" ")}"${p.prefix ? "*" : ""}`).join(" AND ");
}

/** PostgreSQL's tsquery syntax, the same meaning. */
export function tsQuery(phrases: SearchPhrase[]): string {
  return phrases.map((p) => `(${p.terms.join(" <-> ")}${p.prefix ? ":*" : ""})`).join(" & ");
}
