import type { Finding } from "../../reply/types.ts";
import { Exact } from "../arithmetic/exact.ts";
import { agrees } from "../arithmetic/judge.ts";
import { readShown } from "../arithmetic/read-shown.ts";
import { recognise } from "../calculators/recognise.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** The boxed value beside what a calculator makes of the question, where its inputs suffice. */
export default defineCheck({
  id: "calculators",
  version: 1,
  run(input) {
    const { reply, language } = input;
    const box = reply.final;
    const shown = box?.value?.kind === "number" ? readShown(box.raw) : null;
    if (!box || !shown || (input.plans && !input.plans.some((plan) => plan.id === "calculators")))
      return { findings: [] };
    const task = recognise(questionOf(input), tableOf(input));
    if (!task) return { findings: [] };
    const measured = (figure: number) =>
      [1, 1e-4, 1e-3, 1e-6, 1e-8, 1e3, 1e4, 1e6, 1e8].map((unit) => new Exact(figure).times(unit));
    const plain = shown.literal.scale === 0 ? measured : (figure: number) => [new Exact(figure)];
    const hit = Object.entries(task.figures).find(([, figure]) =>
      plain(figure).some((value) => agrees(value, shown, { approx: true })),
    );
    const asked =
      task.asked ?? (Object.keys(task.figures).length === 1 ? (Object.keys(task.figures)[0] ?? null) : null);
    const place = { check: "calculators", start: box.start, end: box.end, got: box.text };
    const figure =
      hit ?? (asked !== null && asked in task.figures ? ([asked, task.figures[asked]] as const) : undefined);
    // Which figure was asked for is not known: a box that shows none of them is not called wrong.
    if (!figure || figure[1] === undefined) return { findings: [] };
    const percent = shown.literal.markPower === -2;
    const expected = percent ? `${(figure[1] * 100).toFixed(4)}%` : figure[1].toFixed(4);
    const method = `${task.method}: ${figure[0]}`;
    const verdict: Finding["verdict"] =
      hit && (asked === null || hit[0] === asked || hit[0].startsWith(asked)) ? "pass" : "fail";
    const message = say(language, verdict === "pass" ? "calculator.pass" : "calculator.fail", {
      expected,
      got: box.text,
      method,
    });
    return { findings: [{ ...place, verdict, message, expected }] };
  },
});

function questionOf({ inputs, question }: CheckInput): string {
  const own = inputs.question;
  return typeof own === "string" && own.trim() !== "" ? own : question;
}

function tableOf({ inputs }: CheckInput): string[][] {
  const table = Object.values(inputs).find((value) => Array.isArray(value) && Array.isArray(value[0]));
  return (table as string[][] | undefined) ?? [];
}
