import type { Boxed, Finding } from "../../reply/types.ts";
import { type InputValues, textOf } from "../../workspaces/define-workspace.ts";
import type { Shown } from "../arithmetic/expression.ts";
import { formatAmount } from "../arithmetic/format-amount.ts";
import { readShown } from "../arithmetic/read-shown.ts";
import { type BoxOutcome, compareBox, type Match } from "../calculators/compare-box.ts";
import { FIGURES } from "../calculators/figures.ts";
import { FORMULAS, type FormulaId, INPUTS } from "../calculators/formulas.ts";
import type { Conventions } from "../calculators/read-task.ts";
import { recognise } from "../calculators/recognise.ts";
import { questionOf } from "../question-of.ts";
import { checkStatedRatios } from "../statements/check-stated-ratios.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** The boxed value beside what a calculator makes of the question; ratios of a pasted statement beside those of the answer. */
export default defineCheck({
  id: "calculators",
  version: 3,
  run(input) {
    const plan = input.plans?.find((one) => one.id === "calculators");
    if (input.plans && !plan) return { findings: [] };
    const statements = plan?.params?.statements;
    return { findings: typeof statements === "string" ? checkStatedRatios(input, statements) : boxedValue(input) };
  },
});

function boxedValue(input: CheckInput): Finding[] {
  const box = input.reply.final;
  const shown = box ? shownIn(box) : [];
  const first = shown[0];
  if (!box || !first) return [];
  const question = questionOf(input);
  const conventions = conventionsOf(input.inputs);
  const outcome = compareBox(
    shown,
    recognise(question, tableOf(input.inputs), conventions),
    question,
    conventions.unit,
  );
  // Outside the calculation workspaces a question of another kind is nothing to report.
  if (outcome.verdict === "not-checkable" && !input.plans) return [];
  return [
    {
      check: "calculators",
      verdict: outcome.verdict,
      start: box.start,
      end: box.end,
      got: box.text,
      ...describe(outcome, first, box, input),
    },
  ];
}

/** The numbers of a box: one, or all of a list such as "10\%, 20\%"; none where a part is no number. */
function shownIn(box: Boxed): Shown[] {
  if (box.value?.kind === "number") return [readShown(box.raw)].flatMap((one) => one ?? []);
  if (box.value?.kind !== "list") return [];
  const inner = box.raw.replace(/^\\(?:boxed|fbox)\s*\{|\}$/g, "");
  const parts = inner.split(/[、;；]|[,，]\s|\s?(?:和|与|及|或|and|or)\s?/).map((part) => readShown(part));
  return parts.every((part) => part !== null) ? parts : [];
}

function describe(
  outcome: BoxOutcome,
  shown: Shown,
  box: Boxed,
  { language }: CheckInput,
): { message: string; expected?: string } {
  const got = box.text;
  const format = (match: Match) => formatAmount(match.value, shown, /\p{Script=Han}/u.test(got));
  const method = (formula: FormulaId, match?: Match) =>
    [
      `${FORMULAS[formula].name[language]}${match ? ` · ${FIGURES[match.figure].words[language]}` : ""}`,
      FORMULAS[formula].source,
    ].join(language === "zh" ? "；" : "; ");
  if (outcome.verdict !== "not-checkable") {
    const expected = format(outcome.match);
    return {
      expected,
      message: say(language, `calculator.${outcome.verdict}`, {
        expected,
        got,
        method: method(outcome.match.formula, outcome.match),
      }),
    };
  }
  const comma = language === "en" ? ", " : "、";
  if (outcome.why === "missing") {
    const inputs = outcome.inputs.map((name) => INPUTS[name][language]).join(comma);
    return { message: say(language, "calculator.missing", { inputs, method: method(outcome.formula) }) };
  }
  if (outcome.why === "unknown") return { message: say(language, "calculator.unknown") };
  const figures = outcome.matches
    .map((match) => `${FIGURES[match.figure].words[language]} ${format(match)}`)
    .join(comma);
  return {
    message: say(language, `calculator.${outcome.why}`, {
      figures,
      got,
      unused: outcome.unused.slice(0, 6).join(comma),
    }),
  };
}

const conventionsOf = (inputs: InputValues): Conventions => ({
  compounding: textOf(inputs, "compounding"),
  dayCount: textOf(inputs, "dayCount"),
  timing: textOf(inputs, "timing"),
  unit: textOf(inputs, "unit").trim(),
});

function tableOf(inputs: InputValues): string[][] {
  const table = Object.values(inputs).find((value) => Array.isArray(value) && Array.isArray(value[0]));
  return (table as string[][] | undefined) ?? [];
}
