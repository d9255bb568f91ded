/** Part of `npm run bench:checks`: texts of 100 kB that are made to be slow to check. */

import { parseReply } from "../../reply/parse-reply.ts";
import { checkReply } from "../check-reply.ts";

const LENGTH = 100_000;
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const lines = (lineOf: (i: number) => string) => {
  const parts: string[] = [];
  for (let i = 1, length = 0; length < LENGTH; i++) length += parts[parts.push(lineOf(i)) - 1]?.length ?? 0;
  return parts.join("").slice(0, LENGTH);
};

/** Each repeats what one part of the reading could be quadratic in. */
const TEXTS: Record<string, string> = {
  "one sum repeated": fill("1 + 1 = 2\n"),
  "sums that differ": lines((i) => `${i} + ${i} = ${2 * i}\n`),
  "wrong products": lines((i) => `${i}1 × 7 = ${i * 7}\n`),
  "wrong, taken back": fill("Wait, 3 × 3 = 10. "),
  "one endless chain": fill("1 = "),
  "one endless sum": fill("1+"),
  "open brackets": fill("(1+"),
  fractions: fill("\\frac{1}{"),
  roots: fill("√"),
  powers: fill("2^"),
  "on from the last result": fill("乘以2就是3，"),
  "one name for all": lines((i) => `Growth = ${i} / 7\nGrowth = ${i / 7}\n`),
  "names used": lines((i) => `Total = ${i} + 1 = ${i + 1}\nx = Total / 2 = ${(i + 1) / 2}\n`),
  sentences: fill("the average of 1, 2, 3 and 4 is 5. "),
  "half a sentence": fill("从1亿增至2亿，增长"),
  conversions: fill("3.14 = 3.14% "),
  "table cells": fill("| 12 | 34 | 56 |\n"),
  "numbers without end": fill("7"),
  relations: fill("=\n"),
  quotes: fill("“1 + 1 = 2” "),
  boxes: fill("\\boxed{3}"),
};

/** Milliseconds of processor time (not of the clock: the machine may be busy), slowest first. */
export function measureHostile(): { name: string; ms: number; findings: number }[] {
  const found = Object.entries(TEXTS).map(([name, text]) => {
    const reply = parseReply(`<think>\n${text}\n</think>\n<answer>\n\\boxed{14.3}\n</answer>`);
    const before = process.cpuUsage();
    const { findings } = checkReply(reply, { question: "Growth from 12 to 14?" });
    const { user, system } = process.cpuUsage(before);
    return { name, ms: Math.round((user + system) / 1000), findings: findings.length };
  });
  return found.sort((a, b) => b.ms - a.ms);
}
