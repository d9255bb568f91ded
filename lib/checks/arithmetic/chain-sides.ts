import { asShown, computes, type Expr, namesOf, type Operator } from "./expression.ts";
import type { Member } from "./find-chains.ts";
import { type NameReader, parseExpression } from "./parse-expression.ts";
import type { Token } from "./tokens.ts";

const LONGEST_SIDE = 160;
const ABOUT =
  /^(?:about|approximately|approx|roughly|around|nearly|almost|circa|exactly|just|only|约|大约|大概|约为|近似|近似为|大致|共|共计|合计|正好|負|およそ|約|RMB|USD|EUR|CNY|HKD|JPY|US|HK)$/i;
const REMAINDER = /^(?:余|余数|remainder|rem|r)$/i;

const isBoundary = (token: Token) => token.kind === "comma" || token.kind === "colon";

/** The number that stands last before a line, and where it ends. */
export type Carried = { expr: Expr; end: number } | null;

/** What stands before a relation: the last computation or number of its words, and those words. */
export function leftSide(tokens: Token[], from: number, at: number, names: NameReader | undefined, carried: Carried) {
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
  const none = { approx: false, weak: false, beside: false, open: false, labelled: true };
  const label = tokens
    .slice(start, at)
    .filter((token) => token.kind === "word")
    .map((token) => token.text)
    .join(" ");
  const name = tokens
    .slice(start, at)
    .map((token) => token.literal?.value.toString() ?? token.text)
    .join(" ")
    .trim();
  const place = { label, name, start: tokens[start]?.start ?? 0 };
  const more = carried ? goesOnFrom(tokens, start, at, carried) : null;
  if (more) return { ...place, start: more.start, member: { ...none, expr: more, carried: true } };
  for (let i = start; i < at; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "word" && !names && !/^(?:e|exp|ln|log|log10|lg|sqrt|max|min)$/i.test(token.text)) continue;
    const parsed = parseExpression(tokens, i, at, names);
    if (!parsed || parsed.next !== at) {
      const passes = token.kind === "word" || token.kind === "newline" || token.kind === "number" || token.text === "…";
      if (!passes) break;
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

/** How far behind a result a line may go on from it. */
const CARRIED_WITHIN = 60;

/** 再乘以2就是…, "then divided by 12 gives …": the first operand is the result that stands before it. */
function goesOnFrom(tokens: Token[], from: number, at: number, { expr, end }: NonNullable<Carried>): Expr | null {
  let i = from;
  while (i < at && tokens[i]?.kind === "word" && i < from + 4) i++;
  const op = tokens[i];
  if (op?.kind !== "op" || op.text === "of" || op.text === "^" || op.start - end > CARRIED_WITHIN) return null;
  // A sign of one character may belong to the number behind it.
  if (op.end - op.start === 1 && (op.text === "+" || op.text === "-")) return null;
  const right = parseExpression(tokens, i + 1, at);
  if (!right || right.next !== at || computes(right.expr)) return null;
  return {
    kind: "binary",
    op: op.text as Operator,
    left: expr,
    right: right.expr,
    start: op.start,
    end: right.expr.end,
  };
}

/** `aside`: the same number again in brackets, `0.1414 (14.14%)`. */
type Right = { member: Member; aside?: Member; end: number; boundary: number | null };

/** What stands behind a relation, up to the next one. */
export function rightSide(tokens: Token[], relationAt: number, limit: number, names?: NameReader): Right {
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
    beside: relation.text === "or",
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
  } else if (after && isUnitBehind(tokens, next, limit)) next = unitEnd(tokens, next, limit);
  else if (
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

/** `5 元/股`, `（万元）`: a unit behind a result, not a computation that goes on. */
function isUnitBehind(tokens: Token[], at: number, limit: number): boolean {
  return unitEnd(tokens, at, limit) > at;
}

function unitEnd(tokens: Token[], at: number, limit: number): number {
  const first = tokens[at];
  const per = first?.kind === "op" && first.text === "/" && tokens[at + 1]?.kind === "word" && at + 1 < limit;
  if (per) return at + 2;
  if (first?.kind !== "open" || first.text !== "(") return at;
  let end = at + 1;
  while (end < limit && end < at + 6 && tokens[end]?.kind === "word") end++;
  const after = tokens[end + 1];
  const closes = tokens[end]?.kind === "close" && end > at + 1 && end < limit;
  return closes && after?.kind !== "op" && after?.kind !== "superscript" ? end + 1 : at;
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
    member: { expr: parsed.expr, approx: true, weak: true, beside: true, open: false, labelled: false },
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
