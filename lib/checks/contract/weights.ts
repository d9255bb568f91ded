import type { Finding } from "../../reply/types.ts";
import type { CheckInput } from "../types.ts";
import { visibleText } from "./answer-place.ts";
import { cellsOf } from "./answer-rows.ts";
import { contractFinding } from "./finding.ts";
import { readShare } from "./share.ts";

const HEAD = /^(?:权重|比重|weights?|weighting|重み|ウェイト)(?:\s?[（(].*)?$/i;
const TOTAL = /^(?:合计|总计|小计|total|sum|合計)/i;

/** A column of weights in any table of the answer adds up to 100 %. A cell that is no percentage leaves it open. */
export function checkWeights(input: CheckInput): Finding[] {
  const text = visibleText(input.reply);
  return [...text.matchAll(/^[ \t]*\|[^\n]*(?:\n[ \t]*\|[^\n]*)+/gm)].flatMap((table) => {
    const lines = table[0].split("\n");
    const column = cellsOf(lines[0] ?? "", 0).findIndex((cell) => HEAD.test(cell.text));
    const rows = lines.slice(2).map((line) => cellsOf(line, 0));
    if (column < 0) return [];
    const shares = rows
      .filter((row) => !TOTAL.test(row[0]?.text ?? ""))
      .map((row) => readShare(row[column]?.text ?? ""));
    if (shares.length < 2 || shares.includes(null)) return [];
    const sum = shares.reduce((total, share) => total + (share?.low ?? 0), 0);
    const verdict = Math.abs(sum - 100) < 0.011 ? "pass" : "fail";
    const place = { start: table.index, end: table.index + table[0].length };
    return [
      contractFinding(input, verdict, `weights.${verdict}`, place, {
        got: `${Number(sum.toFixed(4))}%`,
        expected: "100%",
      }),
    ];
  });
}
