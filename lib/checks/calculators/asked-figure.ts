import { FIGURES, type FigureId, type FigureMeasure } from "./figures.ts";

const BOX = /box|填|方框|枠/i;
const ASK =
  /求|计算|多少|几|估计|find|compute|calculate|determine|what|how (?:much|many)|price the|give|estimate|いくら|求め|[?？]\s*$/i;
const SENTENCE = /(?<=[。.?？!！;；\n])(?!\d)/;

/** `ids`: the figures that the question may mean; `named` where it names them at all, `sure` where it can only mean one. */
export type Asked = { ids: FigureId[]; named: boolean; sure: boolean };

/** Which of a calculator's figures a question asks for: what it wants boxed, else what its asking sentences name. */
export function askedFigure(question: string, among: FigureId[], unit: string): Asked {
  const fit = among.filter((id) => fitsUnit(FIGURES[id].measure, unit));
  const candidates = fit.length > 0 ? fit : among;
  const sentences = question.split(SENTENCE);
  const boxed = sentences.filter((sentence) => BOX.test(sentence)).at(-1);
  const inBox = boxed ? namedIn(afterBoxWord(boxed), candidates) : [];
  if (inBox.length > 0) return { ids: inBox, named: true, sure: inBox.length === 1 };
  const named = namedIn(sentences.filter((sentence) => ASK.test(sentence)).join("\n"), candidates);
  const ids = named.length > 0 ? named : candidates;
  return { ids, named: named.length > 0, sure: ids.length === 1 };
}

/** "Find all IRRs; box the NPV" wants the NPV: English names it behind the verb, Chinese in front. */
const afterBoxWord = (sentence: string) =>
  /\bbox(?:ed)?\b\s*(.+)$/is.exec(sentence)?.[1] ??
  sentence
    .split(/[,，]/)
    .filter((part) => BOX.test(part))
    .at(-1) ??
  sentence;

/** The names that stand in a text, without those that only stand inside a longer one. */
function namedIn(text: string, ids: FigureId[]): FigureId[] {
  const hits = ids.flatMap((id) => {
    const match = FIGURES[id].asked.exec(text);
    return match ? [{ id, start: match.index, end: match.index + match[0].length }] : [];
  });
  const inside = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
  return hits.filter((hit) => !hits.some((other) => inside(hit, other))).map((hit) => hit.id);
}

function fitsUnit(measure: FigureMeasure, unit: string): boolean {
  if (unit === "") return true;
  if (/%|percent|bp|基点|百分|pp|％/i.test(unit)) return measure === "rate" || measure === "times";
  if (/年|year|月|month|天|day/i.test(unit) && !/元|\//.test(unit)) return measure === "years";
  if (/^(?:倍|x|times)$/i.test(unit)) return measure === "times" || measure === "number";
  return measure === "amount" || measure === "number";
}
