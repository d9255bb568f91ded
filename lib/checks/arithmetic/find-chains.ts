import { type Carried, leftSide, rightSide } from "./chain-sides.ts";
import { asShown, computes, type Expr } from "./expression.ts";
import type { NameReader } from "./parse-expression.ts";
import type { Token } from "./tokens.ts";

/** One side of an equation; `expr` is null when it is words or holds something that cannot be computed. */
export type Member = {
  expr: Expr | null;
  /** The relation in front of it was ≈, or about or 约 stood there. */
  approx: boolean;
  /** The relation in front of it was a word (is, 为). */
  weak: boolean;
  /** It is said beside another number: "or 14.1%", "(14.1%)". */
  beside: boolean;
  /** `0.1413...`: cut off, not rounded. */
  open: boolean;
  /** Words stood in front of it on its side. */
  labelled: boolean;
  /** Its first operand is the result before it, which the line leaves out. */
  carried?: boolean;
};

/** `a = b = c`, with what was written in front of it as its name. */
export type Chain = {
  members: Member[];
  label: string;
  /** Everything in front of it, numbers too: two lines of one name speak about one thing. */
  name: string;
  start: number;
  end: number;
};

/**
 * Every equation of a token run, one statement at a time, so that names given in one are known in the next. A line
 * that begins with a relation goes on with the line before. Linear but for brackets.
 */
export function* findChains(
  tokens: Token[],
  names?: (from: number, to: number) => NameReader | undefined,
): Generator<Chain> {
  let carried: Carried = null;
  for (const [from, to] of statements(tokens)) {
    carried = yield* readStatement(tokens, from, to, names?.(from, to), carried);
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

/** The equations of a statement, which may be a whole text without a stop; returns the number it ends with. */
function* readStatement(
  tokens: Token[],
  from: number,
  to: number,
  names: NameReader | undefined,
  before: Carried,
): Generator<Chain, Carried> {
  let carried = before;
  const relations: number[] = [];
  for (let i = from; i < to; i++)
    if (tokens[i]?.kind === "relation" && !insideName(tokens, i, from, to)) relations.push(i);
  let boundary = from;
  let chain: Chain | null = null;
  const close = (): Chain[] => {
    const closed = chain;
    const last = closed?.members.findLast((member) => member.expr !== null)?.expr;
    if (closed && last) carried = asShown(last) ? { expr: last, end: closed.end } : null;
    chain = null;
    return closed && closed.members.length > 1 ? [closed] : [];
  };
  for (const [k, at] of relations.entries()) {
    const relation = tokens[at] as Token;
    const limit = sideEnd(tokens, relations[k + 1] ?? to, at + 1);
    if (!chain) {
      const left = leftSide(tokens, boundary, sideEnd(tokens, at, boundary), names, carried);
      const usable = !relation.weak || relation.text === "is";
      if (!usable && !(left.member.expr && computes(left.member.expr))) {
        boundary = at + 1;
        continue;
      }
      chain = { members: [left.member], label: left.label, name: left.name, start: left.start, end: relation.end };
    }
    const right = rightSide(tokens, at, limit, names);
    chain.members.push(right.member);
    chain.end = right.end;
    if (right.aside) chain.members.push(right.aside);
    if (right.boundary !== null) {
      yield* close();
      boundary = right.boundary;
    }
  }
  yield* close();
  return carried;
}

/** `P(X = 2) = 0.3`: the first relation is a part of a name. */
function insideName(tokens: Token[], at: number, from: number, to: number): boolean {
  let open = at - 1;
  while (open > from && open > at - 4 && tokens[open]?.kind === "word") open--;
  const touches = tokens[open]?.kind === "open" && tokens[open - 1]?.kind === "word" && !tokens[open]?.spaced;
  if (!touches || open <= from) return false;
  const close = tokens[at + 2];
  return at + 2 < to && close?.kind === "close" && tokens[at + 1]?.kind !== "op";
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
