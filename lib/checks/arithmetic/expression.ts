import type { Literal } from "./tokens.ts";

export type Operator = "+" | "-" | "*" | "/" | "^";
export type FunctionName = "sqrt" | "exp" | "ln" | "log10" | "max" | "min";

/** A computation as read. `group`: a pair of brackets; `asWritten`: a bracket that may mean a negative amount. */
export type Expr =
  | { kind: "literal"; literal: Literal; start: number; end: number }
  | { kind: "name"; name: string; start: number; end: number }
  | { kind: "negative"; inner: Expr; start: number; end: number }
  | { kind: "group"; inner: Expr; round?: boolean; start: number; end: number }
  | { kind: "percent"; inner: Expr; start: number; end: number }
  | { kind: "call"; name: FunctionName; args: Expr[]; start: number; end: number }
  | {
      kind: "binary";
      op: Operator;
      left: Expr;
      right: Expr;
      dash?: boolean;
      implied?: boolean;
      start: number;
      end: number;
    };

/** Children of a node, left to right. */
export function childrenOf(expr: Expr): Expr[] {
  if (expr.kind === "binary") return [expr.left, expr.right];
  if (expr.kind === "call") return expr.args;
  if (expr.kind === "literal" || expr.kind === "name") return [];
  return [expr.inner];
}

/** Every literal of an expression, left to right. */
export function literalsOf(expr: Expr): Literal[] {
  const found: Literal[] = [];
  collectLiterals(expr, found);
  return found;
}

function collectLiterals(expr: Expr, found: Literal[]) {
  if (expr.kind === "literal") found.push(expr.literal);
  else for (const child of childrenOf(expr)) collectLiterals(child, found);
}

/** Names (of earlier results) that an expression mentions. */
export function namesOf(expr: Expr): string[] {
  if (expr.kind === "name") return [expr.name];
  return childrenOf(expr).flatMap(namesOf);
}

/** Whether anything is computed here: brackets and signs alone are not. */
export function computes(expr: Expr): boolean {
  if (expr.kind === "binary" || expr.kind === "call") return true;
  return childrenOf(expr).some(computes);
}

export function some(expr: Expr, test: (node: Expr) => boolean): boolean {
  return test(expr) || childrenOf(expr).some((child) => some(child, test));
}

/** The expression without brackets around the whole. */
export function bare(expr: Expr): Expr {
  return expr.kind === "group" ? bare(expr.inner) : expr;
}

/** A written result: a number, its sign, and the literal that shows it. */
export type Shown = { literal: Literal; negative: boolean; bracketed: boolean };

/** Reads an expression that is only a number, with a sign or in brackets; null when it computes anything. */
export function asShown(expr: Expr): Shown | null {
  if (expr.kind === "literal") return { literal: expr.literal, negative: false, bracketed: false };
  if (expr.kind !== "negative" && expr.kind !== "group") return null;
  const inner = asShown(expr.inner);
  if (!inner) return null;
  return expr.kind === "negative" ? { ...inner, negative: !inner.negative } : { ...inner, bracketed: true };
}
