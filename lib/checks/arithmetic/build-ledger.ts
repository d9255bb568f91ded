import type { Decimal } from "decimal.js";
import { evaluate } from "./evaluate.ts";
import { asShown, computes, type Expr, literalsOf, namesOf, type Shown } from "./expression.ts";
import { type Chain, findChains, type Member } from "./find-chains.ts";
import { agrees, type Judgement, judge, shownValue } from "./judge.ts";
import { keyOf, type Ledger, type LedgerStep, type StepKind } from "./ledger-types.ts";
import { matchRewrite, runningResult } from "./match-rewrite.ts";
import { readNames } from "./named-results.ts";
import { normalText } from "./normal-text.ts";
import { findSentences, type Sentence } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";
import type { Literal } from "./tokens.ts";

export type Span = { start: number; end: number };

/** Every explicit computation in the given parts of a reply, recomputed. Offsets are those of `raw`. Linear in the text. */
export function buildLedger(raw: string, spans: Span[]): Ledger {
  const ledger: Ledger = { steps: [], results: new Map(), sources: new Map() };
  const names = readNames();
  for (const span of spans) {
    const tokens = tokenize(normalText(raw.slice(span.start, span.end)), span.start);
    const sentences = findSentences(tokens);
    const told = (before: number) => {
      while (sentences[0] && sentences[0].start < before) {
        const { judgement, ...place } = sentences.shift() as Sentence;
        record(ledger, { ...judgement, ...place, kind: "sentence", loose: true, label: "" });
      }
    };
    for (const chain of findChains(tokens, names.readerFor(tokens))) {
      told(chain.start);
      readChain(ledger, chain, names);
    }
    told(Number.POSITIVE_INFINITY);
  }
  return ledger;
}

function record(ledger: Ledger, step: LedgerStep) {
  ledger.steps.push(step);
  if (!step.shown) return;
  if (!ledger.sources.has(step.shown.literal)) ledger.sources.set(step.shown.literal, step);
  const key = keyOf(shownValue(step.shown));
  const others = ledger.results.get(key);
  if (others) others.push(step);
  else ledger.results.set(key, [step]);
}

type Names = ReturnType<typeof readNames>;

function readChain(ledger: Ledger, chain: Chain, names: Names) {
  const unrounded = (literal: Literal) => exactOf(ledger, literal);
  const named = (name: string) => names.valueOf(name);
  const context = { unrounded, names: named };
  let previous: { expr: Expr; member: Member; first: boolean } | null = null;
  /** The last side that computed something: what later results of the chain may also round. */
  let anchor: Expr | null = null;
  const add = (kind: StepKind, expr: Expr, shown: Shown | null, judgement: Judgement, member: Member) => {
    const loose = member.weak;
    const start = Math.min(expr.start, shown?.literal.start ?? expr.start);
    const end = Math.max(expr.end, shown?.literal.end ?? expr.end);
    record(ledger, { ...judgement, kind, expr, shown, loose, label: chain.label, start, end });
  };
  for (const [i, member] of chain.members.entries()) {
    if (!member.expr) continue;
    const { expr } = member;
    const shown = asShown(expr);
    const options = { ...context, approx: member.approx, open: member.open };
    if (previous && shown && computes(previous.expr)) {
      add("result", previous.expr, shown, judge(previous.expr, shown, options), member);
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
    if (computes(expr)) anchor = expr;
    previous = { expr, member, first: i === 0 };
  }
  names.assign(chain, (expr) => evaluate(expr, { name: named }));
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
  previous: { expr: Expr; member: Member; first: boolean },
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
  const exact = anchor ? evaluate(anchor, options?.names ? { name: options.names } : {}) : null;
  const direct = judge(previous.expr, shown, options);
  // 11/20 = 0.6 = 60%: each link holds, but the last one claims digits that the rounding before it took away.
  const lost = exact && shown.literal.step.lessThan(from.literal.step) && !agrees(exact, shown, options);
  if (
    lost &&
    exact.minus(shownValue(shown)).abs().greaterThan(exact.abs().times("0.02")) &&
    direct.verdict === "pass"
  ) {
    const drift = judge(anchor as Expr, from, options).verdict === "pass";
    if (drift) return { ...direct, verdict: "fail", expected: exact, fault: "value" };
  }
  if (direct.verdict !== "fail") return direct;
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
  const producers = ledger.results.get(keyOf(literal.value));
  const last = producers?.findLast((step) => step.verdict === "pass" && step.expected && step.end <= literal.start);
  if (!last?.expected || last.expected.equals(literal.value)) return undefined;
  return last.expected;
}
