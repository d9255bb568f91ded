import { Exact, ONE } from "./exact.ts";
import type { Expr } from "./expression.ts";
import type { Literal, Token } from "./tokens.ts";

/** A bare whole number that is most likely a year. */
export function isYear(token: Token): boolean {
  const value = token.literal?.value.toNumber() ?? 0;
  return token.literal?.decimals === 0 && value >= 1900 && value <= 2100;
}

/** A literal that the text does not spell out. */
export function number(value: number, at: number): Literal {
  return {
    value: new Exact(value),
    step: ONE,
    markPower: 0,
    scale: 0,
    decimals: 0,
    significant: 1,
    doubtful: false,
    start: at,
    end: at,
  };
}

/** A whole number that stands in the text as a word or a superscript. */
export function whole(value: number, token: Token): Expr {
  return { kind: "literal", literal: number(value, token.start), start: token.start, end: token.end };
}

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
export function superscript(token: Token): Expr {
  const text = [...token.text].map((c) => (c === "⁻" ? "-" : DIGITS.indexOf(c))).join("");
  return whole(Number(text), token);
}
