import type { Finding } from "../../reply/types.ts";
import { inputText } from "../arithmetic/reply-ledger.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

const CLAUSE =
  /第\s?([一二三四五六七八九十百零〇\d]{1,6})\s?条(?!件)|\b(?:[Rr]ule|[Cc]lause|[Aa]rticle|[Ss]ection)\s+(\d{1,4}(?:[.-]\d{1,4}){0,3}(?:\([a-z\d]{1,3}\)){0,3})/g;
const PAGE = /第\s?(\d{1,4})\s?页|\b(?:[Pp]age|[Pp]\.)\s?(\d{1,4})\b/g;
const MOST = 200;

/** Clause numbers and pages that an answer cites exist in the material it was given. */
export default defineCheck({
  id: "citations",
  version: 1,
  run(input) {
    const sources = [
      ...input.sources,
      { id: "inputs", name: say(input.language, "origin.question"), text: `${inputText(input)}\n${input.question}` },
    ];
    return { findings: [...clauses(input, sources), ...pages(input)] };
  },
});

type Source = { name: string; text: string };

/** Only where the material has clauses at all: otherwise a cited law is knowledge, right or wrong, that nothing here can check. */
function clauses(input: CheckInput, sources: Source[]): Finding[] {
  const known = sources.map((source) => ({
    name: source.name,
    ids: new Set([...idsOf(source.text), ...listNumbers(source.text)]),
    has: idsOf(source.text).length > 0,
  }));
  const rules = input.plans?.some((plan) => plan.id === "clauses-in-rules") ?? false;
  if (!known.some((source) => source.has) && !rules) return [];
  const { raw } = input.reply;
  const from = answerStart(input);
  return [...raw.slice(from).matchAll(CLAUSE)].slice(0, MOST).map((match) => {
    const id = match[1] ?? match[2] ?? "";
    const where = known.find((source) => source.ids.has(plainId(id)))?.name;
    const start = from + match.index;
    return {
      check: "citations",
      verdict: where ? "pass" : "fail",
      message: where
        ? say(input.language, "clause.found", { id, where })
        : say(input.language, "clause.missing", { id }),
      start,
      end: start + match[0].length,
    };
  });
}

const idsOf = (text: string) => [...text.matchAll(CLAUSE)].map((match) => plainId(match[1] ?? match[2] ?? ""));
const listNumbers = (text: string) =>
  [...text.matchAll(/^[ \t]*(\d{1,3}(?:\.\d{1,3})*)[.、)）]/gm)].map((match) => match[1] ?? "");

const DIGITS = "零一二三四五六七八九";
/** 第十二条 and 第12条 are one; sub-paragraphs in brackets are left to the reader. */
function plainId(id: string): string {
  if (/^[\d.\-()a-z]+$/.test(id)) return id.replace(/\(.*$/, "");
  let total = 0;
  let digit = 0;
  for (const c of id.replaceAll("〇", "零")) {
    if (c === "百" || c === "十") {
      total += (digit || 1) * (c === "百" ? 100 : 10);
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(c));
  }
  return String(total + digit);
}

/** A document's pages are parted by form feeds, as extraction leaves them. */
function pages(input: CheckInput): Finding[] {
  const count = Math.max(
    0,
    ...input.sources.map((source) => (source.text.includes("\f") ? source.text.split("\f").length : 0)),
  );
  if (count === 0) return [];
  const from = answerStart(input);
  return [...input.reply.raw.slice(from).matchAll(PAGE)].slice(0, MOST).map((match) => {
    const id = Number(match[1] ?? match[2]);
    const exists = id >= 1 && id <= count;
    const start = from + match.index;
    const message = exists
      ? say(input.language, "page.found", { id })
      : say(input.language, "page.missing", { id, count });
    return { check: "citations", verdict: exists ? "pass" : "fail", message, start, end: start + match[0].length };
  });
}

/** Where the visible text begins: what the trace cites on its way is not the answer's. */
function answerStart({ reply }: CheckInput): number {
  const at = reply.answer === "" ? -1 : reply.raw.lastIndexOf(reply.answer.slice(0, 200));
  return at < 0 ? reply.raw.length : at;
}
