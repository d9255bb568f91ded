import type { Finding } from "../../reply/types.ts";
import { normalText } from "../arithmetic/normal-text.ts";
import type { CheckInput } from "../types.ts";
import { visibleText } from "./answer-place.ts";
import { answerRows } from "./answer-rows.ts";
import { contractFinding } from "./finding.ts";
import { readShare, type Share } from "./share.ts";

/** In percent. */
const TOLERANCE = 0.01;
const TOTAL = /合计|总计|共计|小计|total|sum|合計/i;
/** A line of an allocation: a name and one percentage; ranges, returns and costs are something else. */
const LINE = /^[ \t]*(?:[-*•|]|\d{1,2}[.)、])[^\n%]{1,60}?(\d{1,3}(?:\.\d+)?)[ \t]*%/gm;
const OTHER =
  /收益|回报|费|亏损|回撤|波动|利率|概率|return|fee|cost|loss|drawdown|yield|rate|probab|volatil|±|~|–|—|\d\s*%?\s*[-至到]\s*\d/i;
const INLINE =
  /(?:[\p{L} ]{1,24}?[:：]?\s?\d{1,3}(?:\.\d+)?\s?%\s?[、，,;；]\s?(?:and |和)?){2,12}[\p{L} ]{1,24}?[:：]?\s?\d{1,3}(?:\.\d+)?\s?%/gu;

/** Whether the shares of an allocation add up to 100 %: those of the contract's column, else of lists. Ranges must admit it. */
export function checkAllocation(input: CheckInput, column: string): Finding[] {
  const rows = answerRows(input).filter((row) => !TOTAL.test([...row.cells.values()][0]?.text ?? ""));
  const shares = rows.map((row) => readShare(row.cells.get(column)?.text ?? ""));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first && last && !shares.includes(null))
    return [judgeShares(input, shares as Share[], { start: first.start, end: last.end })];
  const text = normalText(visibleText(input.reply));
  const lists = [
    ...listBlocks(text),
    ...[...text.matchAll(INLINE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      shares: sharesIn(match[0]),
    })),
  ];
  return lists.slice(0, 20).map((list) => judgeShares(input, list.shares, list));
}

function judgeShares(input: CheckInput, shares: Share[], place: { start: number; end: number }): Finding {
  const sum = (end: keyof Share) => Number(shares.reduce((total, share) => total + share[end], 0).toFixed(6));
  const [low, high] = [sum("low"), sum("high")];
  const adds = low <= 100 + TOLERANCE && high >= 100 - TOLERANCE;
  const [got, expected] = [low === high ? `${low}%` : `${low}–${high}%`, "100%"];
  if (!adds && low !== high)
    return contractFinding(input, "fail", "allocation.range.fail", place, {
      low: `${low}%`,
      high: `${high}%`,
      got,
      expected,
    });
  return contractFinding(input, adds ? "pass" : "fail", adds ? "allocation.pass" : "allocation.fail", place, {
    got,
    expected,
  });
}

type Block = { start: number; end: number; shares: Share[] };

const only = (text: string): Share => ({ low: Number(text), high: Number(text) });
const sharesIn = (text: string) => [...text.matchAll(/\d{1,3}(?:\.\d+)?(?=\s?%)/g)].map((match) => only(match[0]));

/** Runs of three or more neighbouring list or table lines with one share each. */
function listBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let block: Block = { start: 0, end: 0, shares: [] };
  const close = () => {
    if (block.shares.length >= 3) blocks.push(block);
    block = { start: 0, end: 0, shares: [] };
  };
  for (const match of text.matchAll(LINE)) {
    const [line, share] = [match[0], match[1] ?? ""];
    const gap = text.slice(block.end, match.index);
    if (block.shares.length > 0 && /\n[^\S\n]*\n|\n[^|\n]{80}/.test(gap)) close();
    if (TOTAL.test(line) || OTHER.test(line)) {
      if (OTHER.test(line)) close();
      continue;
    }
    if (block.shares.length === 0) block.start = match.index;
    block.end = match.index + line.length;
    block.shares.push(only(share));
  }
  close();
  return blocks;
}
