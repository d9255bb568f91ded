import { locateQuote } from "../../workspaces/locate-quote.ts";
import { findQuotes } from "../quotes/find-quotes.ts";
import type { Cited } from "./cited.ts";

/** Pages of the material by number, and how many the document has where it says so. */
export type Pages = { texts: Map<number, string>; total: number | null };

const MARK =
  /(?:^|(?<=\n))[ \t]*[[【]+\s*(?:page\s(\d{1,4})(?::[^\]\n]*)?|第\s?(\d{1,4})\s?页|pp?\.\s?(\d{1,4})|(\d{1,4})\s?[頁页])\s*[\]】]+/gi;
const TOTAL = /pages [\d\s,–-]+ of (\d{1,4})/;
const CITED = /第\s?(\d{1,4})\s?页|\b(?:page|p\.)\s?(\d{1,4})\b|(\d{1,4})\s?(?:頁|ページ)/gi;
/** A page that is said to be missing is not cited. */
const ABSENT =
  /^[^\n。.]{0,14}(?:未提供|未见|缺失|没有|不在|not (?:provided|given|attached|included)|missing|ありません)/i;

/** Form feeds part a document's pages, as extraction leaves them; marks in brackets at a line's start name them. */
export function readPages(texts: string[]): Pages {
  const pages: Pages = { texts: new Map(), total: null };
  for (const text of texts) {
    if (text.includes("\f")) for (const [i, page] of text.split("\f").entries()) pages.texts.set(i + 1, page);
    const marks = [...text.matchAll(MARK)];
    for (const [i, mark] of marks.entries()) {
      const number = Number(mark.slice(1).find((part) => part !== undefined));
      const body = text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length);
      pages.texts.set(number, `${pages.texts.get(number) ?? ""}\n${body}`);
    }
    const total = TOTAL.exec(text)?.[1];
    if (total) pages.total = Math.max(pages.total ?? 0, Number(total));
  }
  return pages;
}

/** Pages that an answer cites were given, and hold what is quoted on the same line. */
export function citedPages(answer: string, { texts, total }: Pages): Cited[] {
  if (texts.size === 0) return [];
  const quotes = findQuotes(answer);
  const inQuote = (at: number) => quotes.some((quote) => quote.start <= at && at < quote.end);
  const cited = [...answer.matchAll(CITED)].filter(
    (match) => !inQuote(match.index) && !ABSENT.test(answer.slice(match.index + match[0].length)),
  );
  return cited.slice(0, 200).map((match): Cited => {
    const id = Number(match.slice(1).find((part) => part !== undefined));
    const place = { start: match.index, end: match.index + match[0].length };
    const count = total ?? Math.max(...texts.keys());
    const page = texts.get(id);
    if (page === undefined)
      return {
        ...place,
        verdict: "fail",
        key: id <= count && id >= 1 ? "page.not-given" : "page.missing",
        values: { id, count },
      };
    const from = answer.lastIndexOf("\n", match.index) + 1;
    const to = answer.indexOf("\n", match.index) < 0 ? answer.length : answer.indexOf("\n", match.index);
    const alone = cited.filter((other) => other.index >= from && other.index < to).length === 1;
    const here = alone ? quotes.filter((quote) => quote.start >= from && quote.end <= to && !quote.term) : [];
    for (const quote of here) {
      if (locateQuote(quote.text, page).state !== "missing") continue;
      const other = [...texts].find(([, text]) => locateQuote(quote.text, text).state === "found")?.[0];
      if (other !== undefined) return { ...place, verdict: "fail", key: "page.other", values: { id, expected: other } };
    }
    return { ...place, verdict: "pass", key: "page.found", values: { id } };
  });
}
