import type { Finding } from "../../reply/types.ts";
import type { CheckInput } from "../types.ts";
import { visibleText } from "./answer-place.ts";
import { contractFinding } from "./finding.ts";

/** ESRS set 1, IFRS S1 and S2, and the GRI standards up to 2025, replaced ones included. */
const ESRS = new Set(["1", "2", "E1", "E2", "E3", "E4", "E5", "S1", "S2", "S3", "S4", "G1"]);
const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const GRI = new Set([
  ...between(1, 3),
  ...between(11, 14),
  ...between(101, 103),
  ...between(201, 207),
  ...between(301, 308),
  ...between(401, 419),
]);
const CODE =
  /\bESRS[\s-]?([A-Z]?\d{1,2})(?:-\d{1,2})?\b|\bGRI[\s-]?(\d{1,3})(?:-\d{1,2}){0,2}\b|\bIFRS[\s-]?S(\d{1,2})\b/g;

/** Codes of reporting standards that the answer names exist. Whether they fit the topic is for a person. */
export function esgCodes(input: CheckInput): Finding[] {
  return [...visibleText(input.reply).matchAll(CODE)].slice(0, 100).map((match) => {
    const [got, esrs, gri, ifrs] = match;
    const known = esrs ? ESRS.has(esrs) : gri ? GRI.has(Number(gri)) : ifrs === "1" || ifrs === "2";
    const place = { start: match.index, end: match.index + got.length };
    return contractFinding(input, known ? "pass" : "fail", known ? "code.known" : "code.unknown", place, { got });
  });
}
