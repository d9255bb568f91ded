import type { Finding } from "../../reply/types.ts";
import type { CheckInput } from "../types.ts";
import { say, type WordKey } from "../words.ts";

type Place = { start: number; end: number };
type Figures = { expected?: string; got?: string };

/** A finding of the contract check at a place; `figures` stand in the message and beside it. */
export function contractFinding(
  { language }: CheckInput,
  verdict: Finding["verdict"],
  key: WordKey,
  { start, end }: Place,
  values: Figures & Record<string, string | number> = {},
): Finding {
  const { expected, got } = values;
  return {
    check: "contract",
    verdict,
    message: say(language, key, values),
    start,
    end,
    ...(expected === undefined ? {} : { expected }),
    ...(got === undefined ? {} : { got }),
  };
}

/** Where a finding about the whole answer stands: its box, else its head. */
export function boxPlace({ reply }: CheckInput): Place {
  const { final } = reply;
  return final ? { start: final.start, end: final.end } : { start: 0, end: 0 };
}
