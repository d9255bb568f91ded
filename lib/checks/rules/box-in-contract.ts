import type { Finding } from "../../reply/types.ts";
import { matchVerdict } from "../../reply/values/match-verdict.ts";
import { optionNamed, readOptions } from "../choices/read-options.ts";
import { questionOf } from "../question-of.ts";
import { defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** The box holds one of the values that the workspace allows, or a number where one is asked for. */
export default defineCheck({
  id: "box-in-contract",
  version: 2,
  run(input) {
    const { reply, contract, task, language } = input;
    const kind = contract?.kind ?? (task === "number" ? "number" : "none");
    if (kind === "none" || kind === "text") return { findings: [] };
    const box = reply.final;
    const check = "box-in-contract";
    if (!box)
      return { findings: [{ check, verdict: "not-checkable", message: say(language, "box.none"), start: 0, end: 0 }] };
    const place = { check, start: box.start, end: box.end, got: box.text };
    const result = (verdict: Finding["verdict"], message: string, expected?: string) => ({
      findings: [{ ...place, verdict, message, ...(expected ? { expected } : {}) }],
    });
    if (kind === "number") {
      const numeric = (one: typeof box.value) => one?.kind === "number" || one?.kind === "range";
      const ok = numeric(box.value) || (box.value?.kind === "list" && (box.value.parts ?? []).every(numeric));
      if (ok) return result("pass", say(language, "box.allowed"));
      const option = optionNamed(box.text, readOptions(questionOf(input))?.options ?? []);
      if (option) return result("pass", say(language, "box.option", { got: option.letter, expected: option.text }));
      const declined = contract?.noFigure && matchVerdict(box.text, [contract.noFigure]) !== null;
      return declined
        ? result("pass", say(language, "box.declined"))
        : result("fail", say(language, "box.number", { got: box.text }));
    }
    const values = contract?.values ?? [];
    if (values.length === 0) return { findings: [] };
    const words = values.map((value) => ({ id: value.id, words: [...value.words, ...Object.values(value.label)] }));
    const allowed =
      box.value?.verdict !== undefined
        ? values.some((value) => value.id === box.value?.verdict)
        : matchVerdict(box.text, words) !== null;
    const expected = values.map((value) => value.label[language]).join(" / ");
    return allowed
      ? result("pass", say(language, "box.allowed"))
      : result("fail", say(language, "box.refused", { got: box.text, expected }), expected);
  },
});
