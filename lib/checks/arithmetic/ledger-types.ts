import type { Decimal } from "decimal.js";
import type { Expr, Shown } from "./expression.ts";
import type { Judgement } from "./judge.ts";
import type { Literal } from "./tokens.ts";

export type StepKind =
  /** A computation and its result. */
  | "result"
  /** One number written in two ways: 0.125 = 12.5%. */
  | "conversion"
  /** A computation rewritten with parts of it computed. */
  | "rewrite"
  /** A sentence: "12.5% of 3,200 is 400", 从 A 增至 B，增长 20%. */
  | "sentence";

/** One recomputed place. `start` and `end` are positions in the raw reply. */
export type LedgerStep = Judgement & {
  kind: StepKind;
  expr: Expr;
  shown: Shown | null;
  /** The relation was a word, ≈ or a sentence: too loose to correct an answer from. */
  loose: boolean;
  label: string;
  start: number;
  end: number;
};

export type Ledger = {
  steps: LedgerStep[];
  /** Results by their exact decimal form, in order. */
  results: Map<string, LedgerStep[]>;
  /** The same by the digits they show, without mark and scale. */
  digits: Map<string, LedgerStep[]>;
  /** The step that a number in the text is the result of. */
  sources: Map<Literal, LedgerStep>;
  /** Where the text was left, when it has more computations than are recomputed. */
  cutAt?: number;
};

export const keyOf = (value: Decimal) => value.toString();
