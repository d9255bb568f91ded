import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import { buildTask, findWorkspace, validateInputs } from "../../workspaces/index.ts";
import { readDerivations } from "../bench/bench-derivations.ts";
import { checkReply } from "../check-reply.ts";
import { readOptions } from "./read-options.ts";

const check = (question: string, think: string, box: string, language: "zh" | "en" = "en") =>
  checkReply(parseReply(`<think>\n${think}\n</think>\n<answer>\n\\boxed{${box}}\n</answer>`, { prompt: question }), {
    question,
    language,
  });
const corrected = (...asked: Parameters<typeof check>) => check(...asked).corrected?.choices?.join() ?? null;

const GROWTH = "Revenue was 181,001 in 2018 and 206,588 in 2019. Growth?\nA. 12.39%\nB. 14.30%\nC. 14.14%\nD. 15.02%";
const SLIP = "206,588 - 181,001 = 25,887\n25,887 / 181,001 = 14.30%";

describe("a boxed letter is followed to the option that the steps come to", () => {
  test.each([
    ["the wrong result is an option", GROWTH, SLIP, "B", "C"],
    ["with words and brackets around the letter", GROWTH, SLIP, "\\text{Option (B)}", "C"],
    ["with the option's number behind the letter", GROWTH, SLIP, "B. 14.30\\%", "C"],
    [
      "the options in one line, without a mark of their own",
      "收入由 181001 增至 206588，增长率（%）？A、12.39 B、14.30 C、14.14 D、15.02",
      "206588 - 181001 = 25887\n25887 / 181001 = 14.30%",
      "B",
      "C",
    ],
    [
      "the nearest option was taken for a wrong result",
      GROWTH,
      "206,588 - 181,001 = 25,887\n25,887 / 181,001 = 14.302%",
      "B",
      "C",
    ],
    ["a right result, and the letter of another option", GROWTH, "(206,588 - 181,001) / 181,001 = 14.14%", "A", "C"],
  ])("%s", (_why, question, think, box, letter) => expect(corrected(question, think, box)).toBe(letter));

  test.each([
    ["the steps are right", GROWTH, "(206,588 - 181,001) / 181,001 = 14.14%", "C"],
    ["the letter stands for what the steps computed right come to", GROWTH, SLIP, "C"],
    ["no option states what they come to", GROWTH.replace("14.14%", "14.99%"), SLIP, "B"],
    ["two options state it", GROWTH.replace("15.02%", "14.1%"), SLIP, "B"],
    ["an option is words", GROWTH.replace("15.02%", "none of these"), SLIP, "B"],
    ["the question lists no options", "Revenue was 181,001 and 206,588. Growth?", SLIP, "B"],
    ["the slip is taken back", GROWTH, `${SLIP} Wait, that is wrong.`, "B"],
    [
      "the letter's own number stands in the reply, after right steps",
      GROWTH,
      "Last year's growth was 12.39%, which is asked for. (206,588 - 181,001) / 181,001 = 14.14%",
      "A",
    ],
    ["several letters are boxed", GROWTH, SLIP, "B, C"],
  ])("not where %s", (_why, question, think, box) => expect(corrected(question, think, box)).toBeNull());

  test("the finding names both letters and the value", () => {
    const finding = check(GROWTH, SLIP, "B").findings.findLast((one) => one.check === "arithmetic");
    expect(finding).toMatchObject({ verdict: "fail", expected: "C", got: "B" });
    expect(finding?.message).toContain("the result would be 14.1364%: option C, not B");
  });

  test("a right letter is never changed, and a changed one is the right one", () => {
    const amount = fc.integer({ min: 120, max: 98_000 });
    const steps = fc.record({
      a: amount,
      b: amount,
      c: fc.integer({ min: 3, max: 19 }),
      slip: fc.integer({ min: -90, max: 90 }),
      at: fc.nat(3),
      boxed: fc.nat(3),
    });
    fc.assert(
      fc.property(steps, ({ a, b, c, slip, at, boxed }) => {
        const truth = (a + b) * c;
        const shown = (a + b + slip) * c;
        const values = [shown, truth + 700 * c, truth - 11, truth + 2 * slip * c + 5];
        values.splice(at, 1, truth);
        const question = `A pays ${a}, B pays ${b}, ${c} times. Total? ${values.map((value, i) => `${"ABCD"[i]}. ${value}`).join("\n")}`;
        const letter = corrected(
          question,
          `${a} + ${b} = ${a + b + slip}\n${a + b + slip} × ${c} = ${shown}`,
          "ABCD"[boxed] ?? "",
        );
        if (values[boxed] === truth) expect(letter).toBeNull();
        if (letter !== null) expect(values["ABCD".indexOf(letter)]).toBe(truth);
      }),
      { numRuns: 400 },
    );
  });
});

describe("options of a question", () => {
  const letters = (question: string) => readOptions(question)?.options.map(({ letter, text }) => `${letter} ${text}`);
  test.each([
    ["A) 5%\nB) 6%", ["A 5%", "B 6%"]],
    ["（A）5 万元；（B）6 万元；（C）7 万元。", ["A 5 万元", "B 6 万元", "C 7 万元"]],
    ["Fund A. Then? A. 1 B. 2 C. 3", ["A 1", "B 2", "C 3"]],
    ["No list: plan A. Nothing else", undefined],
  ])("%s", (question, expected) => expect(letters(question)).toEqual(expected));
});

describe("in a calculation workspace", () => {
  const workspace = findWorkspace("calculation-en");
  if (!workspace) throw new Error("no workspace");
  const checked = validateInputs(workspace, { question: GROWTH }, "en");
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { task, prompt, contract, verdicts } = buildTask(workspace, checked.values, "en");
  const run = (box: string) => {
    const raw = `<think>\n${SLIP}\n</think>\n<answer>\n\\boxed{${box}}\n</answer>`;
    const reply = parseReply(raw, { task, verdicts, prompt });
    return checkReply(reply, { question: prompt, inputs: checked.values, contract, task, plans: workspace.checks });
  };
  const boxed = (box: string) => run(box).findings.find((one) => one.check === "box-in-contract");
  test("the letter of a listed option is an allowed box, and is followed", () => {
    expect(boxed("B")).toMatchObject({ verdict: "pass", message: "The box names option B of the question: 14.30%." });
    expect(run("B").corrected).toEqual({ kind: "choice", choices: ["C"] });
  });
  test("a letter that no option has is not", () => expect(boxed("F")?.verdict).toBe("fail"));
});

test("real derivations: with right steps no letter of the right option is changed", () => {
  const derivations = readDerivations()?.slice(0, 200) ?? [];
  const changed = derivations.flatMap(({ expression, value, percent }) => {
    const text = (one: number) => (percent ? `${(one * 100).toFixed(2)}%` : one.toFixed(2));
    const options = [value * 1.1, value, value * 10, -value].map((one, i) => `${"ABCD"[i]}. ${text(one)}`).join("\n");
    const letter = corrected(`What is ${expression}?\n${options}`, `${expression} = ${text(value)}`, "B");
    return letter === null ? [] : [expression];
  });
  expect(changed).toEqual([]);
});
