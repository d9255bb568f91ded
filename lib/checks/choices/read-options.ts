import type { Shown } from "../arithmetic/expression.ts";
import { readShown } from "../arithmetic/read-shown.ts";

/** One of the answers that a question lists. `shown` is its one number, null where it is words or holds several. */
export type Option = { letter: string; text: string; shown: Shown | null };
/** The options with what the question says without them. */
export type Options = { options: Option[]; stem: string };

const MARK = /(?<![A-Za-z\d])[(（]?([A-H])\s?[)）.．、:：]\s*/g;
const LETTERS = "ABCDEFGH";
const LONGEST = 120;

/** The options of a question, `A. 12%  B. 14%` or a line each; null where it lists none. The last list in it counts. */
export function readOptions(question: string): Options | null {
  const marks = [...question.matchAll(MARK)];
  const first = marks.findLastIndex((mark, i) => mark[1] === "A" && marks[i + 1]?.[1] === "B");
  if (first < 0) return null;
  const run: RegExpExecArray[] = [];
  for (const mark of marks.slice(first)) if (mark[1] === LETTERS[run.length]) run.push(mark);
  const options = run.map((mark, i): Option => {
    const from = mark.index + mark[0].length;
    const line = question.slice(from, run[i + 1]?.index ?? from + LONGEST).split("\n", 1)[0] ?? "";
    const text = line.slice(0, LONGEST).replace(/[\s;；,，。]+$/u, "");
    return { letter: mark[1] as string, text, shown: readShown(text) };
  });
  const last = run.at(-1);
  const end = last ? last.index + last[0].length + (options.at(-1)?.text.length ?? 0) : 0;
  return { options, stem: `${question.slice(0, marks[first]?.index)}\n${question.slice(end)}` };
}

const LETTER =
  /^(?:(?:最终|正确)?答案|选项?|选择|应选|故选|(?:the )?(?:correct |final )?(?:option|choice|answer)|正解|選択肢)?\s?(?:是|为|[:：]|is\s)?\s?[(（]?([A-H])(?:[)）]?[.．、:：。]?$|[)）.．、:：]\s?(.+)$)/i;

/** The option that a box names: by its letter alone, or by its letter with that option's own number behind it. */
export function optionNamed(box: string, options: readonly Option[]): Option | null {
  const match = LETTER.exec(box.trim());
  const named = options.find((option) => option.letter === match?.[1]?.toUpperCase());
  if (!match || !named || match[2] === undefined) return named ?? null;
  const said = readShown(match[2])?.literal.value;
  return said && named.shown?.literal.value.equals(said) ? named : null;
}
