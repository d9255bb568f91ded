import { CJK_SCALE, CJK_SCALES, latinScale, readCurrency, readMark } from "../../reply/values/units.ts";
import { mayBeginUnit } from "./begins-unit.ts";
import { Exact, tenTo } from "./exact.ts";
import { GROUP_SPACE } from "./normal-text.ts";
import type { Literal } from "./tokens.ts";

const NUMBER = new RegExp(
  `\\d{1,3}(?:(?:,|\\{,\\}|${GROUP_SPACE}{2})\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+`,
  "y",
);
const POWER = /\s{0,3}[×xX*·]\s{0,8}10\s?\^\s?\{?\s?([+-]?\d{1,3})\s?\}?(?![\d.])|[eE]([+-]?\d{1,2})(?![\w.])/y;
const MARK_POWER = { "%": -2, pp: -2, bp: -4, "‰": -3 } as const;
/** Longer numbers are identifiers. */
const MOST_DIGITS = 40;

/** Reads the number at `at` of normal text with its mark, scale and currency; null when none begins there. */
export function readLiteral(text: string, at: number, base: number): Literal | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match || match[0].length > MOST_DIGITS) return null;
  const digits = match[0].replace(/[^\d.]/g, "");
  let end = at + match[0].length;
  const point = digits.indexOf(".");
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const doubtful =
    (text[end] === "," && /\d/.test(text[end + 1] ?? "")) || (text[at - 1] === "," && /\d/.test(text[at - 2] ?? ""));
  let power = 0;
  POWER.lastIndex = end;
  const exponent = isBare(text, end, "×xX*·eE") ? null : POWER.exec(text);
  if (exponent) {
    power = Number(exponent[1] ?? exponent[2]);
    end += exponent[0].length;
  }
  const tail = isBare(text, end) ? NO_TAIL : readTail(text.slice(end, end + 48));
  end += tail.length;
  const shift = power + tail.scale + tail.markPower;
  // A short whole number is read many times faster as a number.
  const plain = new Exact(point < 0 && digits.length < 8 ? Number(digits) : digits);
  const literal: Literal = {
    value: shift === 0 ? plain : plain.times(tenTo(shift)),
    step: tenTo(shift - decimals),
    markPower: tail.markPower,
    scale: tail.scale,
    decimals,
    significant: significantOf(digits, point),
    doubtful,
    start: base + at,
    end: base + end,
  };
  if (tail.currency) literal.currency = tail.currency;
  return literal;
}

function significantOf(digits: string, point: number): number {
  let first = 0;
  while (digits[first] === "0" || digits[first] === ".") first++;
  return digits.length - first - (point >= first ? 1 : 0);
}

type Tail = { length: number; scale: number; markPower: number; currency?: string };
const NO_TAIL: Tail = { length: 0, scale: 0, markPower: 0 };

/** An operator, a stop, the end or a word that is no unit stands behind a number, past one blank: most numbers need no more reading. */
function isBare(text: string, at: number, but = ""): boolean {
  const next = text[at] === " " ? text[at + 1] : text[at];
  if (next === undefined) return true;
  if (but.includes(next) && but !== "") return false;
  return but === "" ? "\n=+)*/^-,;:(|".includes(next) || !mayBeginUnit(next) : !/[\s×xX*·eE]/.test(next);
}

/** Percent sign, scale and currency behind a number, in the orders people write them. */
function readTail(rest: string): Tail {
  const tail: Tail = {
    length: 0,
    scale: 0,
    markPower: 0,
  };
  for (let round = 0; round < 3; round++) {
    const gap = /^[ ]{0,12}/.exec(rest.slice(tail.length))?.[0].length ?? 0;
    const here = rest.slice(tail.length + gap);
    const first = here[0];
    if (first === undefined || /[\d\s()=+*/^\-,.;:]/.test(first)) break;
    if (tail.markPower === 0 && tail.scale === 0 && !tail.currency) {
      const mark = readMark(here);
      if (mark) {
        tail.markPower = MARK_POWER[mark.mark];
        tail.length += gap + mark.length;
        break;
      }
    }
    if (tail.scale === 0) {
      const cjk = CJK_SCALE.exec(here);
      const scale = cjk ? { length: cjk[0].length, power: CJK_SCALES[cjk[0]] ?? 0 } : latinScale(here, gap === 0);
      if (scale) {
        tail.scale = scale.power;
        tail.length += gap + scale.length;
        continue;
      }
    }
    const currency = tail.currency ? null : readCurrency(here);
    if (!currency || here.startsWith("$")) break;
    tail.currency = currency.currency;
    tail.length += gap + currency.length;
  }
  return tail;
}
