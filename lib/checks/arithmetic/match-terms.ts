import { evaluate } from "./evaluate.ts";
import { asShown, bare, type Expr, type Shown } from "./expression.ts";
import { agrees, type JudgeOptions, judge } from "./judge.ts";
import type { Part } from "./match-rewrite.ts";

/** A term of a sum with its sign, or a factor of a product with its side of the division line. */
type Operand = { expr: Expr; inverse: boolean };
type Kind = "sum" | "product";

const MOST_OPERANDS = 24;

/**
 * Compares `21 - 4 + 3 - 12` with `21 - 13`, and `10 × 0.0289 × 0.533` with `10 × 0.0154`: sums and products in which some
 * operands were taken together. What both sides share falls away; the numbers that remain are results of what they stand
 * for. Null where it is not plain which stands for which.
 */
export function matchTerms(before: Expr, after: Expr, options: JudgeOptions): Part[] | null {
  const [left, right] = [bare(before), bare(after)];
  const kind = kindOf(left);
  if (!kind || kind !== kindOf(right)) return null;
  const operands = flatten(left, kind, false);
  const shown = flatten(right, kind, false);
  if (operands.length > MOST_OPERANDS || shown.length >= operands.length) return null;
  const rest = shown.filter((one) => !takeSame(operands, one));
  if (rest.length === 0 || rest.length > 2 || operands.length <= rest.length) return null;
  if (!rest.every((one) => asShown(bare(one.expr)))) return null;
  if (rest.length === 1) return partsOf(kind, [[operands, rest[0] as Operand]], options);
  return inTwo(kind, operands, rest as [Operand, Operand], options);
}

/** Two numbers for a row of operands: the place where one of them fits is where the row was cut. */
function inTwo(kind: Kind, operands: Operand[], rest: [Operand, Operand], options: JudgeOptions): Part[] | null {
  for (let cut = 1; cut < operands.length; cut++) {
    const parts = partsOf(
      kind,
      [
        [operands.slice(0, cut), rest[0]],
        [operands.slice(cut), rest[1]],
      ],
      options,
    );
    const said = parts?.filter((part) => part.shown.literal.significant > 1);
    if (parts && said?.some((part) => part.judgement.verdict === "pass")) return parts;
  }
  return null;
}

function partsOf(kind: Kind, pairs: [Operand[], Operand][], options: JudgeOptions): Part[] | null {
  const parts: Part[] = [];
  for (const [operands, { expr, inverse }] of pairs) {
    const shown = asShown(bare(expr));
    const whole = join(kind, operands);
    if (!shown || !whole) return null;
    // A number behind a minus stands for the sum with its sign turned, one below the line for the quotient upside down.
    const signed: Shown = kind === "sum" && inverse ? { ...shown, negative: !shown.negative } : shown;
    if (kind === "product" && inverse) return null;
    if (operands.length === 1) {
      const value = evaluate(whole);
      if (!value || !agrees(value, signed, options)) return null;
    } else parts.push({ expr: whole, shown: signed, judgement: judge(whole, signed, options) });
  }
  return parts;
}

function kindOf(expr: Expr): Kind | null {
  if (expr.kind !== "binary" || expr.op === "^") return null;
  return expr.op === "+" || expr.op === "-" ? "sum" : "product";
}

function flatten(expr: Expr, kind: Kind, inverse: boolean): Operand[] {
  const node = kind === "sum" ? expr : bare(expr);
  if (node.kind !== "binary" || kindOf(node) !== kind) return [{ expr, inverse }];
  const turned = node.op === "-" || node.op === "/";
  return [...flatten(node.left, kind, inverse), ...flatten(node.right, kind, turned ? !inverse : inverse)];
}

/** Takes the operand that is worth the same out of the row; false where there is none. */
function takeSame(operands: Operand[], one: Operand): boolean {
  const value = evaluate(one.expr);
  const at = operands.findIndex(
    (other) => other.inverse === one.inverse && value && evaluate(other.expr)?.equals(value),
  );
  if (at < 0) return false;
  operands.splice(at, 1);
  return true;
}

/** The row as one expression again. */
function join(kind: Kind, operands: Operand[]): Expr | null {
  const [first, ...others] = operands;
  if (!first || (kind === "product" && first.inverse)) return null;
  const start = Math.min(...operands.map(({ expr }) => expr.start));
  const end = Math.max(...operands.map(({ expr }) => expr.end));
  const begin: Expr = first.inverse
    ? { kind: "negative", inner: first.expr, start: first.expr.start, end: first.expr.end }
    : first.expr;
  return others.reduce<Expr>((left, { expr: right, inverse }) => {
    const op = kind === "sum" ? (inverse ? "-" : "+") : inverse ? "/" : "*";
    return { kind: "binary", op, left, right, start, end };
  }, begin);
}
