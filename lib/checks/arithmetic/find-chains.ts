import { asShown, computes, type Expr, namesOf } from "./expression.ts";
import { type NameReader, parseExpression } from "./parse-expression.ts";
import type { Token } from "./tokens.ts";

/** One side of an equation; `expr` is null when it is words or holds something that cannot be computed. */
export type Member = {
  expr: Expr | null;
  /** The relation in front of it was ≈, or about or 约 stood there. */
  approx: boolean;
  /** The relation in front of it was a word (is, 为). */
  weak: boolean;
  /** `0.1413...`: cut off, not rounded. */
  open: boolean;
  /** Words stood in front of it on its side. */
  labelled: boolean;
};

/** `a = b = c`, with what was written in front of it as its name. */
export type Chain = { members: Member[]; label: string; start: number; end: number };

const LONGEST_SIDE = 160;
const ABOUT =
  /^(?:about|approximately|approx|roughly|around|nearly|almost|circa|exactly|just|only|约|大约|大概|约为|近似|近似为|大致|共|共计|合计|正好|負|およそ|約|RMB|USD|EUR|CNY|HKD|JPY|US|HK)$/i;
const REMAINDER = /^(?:余|余数|remainder|rem|r)$/i;

/**
 * Every equation of a token run, one statement at a time, so that names given in one are known in the next. A line
 * that begins with a relation goes on with the line before. Linear but for brackets.
 */
export function* findChains(
  tokens: Token[],
  names?: (from: number, to: number) => NameReader | undefined,
): Generator<Chain> {
  for (const [from, to] of statements(tokens)) {
    const chains: Chain[] = [];
    readStatement(tokens, from, to, chains, names?.(from, to));
    yield* chains;
  }
}

function* statements(tokens: Token[]): Generator<[number, number]> {
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token && token.kind !== "end" && token.kind !== "break" && token.kind !== "newline") continue;
    if (token?.kind === "newline" && continues(tokens, i)) continue;
    if (i > from) yield [from, i];
    from = i + 1;
  }
}

/** A line break inside an equation: a relation or an operator ends one line or begins the next. */
function continues(tokens: Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.kind === "newline" && next < at + 4) next++;
  const after = tokens[next];
  const before = tokens[at - 1];
  if (after?.kind === "relation" && !after.weak) return true;
  const open = before?.kind === "relation" && !before.weak;
  return open && (after?.kind === "number" || after?.kind === "fraction" || after?.kind === "open");
}

function readStatement(tokens: Token[], from: number, to: number, chains: Chain[], names?: NameReader) {
  const relations: number[] = [];
  for (let i = from; i < to; i++) if (tokens[i]?.kind === "relation") relations.push(i);
  let boundary = from;
  let chain: Chain | null = null;
  const close = () => {
    if (chain && chain.members.length > 1) chains.push(chain);
    chain = null;
  };
  for (const [k, at] of relations.entries()) {
    const relation = tokens[at] as Token;
    const limit = sideEnd(tokens, relations[k + 1] ?? to, at + 1);
    if (!chain) {
      const left = leftSide(tokens, boundary, sideEnd(tokens, at, boundary), names);
      const usable = !relation.weak || relation.text === "is";
      if (!usable && !(left.member.expr && computes(left.member.expr))) {
        boundary = at + 1;
        continue;
      }
      chain = { members: [left.member], label: left.label, start: left.start, end: relation.end };
    }
    const right = rightSide(tokens, at, limit, names);
    chain.members.push(right.member);
    chain.end = right.end;
    if (right.aside) chain.members.push(right.aside);
    if (right.boundary !== null) {
      close();
      boundary = right.boundary;
    }
  }
  close();
}

/** Where the side before a relation ends: `5 + 3, which gives 8` has a comma that separates nothing. */
function sideEnd(tokens: Token[], relationAt: number, from: number): number {
  const relation = tokens[relationAt];
  if (relation?.kind !== "relation") return relationAt;
  let end = relationAt;
  while (end > from && tokens[end - 1]?.kind === "newline") end--;
  if (relation.weak && end > from && tokens[end - 1]?.kind === "comma" && tokens[end - 1]?.text !== "、") end--;
  return end;
}

const isBoundary = (token: Token) => token.kind === "comma" || token.kind === "colon";

function leftSide(tokens: Token[], from: number, at: number, names?: NameReader) {
  let start = Math.max(from, at - LONGEST_SIDE);
  // A comma inside brackets separates arguments; any other one ends what has nothing to do with this equation.
  let level = 0;
  for (let i = at - 1; i >= start; i--) {
    const token = tokens[i] as Token;
    if (token.kind === "close") level++;
    else if (token.kind === "open") level--;
    else if (level <= 0 && (isBoundary(token) || (token.kind === "newline" && tokens[i + 1]?.kind !== "relation"))) {
      start = i + 1;
      break;
    }
  }
  const none = { approx: false, weak: false, open: false, labelled: true };
  const label = tokens
    .slice(start, at)
    .filter((token) => token.kind === "word")
    .map((token) => token.text)
    .join(" ");
  const place = { label, start: tokens[start]?.start ?? 0 };
  for (let i = start; i < at; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "word" && !names && !/^(?:e|exp|ln|log|log10|lg|sqrt|max|min)$/i.test(token.text)) continue;
    const parsed = parseExpression(tokens, i, at, names);
    if (!parsed || parsed.next !== at) {
      if (token.kind !== "word" && token.kind !== "newline" && token.kind !== "number") break;
      continue;
    }
    const before = tokens[i - 1];
    const signed = token.kind === "op";
    // "Revenue - 300" has an operand that is a word; "take -300" has not: the sign stands at its number.
    const own = token.spaced === true && tokens[i + 1]?.spaced !== true;
    if (signed && !own && before && i > start && (before.kind === "word" || before.kind === "close")) break;
    // A name alone on the left is what the equation defines, even if it is known already.
    if (!computes(parsed.expr) && namesOf(parsed.expr).length > 0) break;
    return { ...place, start: token.start, member: { ...none, expr: parsed.expr, labelled: i > start } };
  }
  return { ...place, member: { ...none, expr: null } };
}

/** `aside`: the same number again in brackets, `0.1414 (14.14%)`. */
type Right = { member: Member; aside?: Member; end: number; boundary: number | null };

function rightSide(tokens: Token[], relationAt: number, limit: number, names?: NameReader): Right {
  const relation = tokens[relationAt] as Token;
  let at = relationAt + 1;
  let approx = relation.approx === true;
  while (
    at < limit &&
    (tokens[at]?.kind === "newline" || (tokens[at]?.kind === "word" && ABOUT.test(tokens[at]?.text ?? "")))
  ) {
    if (tokens[at]?.kind === "word" && !/^[A-Z]/.test(tokens[at]?.text ?? "")) approx = true;
    at++;
  }
  const negativeWord = tokens[at]?.text === "负" || tokens[at]?.text === "negative";
  const parsed = negativeWord ? null : parseExpression(tokens, at, limit, names);
  const member: Member = {
    expr: parsed?.expr ?? null,
    approx,
    weak: relation.weak === true,
    open: false,
    labelled: false,
  };
  let next = parsed?.next ?? at;
  let end = parsed?.expr.end ?? relation.end;
  const aside = parsed && asShown(parsed.expr) ? readAside(tokens, next, limit) : null;
  if (aside) {
    next = aside.next;
    end = aside.member.expr?.end ?? end;
  }
  const more = aside ? { aside: aside.member } : {};
  const after = next < limit ? tokens[next] : undefined;
  if (after?.kind === "unknown" && after.text === "…") {
    member.open = true;
    next++;
  } else if (
    after &&
    (after.kind === "op" || after.kind === "open" || after.kind === "unknown" || after.kind === "fraction")
  ) {
    // "= 300 + rate": only part of the side could be read. A remark in brackets after a result is none of that.
    if (after.kind !== "open" || !after.spaced || relationInside(tokens, next, limit)) member.expr = null;
  } else if (after?.kind === "word" && REMAINDER.test(after.text)) member.expr = null;
  if (next >= limit) return { member, ...more, end, boundary: null };
  for (let i = next; i < limit; i++) {
    const token = tokens[i] as Token;
    if (isBoundary(token) || token.kind === "newline") return { member, ...more, end, boundary: i + 1 };
  }
  // Words between a result and the next relation: that relation speaks about something else.
  const rest = tokens.slice(next, limit);
  const symbolic = rest.some((token) => token.kind === "op" || token.kind === "fraction" || token.kind === "open");
  return { member, ...more, end, boundary: symbolic && member.expr === null ? null : next };
}

function readAside(tokens: Token[], at: number, limit: number): { member: Member; next: number } | null {
  if (tokens[at]?.kind !== "open" || tokens[at]?.text !== "(") return null;
  let from = at + 1;
  while (from < limit && (tokens[from]?.kind === "word" || tokens[from]?.kind === "relation") && from < at + 4) from++;
  const parsed = parseExpression(tokens, from, limit);
  const shown = parsed ? asShown(parsed.expr) : null;
  if (!parsed || !shown || tokens[parsed.next]?.kind !== "close") return null;
  if (shown.literal.markPower === 0 && shown.literal.scale === 0) return null;
  return {
    next: parsed.next + 1,
    member: { expr: parsed.expr, approx: true, weak: true, open: false, labelled: false },
  };
}

/** The bracket holds an operand of its own: `= 100 (1 + r)`. */
function relationInside(tokens: Token[], at: number, limit: number): boolean {
  for (let i = at + 1; i < Math.min(limit, at + 12); i++) {
    const token = tokens[i] as Token;
    if (token.kind === "close") return tokens[i + 1]?.kind === "op";
    if (token.kind === "op" && token.text !== "-" && tokens[i + 1]?.kind === "word") return true;
  }
  return false;
}
