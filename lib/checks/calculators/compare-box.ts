import { Exact } from "../arithmetic/exact.ts";
import type { Shown } from "../arithmetic/expression.ts";
import { agrees } from "../arithmetic/judge.ts";
import { type Asked, askedFigure } from "./asked-figure.ts";
import { FIGURES, type FigureId } from "./figures.ts";
import type { FormulaId, InputName } from "./formulas.ts";
import type { Reading } from "./recognise.ts";

/** A figure and its worth in the measure of the box. */
export type Match = { formula: FormulaId; figure: FigureId; value: InstanceType<typeof Exact> };
export type BoxOutcome =
  | { verdict: "pass"; match: Match }
  | { verdict: "fail"; match: Match }
  | { verdict: "not-checkable"; why: "missing"; formula: FormulaId; inputs: InputName[] }
  /** Which figure is asked for, or whether the formula is all there is to it, is open. */
  | { verdict: "not-checkable"; why: "unclear" | "extra" | "close"; matches: Match[]; unused: string[] }
  | { verdict: "not-checkable"; why: "unknown" };

/** Where the numbers of a question are in thousands or 万, a bare box may be too. */
const POWERS = [1, 1e-4, 1e-3, 1e-6, 1e-8, 1e3, 1e4, 1e6, 1e8];
/** Intermediate steps that were rounded move a result by no more. */
const CLOSE = 5e-4;
/** A quantile of few returns has no one definition. */
const NO_ONE_ANSWER = new Set<FormulaId>(["historical-var"]);

/** The box beside the calculators' figures. "fail" only where one calculator fits, one figure is asked, nothing is left over. */
export function compareBox(shown: Shown[], readings: Reading[], question: string, unit: string): BoxOutcome {
  const complete = readings.filter((reading) => reading.recognised.figures);
  const judged = complete.map((reading) => judgeReading(reading, shown, question, unit));
  const hit = judged.find((one) => one.hit);
  if (hit?.hit) return { verdict: "pass", match: hit.hit };
  const [only] = judged;
  if (!only) {
    const gap = readings.find((reading) => reading.recognised.missing);
    return gap?.recognised.missing && readings.length === 1
      ? { verdict: "not-checkable", why: "missing", formula: gap.recognised.formula, inputs: gap.recognised.missing }
      : { verdict: "not-checkable", why: "unknown" };
  }
  const matches = judged.flatMap((one) => one.expected).slice(0, 4);
  const unused = only.reading.unused;
  const open = (why: "unclear" | "extra" | "close"): BoxOutcome => ({ verdict: "not-checkable", why, matches, unused });
  const [expected] = only.expected;
  if (judged.length > 1 || !only.asked.sure || !expected || NO_ONE_ANSWER.has(expected.formula)) return open("unclear");
  if (unused.length > 0) return open("extra");
  const wrote = shown[0] ? worth(shown[0]) : 0;
  const gap = Math.abs(wrote / expected.value.toNumber() - 1);
  return gap < CLOSE ? open("close") : { verdict: "fail", match: expected };
}

type Judged = { reading: Reading; asked: Asked; hit: Match | null; expected: Match[] };

function judgeReading(reading: Reading, shown: Shown[], question: string, unit: string): Judged {
  const { formula, figures = {} } = reading.recognised;
  const ids = Object.keys(figures) as FigureId[];
  const asked = askedFigure(question, ids, unit);
  const valuesOf = (id: FigureId) => [figures[id] ?? []].flat();
  // A figure that nobody named may be met by chance, where the question is about something else.
  const trusted = asked.named || asked.sure || reading.unused.length === 0;
  let hit: Match | null = null;
  for (const id of trusted ? asked.ids : []) {
    const matched = shown.map((one) => matching(valuesOf(id), one, id));
    if (matched.length > 0 && matched.every((value) => value !== null))
      hit ??= { formula, figure: id, value: matched[0] ?? new Exact(0) };
  }
  const first = shown[0];
  const expected = asked.ids.flatMap((id) => {
    const value = valuesOf(id)[0];
    return value === undefined || !first ? [] : [{ formula, figure: id, value: inMeasure(value, first, id) }];
  });
  return { reading, asked, hit, expected };
}

const worth = ({ literal, negative }: Shown) => literal.value.toNumber() * (negative ? -1 : 1);
const isBare = ({ literal }: Shown) => literal.markPower === 0 && literal.scale === 0;
/** Losses and falls are written with and without their sign. */
const UNSIGNED = /^(?:var|shortfall|expected-loss|change|relative-change|price-change)/;

/** The value, in the measure of the box, that the box shows; null where it shows none of them. */
function matching(values: number[], shown: Shown, id: FigureId): InstanceType<typeof Exact> | null {
  for (const value of values) {
    const signs = UNSIGNED.test(id) ? [1, -1] : [1];
    for (const power of powersFor(shown, id))
      for (const sign of signs) {
        const measured = new Exact(value).times(power).times(sign);
        // A bare 0 is no rounded 0.06.
        if (agrees(measured, shown) && (!shown.literal.value.isZero() || measured.isZero())) return measured;
      }
  }
  return null;
}

function powersFor(shown: Shown, id: FigureId): number[] {
  const { measure } = FIGURES[id];
  if (measure === "rate" || measure === "times") return isBare(shown) ? [1, 100, 1e4] : [1];
  if (measure === "years") return [1];
  return isBare(shown) && !shown.literal.currency ? POWERS : [1];
}

/** A rate beside a bare box is taken in the measure that comes nearest. */
function inMeasure(value: number, shown: Shown, id: FigureId): InstanceType<typeof Exact> {
  const wrote = Math.abs(worth(shown)) || 1;
  const off = (power: number) => Math.abs(Math.log(Math.abs(value * power) / wrote)) || Number.POSITIVE_INFINITY;
  const powers = powersFor(shown, id);
  const best = powers.reduce((near, power) => (off(power) < off(near) - 0.7 ? power : near), powers[0] ?? 1);
  return new Exact(value).times(best);
}
