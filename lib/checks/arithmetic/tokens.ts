import type { Decimal } from "decimal.js";

/**
 * A number as written. `value` has percent and scale applied (12.5% is 0.125, 3.2亿 is 320000000), `step` is the worth of
 * one unit in its last shown digit, in the same measure.
 */
export type Literal = {
  value: Decimal;
  step: Decimal;
  /** 12.5%, 3 pp, 25 bp: the power of ten of the mark, 0 without one. */
  markPower: number;
  /** 万, million: the power of ten, 0 without one. */
  scale: number;
  decimals: number;
  /** Digits shown, without leading zeros. */
  significant: number;
  currency?: string;
  unit?: string;
  /** A decimal comma, or groups that could be a list: not to be judged. */
  doubtful: boolean;
  /** Approximate words stood before it: about, 约. */
  about?: boolean;
  start: number;
  end: number;
};

export type Token = {
  kind:
    | "number"
    | "op"
    | "open"
    | "close"
    | "relation"
    | "word"
    | "comma"
    | "colon"
    | "end"
    | "newline"
    | "fraction"
    | "root"
    | "superscript"
    | "percent"
    | "unknown"
    | "break";
  /** The operator, bracket, relation or word. */
  text: string;
  start: number;
  end: number;
  literal?: Literal;
  /** A relation in words (is, 为): counts only after a computation. */
  weak?: boolean;
  approx?: boolean;
  /** An en dash: minus or a range. */
  dash?: boolean;
  /** White space stood in front. */
  spaced?: boolean;
};
