import type { Finding } from "../../reply/types.ts";
import type { CheckInput } from "../types.ts";
import { say } from "../words.ts";
import { visibleText } from "./answer-place.ts";

const DATE = String.raw`(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日)?)`;
const ONE = new RegExp(`(?<![\\d.-])${DATE}(?![\\d-])`, "g");
const PERIOD = new RegExp(`${DATE}\\s?(?:至|到|—|–|~|～|-|to|until)\\s?${DATE}`, "g");
const MOST = 100;

type Day = { year: number; month: number; day: number };

const read = (groups: (string | undefined)[]): Day => ({
  year: Number(groups[0]),
  month: Number(groups[1] ?? groups[3]),
  day: Number(groups[2] ?? groups[4] ?? 1),
});
const asNumber = ({ year, month, day }: Day) => year * 10_000 + month * 100 + day;

/** Dates that do not exist and periods that end before they begin. Says nothing about dates that are in order. */
export function checkDates({ reply, language }: CheckInput): Finding[] {
  const text = visibleText(reply);
  const findings: Finding[] = [];
  const add = (key: "dates.fail" | "dates.impossible", match: RegExpMatchArray) => {
    const start = match.index ?? 0;
    const got = match[0];
    findings.push({
      check: "contract",
      verdict: "fail",
      message: say(language, key, { got }),
      start,
      end: start + got.length,
      got,
    });
  };
  for (const match of [...text.matchAll(ONE)].slice(0, MOST))
    if (!exists(read(match.slice(1, 6)))) add("dates.impossible", match);
  for (const match of [...text.matchAll(PERIOD)].slice(0, MOST)) {
    const [from, to] = [read(match.slice(1, 6)), read(match.slice(6, 11))];
    if (exists(from) && exists(to) && asNumber(from) > asNumber(to)) add("dates.fail", match);
  }
  return findings;
}

function exists({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
