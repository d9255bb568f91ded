import type { Finding } from "../../reply/types.ts";
import { inputText, joinedInputs } from "../input-places.ts";
import { findPersonalData } from "../personal-data/find-personal-data.ts";
import { defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** Personal data in the reply, at its place, and in what was pasted, said once at the head. */
export default defineCheck({
  id: "personal-data",
  version: 3,
  run(input) {
    const { reply, language } = input;
    const findings: Finding[] = findPersonalData(reply.raw).map(({ kind, start, end }) => ({
      check: "personal-data",
      verdict: "fail",
      message: say(language, `personal.${kind}`),
      start,
      end,
    }));
    const pasted = findPersonalData(
      [input.question, inputText(input), ...input.sources.map((source) => source.text)].join("\n"),
    );
    if (pasted.length > 0) {
      const kinds = [...new Set(pasted.map((one) => say(language, `personal.${one.kind}`).replace(/[.。]$/, "")))];
      const message = say(language, "personal.input", { got: kinds.join("; ") });
      const form = joinedInputs(input);
      const [first] = findPersonalData(form.text);
      const source = first ? form.placeOf(first.start, first.end) : null;
      const place = { start: 0, end: 0, ...(source ? { source } : {}) };
      findings.push({ check: "personal-data", verdict: "fail", message, ...place });
    }
    return { findings };
  },
});
