import type { Decimal } from "decimal.js";
import { evaluate } from "./evaluate.ts";
import { digitsOf } from "./exact.ts";
import { asShown, computes, type Expr, literalsOf, namesOf, type Shown } from "./expression.ts";
import { type Chain, findChains, type Member } from "./find-chains.ts";
import { agrees, type Judgement, judge, shownValue } from "./judge.ts";
import { keyOf, type Ledger, type LedgerStep, type StepKind } from "./ledger-types.ts";
import { matchRewrite, runningResult } from "./match-rewrite.ts";
import { readNames } from "./named-results.ts";
import { normalText } from "./normal-text.ts";
import { findSentences } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";
import type { Literal, Token } from "./tokens.ts";

export type Span = { start: number; end: number };

/** Every explicit computation in the given parts of a reply, recomputed. Offsets are those of `raw`. Linear in the text. */
export function buildLedger(raw: string, spans: Span[]): Ledger {
  return ledgerFrom(spans.map(({ start, end }) => tokenize(normalText(raw.slice(start, end)), start)));
}

/** The same of parts that have been cut into tokens already. */
export function ledgerFrom(parts: Token[][]): Ledger {
  const ledger: Ledger = { steps: [], results: new Map(), digits: new Map(), sources: new Map() };
  const names = readNames();
  const unfinished: Unfinished = new Map();
  for (const tokens of parts) {
    unfinished.clear();
    const sentences = findSentences(tokens);
    let next = sentences.next();
    const told = (before: number) => {
      for (; !next.done && next.value.start < before && ledger.steps.length < MOST_STEPS; next = sentences.next()) {
        const { judgement, ...place } = next.value;
        record(ledger, { ...judgement, ...place, kind: "sentence", label: "" });
      }
    };
    for (const chain of findChains(tokens, names.readerFor(tokens))) {
      if (ledger.steps.length >= MOST_STEPS) return { ...ledger, cutAt: chain.start };
      told(chain.start);
      readChain(ledger, chain, names, unfinished);
    }
    told(Number.POSITIVE_INFINITY);
    if (!next.done) return { ...ledger, cutAt: next.value.start };
  }
  return ledger;
}

function record(ledger: Ledger, step: LedgerStep) {
  ledger.steps.push(step);
  if (!step.shown) return;
  if (!ledger.sources.has(step.shown.literal)) ledger.sources.set(step.shown.literal, step);
  file(ledger.results, keyOf(shownValue(step.shown)), step);
  file(ledger.digits, keyOf(digitsOf(step.shown.literal)), step);
}

function file(index: Map<string, LedgerStep[]>, key: string, step: LedgerStep) {
  const others = index.get(key);
  if (others) others.push(step);
  else index.set(key, [step]);
}

type Names = ReturnType<typeof readNames>;
type Side = { expr: Expr; member: Member; first: boolean };
/** The last side of a line that ended in a computation, by the line's name: `Margin = 167 / 1080`, then `Margin = 15.4%`. */
type Unfinished = Map<string, { side: Side; end: number }>;
/** Under this name stands the line before, whatever its own. */
const LAST_LINE = "";
const ANSWER = /^(?:this|that|it|which|这|该)\b|\b(?:answer|result)$|(?:答案|结果)$/i;
/** Lines of one name belong together when they stand this near. */
const SAME_NAME_WITHIN = 600;
const FAR_BEHIND = 120;
/** A figure that a text shows hundreds of times is looked for in the last of them. */
const MOST_PRODUCERS = 20;
/** More lines than a person reads; what stands behind them is said not to have been recomputed. */
export const MOST_STEPS = 1000;

function readChain(ledger: Ledger, chain: Chain, names: Names, unfinished: Unfinished) {
  const unrounded = (literal: Literal) => exactOf(ledger, literal);
  const named = (name: string) => names.valueOf(name);
  const context = { unrounded, names: named };
  const waiting = unfinished.get(LAST_LINE);
  const begun = chain.members[0]?.expr
    ? undefined
    : (unfinished.get(chain.name) ?? (waiting && answers(chain, waiting.side, context) ? waiting : undefined));
  const goesOn = begun && chain.start - begun.end < SAME_NAME_WITHIN;
  let previous: Side | null = goesOn ? begun.side : null;
  /** The last side that computed something: what later results of the chain may also round. */
  let anchor: Expr | null = goesOn ? begun.side.expr : null;
  let percents = anchor !== null && literalsOf(anchor).some((literal) => literal.markPower === -2);
  const add = (kind: StepKind, expr: Expr, shown: Shown | null, judgement: Judgement, member: Member) => {
    const loose = member.beside;
    const shownAt = shown?.literal.start ?? expr.start;
    // A line of the same name further on shows the result: what stands between the two is none of it.
    const start = shownAt - expr.end > FAR_BEHIND ? shownAt : Math.min(expr.start, shownAt);
    const end = Math.max(expr.end, shown?.literal.end ?? expr.end);
    record(ledger, { ...judgement, kind, expr, shown, loose, label: chain.label, start, end });
  };
  for (const [i, member] of chain.members.entries()) {
    if (!member.expr) continue;
    const { expr } = member;
    const shown = asShown(expr);
    const options = { ...context, approx: member.approx, open: member.open, percents };
    if (previous && shown && computes(previous.expr)) {
      const judgement = judge(previous.expr, shown, options);
      add("result", previous.expr, shown, previous.member.carried ? nearMiss(judgement, shown) : judgement, member);
    } else if (previous && shown && literalsOf(previous.expr).length === 1) {
      const judgement = judgeConversion(previous, anchor, shown, member, options);
      if (judgement) add("conversion", previous.expr, shown, judgement, member);
    } else if (previous && computes(expr) && computes(previous.expr)) {
      compareSides(previous.expr, expr, member, options, add);
    } else if (previous && computes(expr)) {
      const left = asShown(previous.expr);
      const judgement =
        left && !previous.member.labelled && left.literal.significant > 1 ? judge(expr, left, options) : null;
      const certain = judgement && (judgement.verdict === "pass" || (left?.literal.significant ?? 0) > 2);
      if (left && judgement && certain && !looksLikeYear(left.literal)) add("result", expr, left, judgement, member);
    }
    percents ||= literalsOf(expr).some((literal) => literal.markPower === -2);
    if (computes(expr)) anchor = expr;
    previous = { expr, member, first: i === 0 };
  }
  unfinished.delete(LAST_LINE);
  if (chain.label !== "") unfinished.delete(chain.name);
  const last = chain.members.at(-1);
  if (previous && last?.expr === previous.expr && computes(previous.expr)) {
    unfinished.set(LAST_LINE, { side: previous, end: chain.end });
    if (chain.label !== "" && !chain.members[0]?.expr) unfinished.set(chain.name, { side: previous, end: chain.end });
  }
  names.assign(chain, (expr) => evaluate(expr, { name: named }));
}

/**
 * `Price = 4.94 + 4.85`, then "the answer is 9.79": the sentence gives the result that the line left out. Said of something
 * else it counts only where it is that result.
 */
function answers(chain: Chain, waiting: Side, context: Parameters<typeof judge>[2]): boolean {
  const said = chain.members.find((member) => member.expr !== null);
  const shown = said?.expr ? asShown(said.expr) : null;
  if (!shown || (said?.expr && computes(said.expr)) || shown.literal.significant < 2) return false;
  const judgement = judge(waiting.expr, shown, { ...context, approx: true });
  if (judgement.verdict === "pass") return true;
  return ANSWER.test(chain.label) && nearMiss(judgement, shown).verdict === "fail";
}

/** The operand that a line leaves out is guessed: only a near miss is called wrong. */
function nearMiss(judgement: Judgement, shown: Shown): Judgement {
  if (judgement.verdict !== "fail" || !judgement.expected) return judgement;
  const ratio = judgement.expected.isZero() ? 0 : shownValue(shown).dividedBy(judgement.expected).toNumber();
  return ratio > 0.8 && ratio < 1.25 ? judgement : { ...judgement, verdict: "not-checkable", why: "name" };
}

const looksLikeYear = (literal: Literal) =>
  literal.decimals === 0 && literal.value.greaterThanOrEqualTo(1900) && literal.value.lessThanOrEqualTo(2100);

type Adder = (kind: StepKind, expr: Expr, shown: Shown | null, judgement: Judgement, member: Member) => void;

function compareSides(before: Expr, after: Expr, member: Member, options: Parameters<typeof judge>[2], add: Adder) {
  if (namesOf(before).length > 0) return;
  const running = runningResult(before, after);
  if (running) return add("result", running.expr, running.shown, running.judgement, member);
  const rewrite = matchRewrite(before, after, options ?? {});
  for (const part of rewrite.parts) add("result", part.expr, part.shown, part.judgement, member);
  if (rewrite.parts.length > 0 || rewrite.same === null) return;
  const verdict = rewrite.same ? "pass" : "not-checkable";
  add("rewrite", before, null, { verdict, expected: null, reading: null, why: "no-value" }, member);
}

/** `0.1414 = 14.14%`, also against the computation that the first number came from. Null when nothing is claimed. */
function judgeConversion(
  previous: Side,
  anchor: Expr | null,
  shown: Shown,
  member: Member,
  options: Parameters<typeof judge>[2],
): Judgement | null {
  const from = asShown(previous.expr);
  if (!from) return null;
  const marks = from.literal.markPower !== shown.literal.markPower || from.literal.scale !== shown.literal.scale;
  if (!anchor && (!marks || previous.member.labelled || looksLikeYear(from.literal))) return null;
  if (from.literal.currency && shown.literal.currency && from.literal.currency !== shown.literal.currency) return null;
  // A number without any mark on both sides, with a unit of its own each: 2 = 24 (years, months) says nothing.
  const value = shownValue(from);
  const unrounded = options?.unrounded?.(from.literal);
  const through = anchor ? judge(anchor, from, options) : null;
  // In the measure in which the link before was read: 41 / 205 = 0.2 万 = 2,000.
  const exact =
    anchor && through?.verdict !== "pass"
      ? evaluate(anchor, options?.names ? { name: options.names } : {})
      : (through?.expected ?? null);
  const direct = judge(previous.expr, shown, options);
  // 11/20 = 0.6 = 60%: each link holds, but the last one claims digits that the rounding before it took away.
  const lost = exact && shown.literal.step.lessThan(from.literal.step) && !agrees(exact, shown, options);
  if (
    lost &&
    exact.minus(shownValue(shown)).abs().greaterThan(exact.abs().times("0.02")) &&
    direct.verdict === "pass"
  ) {
    if (through?.verdict === "pass") return { ...direct, verdict: "fail", expected: exact, fault: "value" };
  }
  if (direct.verdict !== "fail") return direct;
  // 0.0062 = 0.02%: what was meant is 0.62%, not that 0.0062 is a percentage without its sign.
  if (direct.reading?.name === "percent" && value.abs().lessThan(1))
    return { ...direct, expected: value, reading: null };
  if (member.weak && !anchor) return null;
  for (const other of [unrounded, exact])
    if (other && agrees(other, shown, options)) return { ...direct, verdict: "pass", expected: other, reading: null };
  if (anchor) {
    const again = judge(anchor, shown, { ...options, approx: false });
    // Right, but not by way of the number in between: nothing can be followed through it.
    if (again.verdict === "pass") return { ...again, reading: null };
  }
  // Without a percent sign or a scale on either side the two are more likely two facts than one number.
  if (!marks) return { ...direct, verdict: "not-checkable", why: "no-value" };
  // "25,587, or 14.14%" says two things; "0.1414, or 15%" says one thing twice.
  const ratio = value.isZero() ? 0 : shownValue(shown).dividedBy(value).abs().toNumber();
  const isRatio = marks && shown.literal.markPower !== 0 && value.abs().lessThan(20);
  if (member.weak && direct.fault !== "factor" && !isRatio && !(ratio > 0.5 && ratio < 2))
    return { ...direct, verdict: "not-checkable", why: "no-value" };
  // "USD 30,000 = 15%" says what share an amount is.
  const amount = from.literal.markPower === 0 && shown.literal.markPower !== 0 && value.abs().greaterThanOrEqualTo(20);
  if (amount && direct.fault !== "factor") return { ...direct, verdict: "not-checkable", why: "no-value" };
  if (coarser(value, from, shown)) return { ...direct, verdict: "pass", reading: null };
  return direct;
}

/** The later form has fewer digits, and agrees within the rounding of the earlier. */
function coarser(value: Decimal, from: Shown, shown: Shown): boolean {
  const difference = value.minus(shownValue(shown)).abs();
  return difference.lessThanOrEqualTo(from.literal.step.plus(shown.literal.step).times("0.5001"));
}

/** What an earlier step gave before it was rounded, for a number that shows its result. */
function exactOf(ledger: Ledger, literal: Literal): Decimal | undefined {
  const producers = ledger.results.get(keyOf(literal.value))?.slice(-MOST_PRODUCERS);
  const last = producers?.findLast((step) => step.verdict === "pass" && step.expected && step.end <= literal.start);
  if (!last?.expected || last.expected.equals(literal.value)) return undefined;
  return last.expected;
}
