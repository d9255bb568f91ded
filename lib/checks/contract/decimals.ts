import type { Finding } from "../../reply/types.ts";
import { readShown } from "../arithmetic/read-shown.ts";
import type { CheckInput } from "../types.ts";
import { boxPlace, contractFinding } from "./finding.ts";

/** The box shows as many decimals as the form asks for. Silent where the box holds no single number. */
export function checkDecimals(input: CheckInput, field: string): Finding[] {
  const asked = Number(input.inputs[field]);
  const box = input.reply.final;
  const shown = box?.value?.kind === "number" ? readShown(box.raw) : null;
  if (!shown || !box || input.inputs[field] === undefined || !Number.isInteger(asked)) return [];
  const { decimals } = shown.literal;
  const verdict = decimals === asked ? "pass" : "fail";
  return [
    contractFinding(input, verdict, `decimals.${verdict}`, boxPlace(input), {
      expected: String(asked),
      got: String(decimals),
    }),
  ];
}
