import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import { segmentReply } from "../../reply/segment-reply.ts";
import { random } from "../bench/bench-plant.ts";
import { readTraces, type Trace } from "../bench/read-traces.ts";
import { checkReply } from "../check-reply.ts";
import { buildLedger } from "./build-ledger.ts";
import { shownValue } from "./judge.ts";
import { readShown } from "./read-shown.ts";

const TRACES = readTraces();
const correctedOf = (raw: string, question: string) =>
  checkReply(parseReply(raw, { prompt: question }), { question }).corrected?.number ?? null;
/** Equal within what the rounding of intermediate steps may leave. */
const isAbout = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 0.004;

describe("a trace in the manner of a large model", () => {
  test.each(TRACES.map((trace) => [trace.id, trace] as const))("%s", (_id, { raw, question, corrected }) => {
    const found = correctedOf(raw, question);
    if (corrected === null || found === null) expect(found).toBe(corrected);
    else expect(isAbout(found, corrected) ? corrected : found).toBe(corrected);
  });
});

test("without the question less can be corrected, and what is, is right", () => {
  const found = TRACES.map((trace) => ({ ...trace, found: correctedOf(trace.raw, "") }));
  const wrong = found.filter((one) => one.found !== null && !(one.corrected && isAbout(one.found, one.corrected)));
  expect(wrong.map((one) => one.id)).toEqual([]);
  expect(found.filter((one) => one.found !== null).length).toBeGreaterThan(40);
});

test("a right box beside a line with another digit is left alone", () => {
  const next = random(11);
  const spoiled: string[] = [];
  for (const trace of TRACES.filter((one) => one.id.endsWith("-right"))) {
    for (const { from, to } of resultsBesideBox(trace)) {
      const digits = trace.raw.slice(from, to);
      const raw = trace.raw.slice(0, from) + otherDigit(digits, next) + trace.raw.slice(to);
      for (const question of [trace.question, ""])
        if (changes(correctedOf(raw, question), trace)) spoiled.push(`${trace.id}: ${raw.slice(from, to)}`);
    }
  }
  expect(spoiled).toEqual([]);
});

const boxOf = ({ raw, question }: Trace) => {
  const reply = parseReply(raw, { prompt: question });
  return reply.final ?? reply.candidate;
};
const changes = (found: number | null, trace: Trace) =>
  found !== null && !isAbout(found, boxOf(trace)?.value?.number ?? Number.NaN);

/** Where a trace shows results that are not what it boxes. */
function resultsBesideBox(trace: Trace): { from: number; to: number }[] {
  const box = readShown(boxOf(trace)?.text ?? "");
  const { segments } = segmentReply(trace.raw);
  return buildLedger(trace.raw, segments).steps.flatMap(({ shown }) => {
    if (!shown || (box && isAbout(shownValue(shown).toNumber(), shownValue(box).toNumber()))) return [];
    const { start, end } = shown.literal;
    const digits = /\d[\d,.]*\d|\d/.exec(trace.raw.slice(start, end));
    return digits ? [{ from: start + digits.index, to: start + digits.index + digits[0].length }] : [];
  });
}

function otherDigit(text: string, next: () => number): string {
  const places = [...text].flatMap((char, i) => (/\d/.test(char) ? [i] : []));
  const at = places[Math.floor(next() * places.length)] ?? 0;
  const digit = (Number(text[at]) + 1 + Math.floor(next() * 8)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}
