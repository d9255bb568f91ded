import type { Cited } from "./cited.ts";

const CLAUSE =
  /第\s?([一二三四五六七八九十百千零〇\d]{1,8})\s?条(?!件)(?:第\s?[一二三四五六七八九十\d]{1,3}\s?[款项])?|(?:\b(?:[Rr]ules?|[Cc]lauses?|[Aa]rticles?|[Aa]rt\.|[Ss]ections?|[Ss]ec\.)|§)\s?(\d{1,4}(?:[.-]\d{1,4}){0,3}(?:\([a-z\d]{1,4}\)){0,3}(?:-\d{1,3})?)/g;
/** "under rule 4", 依照第十二条: a mention, not the clause itself. */
const MENTION = /(?:依照|根据|按照|按|违反|本法|前款|及|和|或|与|至|到|、|under|see|of|in|with|by|and|or|to)\s?$/i;
const LIST = /^[ \t]*(\d{1,3}(?:\.\d{1,3})*)[.、)）]/gm;

type Source = { id: string; name: string; text: string };
/** `ids`: the words of each clause; `heads`: where each begins first. */
type Known = {
  source: string;
  name: string;
  ids: Map<string, string>;
  heads: Map<string, { start: number; end: number }>;
  has: boolean;
};

/**
 * Clause numbers that an answer cites exist in the rules. Only where the material has clauses at all: a law that was not
 * given is knowledge, right or wrong, that nothing here can check. `asked`: the workspace asks for clause numbers.
 */
export function citedClauses(answer: string, sources: Source[], asked: boolean): Cited[] {
  const known = sources.map(readClauses);
  const any = known.some((source) => source.has || (asked && source.ids.size > 0));
  if (!any && !asked) return [];
  return [...answer.matchAll(CLAUSE)].slice(0, 200).map((match): Cited => {
    const id = match[1] ?? match[2] ?? "";
    const place = { start: match.index, end: match.index + match[0].length };
    if (!any) return { ...place, verdict: "not-checkable", key: "clause.no-rules", values: { id } };
    const [main, sub] = splitId(id);
    const where = known.find((source) => source.ids.has(main) || source.ids.has(id));
    const body = where?.ids.get(main) ?? "";
    // Numbered paragraphs can be looked up; a rule that numbers none leaves the paragraph to the reader.
    const lacks = sub !== "" && !where?.ids.has(id) && /\([a-z\d]\)/.test(body) && !body.includes(sub);
    if (!where || lacks) return { ...place, verdict: "fail", key: "clause.missing", values: { id } };
    const head = where.heads.get(where.ids.has(id) ? id : main);
    const held = head ? { held: { source: where.source, ...head } } : {};
    return { ...place, verdict: "pass", key: "clause.found", values: { id, where: where.name }, ...held };
  });
}

/** The clauses of a text by plain number, each with its words; mentions count only where no clause begins at all. */
function readClauses({ id: source, name, text }: Source): Known {
  const all = [...text.matchAll(CLAUSE)];
  const starts = all.filter(
    (match) => !MENTION.test(text.slice(Math.max(0, match.index - 10), match.index).replace(/\s+$/, " ")),
  );
  const own = starts.length > 0 ? starts : all;
  const listed = [...text.matchAll(LIST)].map((match) => ({
    id: match[1] ?? "",
    at: match.index,
    length: match[0].length,
  }));
  const places = [
    ...own.map((match) => ({ id: match[1] ?? match[2] ?? "", at: match.index, length: match[0].length })),
    ...listed,
  ].sort((a, b) => a.at - b.at);
  const ids: Known["ids"] = new Map();
  const heads: Known["heads"] = new Map();
  for (const [i, { id, at, length }] of places.entries()) {
    const body = text.slice(at, places[i + 1]?.at ?? text.length);
    for (const key of new Set([id, splitId(id)[0]])) {
      ids.set(key, `${ids.get(key) ?? ""}${body}`);
      if (!heads.has(key)) heads.set(key, { start: at, end: at + length });
    }
  }
  return { source, name, ids, heads, has: all.length > 0 };
}

const DIGITS = "零一二三四五六七八九";
const SCALES: Record<string, number> = { 千: 1000, 百: 100, 十: 10 };

/** 第十二条 and 第12条 are one; 5(2) is clause 5, paragraph (2), while 206(4)-1 is a name of its own. */
function splitId(id: string): [main: string, sub: string] {
  if (/^[\d.\-()a-z]+$/.test(id)) {
    if (/\)-\d/.test(id)) return [id, ""];
    const at = id.indexOf("(");
    return at < 0 ? [id, ""] : [id.slice(0, at), id.slice(at)];
  }
  let [total, digit] = [0, 0];
  for (const c of id.replaceAll("〇", "零")) {
    const scale = SCALES[c];
    if (scale) {
      total += (digit || 1) * scale;
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(c));
  }
  return [String(total + digit), ""];
}
