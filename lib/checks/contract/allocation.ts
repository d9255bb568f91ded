import type { Finding } from "../../reply/types.ts";
import { Exact, ONE, ZERO } from "../arithmetic/exact.ts";
import { normalText } from "../arithmetic/normal-text.ts";
import { readLiteral } from "../arithmetic/read-literal.ts";
import type { CheckInput } from "../types.ts";
import { say } from "../words.ts";
import { visibleText } from "./answer-place.ts";

const TOLERANCE = new Exact("0.0001");
const TOTAL = /合计|总计|共计|小计|total|sum|合計/i;
/** A line of an allocation: a name and one percentage; ranges, returns and costs are something else. */
const LINE = /^[ \t]*(?:[-*•|]|\d{1,2}[.)、])[^\n%]{1,60}?(\d{1,3}(?:\.\d+)?)[ \t]*%/gm;
const OTHER =
  /收益|回报|费|亏损|回撤|波动|利率|概率|return|fee|cost|loss|drawdown|yield|rate|probab|volatil|±|~|–|—|\d\s*%?\s*[-至到]\s*\d/i;
const INLINE =
  /(?:[\p{L} ]{1,24}?[:：]?\s?\d{1,3}(?:\.\d+)?\s?%\s?[、，,;；]\s?(?:and |和)?){2,12}[\p{L} ]{1,24}?[:：]?\s?\d{1,3}(?:\.\d+)?\s?%/gu;

/** Whether the shares of an allocation in the answer add up to 100 %. `expected`: the task asks for one. */
export function checkAllocation(input: CheckInput, expected: boolean): Finding[] {
  if (!expected) return [];
  const text = normalText(visibleText(input.reply));
  const lists = [
    ...listBlocks(text),
    ...[...text.matchAll(INLINE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      shares: shares(match[0]),
    })),
  ];
  return lists.slice(0, 20).map(({ start, end, shares: parts }) => {
    const sum = parts.reduce((total, part) => total.plus(part), ZERO);
    const adds = sum.minus(ONE).abs().lessThanOrEqualTo(TOLERANCE);
    const got = `${sum.times(100).toString()}%`;
    const message = say(input.language, adds ? "allocation.pass" : "allocation.fail", { got });
    return { check: "contract", verdict: adds ? "pass" : "fail", message, start, end, expected: "100%", got };
  });
}

type Block = { start: number; end: number; shares: InstanceType<typeof Exact>[] };

const shares = (text: string) =>
  [...text.matchAll(/\d{1,3}(?:\.\d+)?(?=\s?%)/g)].flatMap((match) => readLiteral(`${match[0]}%`, 0, 0)?.value ?? []);

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
    const value = readLiteral(`${share}%`, 0, 0)?.value;
    if (value) block.shares.push(value);
  }
  close();
  return blocks;
}
