import type { Finding } from "../../reply/types.ts";
import type { CheckInput } from "../types.ts";
import { answerRows } from "./answer-rows.ts";
import { boxPlace, contractFinding } from "./finding.ts";

/** A boxed count beside the rows of the answer's table. Rows that stand there twice are still rows. */
export function checkRowCount(input: CheckInput): Finding[] {
  const count = input.reply.final?.value?.number;
  if (count === undefined) return [];
  const rows = answerRows(input).length;
  const verdict = rows === count ? "pass" : "fail";
  return [
    contractFinding(input, verdict, `rows.${verdict}`, boxPlace(input), { expected: String(rows), got: String(count) }),
  ];
}
