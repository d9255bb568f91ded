import type { Finding } from "../../reply/types.ts";
import { tableOf } from "../../workspaces/define-workspace.ts";
import { parseTable } from "../../workspaces/parse-table.ts";
import { Exact } from "../arithmetic/exact.ts";
import { formatAmount } from "../arithmetic/format-amount.ts";
import { agrees } from "../arithmetic/judge.ts";
import { normalText } from "../arithmetic/normal-text.ts";
import { readShown } from "../arithmetic/read-shown.ts";
import { visibleText } from "../contract/answer-place.ts";
import { cellsOf } from "../contract/answer-rows.ts";
import type { CheckInput } from "../types.ts";
import { say } from "../words.ts";
import { RATIOS, ratioIn } from "./ratios.ts";
import { readStatement } from "./read-statement.ts";

/**
 * Ratios in a table of the answer beside those of the pasted statement, period by period. A value that fits no usual
 * definition is called wrong only where the workspace's own definitions do not speak of the ratio.
 */
export function checkStatedRatios(input: CheckInput, field: string): Finding[] {
  const periods = readStatement(tableOf(input.inputs, field)).filter((period) => period.lines.size > 0);
  if (periods.length === 0) return [];
  const text = visibleText(input.reply);
  const own = typeof input.inputs.definitions === "string" ? input.inputs.definitions : "";
  const findings: Finding[] = [];
  for (const table of text.matchAll(/^[ \t]*\|[^\n]*(?:\n[ \t]*\|[^\n]*)+/gm)) {
    const lines = [...table[0].matchAll(/[^\n]+/g)];
    const head = parseTable(lines[0]?.[0] ?? "")[0] ?? [];
    for (const line of lines.slice(2)) {
      const cells = cellsOf(line[0], table.index + line.index);
      const ratio = RATIOS.find((one) => one.name.test(cells[0]?.text ?? ""));
      if (!ratio) continue;
      for (const [i, cell] of cells.entries()) {
        const shown = readShown(normalText(cell.text.replace(/(?<=\d)\s?[x倍]|\(.*\)|（.*）/g, "")));
        const period = periodFor(head[i] ?? "", periods);
        const values = period ? ratioIn(ratio, period) : [];
        const [first] = values;
        if (i === 0 || !shown || first === undefined) continue;
        const right = values.some(
          (value) =>
            agrees(new Exact(value), shown) || (shown.literal.markPower === 0 && agrees(new Exact(value * 100), shown)),
        );
        const expected = formatAmount(new Exact(first), shown, false);
        const verdict = right
          ? "pass"
          : ratio.name.test(own) && ratio.values.length > 0 && values.length > 1
            ? "not-checkable"
            : "fail";
        const key = right ? "ratio.pass" : verdict === "fail" ? "ratio.fail" : "ratio.own";
        findings.push({
          check: "calculators",
          verdict,
          start: cell.start,
          end: cell.end,
          expected,
          got: cell.text,
          message: say(input.language, key, { expected, got: cell.text, period: period?.head ?? "" }),
        });
      }
    }
  }
  return findings.slice(0, 200);
}

/** The column a head names; a statement of one period fits any head that names no other. */
function periodFor(head: string, periods: ReturnType<typeof readStatement>) {
  const plain = head.replace(/\s/g, "").toLowerCase();
  const same = periods.find((period) => period.head.replace(/\s/g, "").toLowerCase() === plain && plain !== "");
  return (
    same ??
    periods.find(
      (period) =>
        period.head.length >= 4 &&
        plain.includes(period.head.replace(/\s/g, "").toLowerCase()) &&
        !/算式|calculation|計算/i.test(head),
    )
  );
}
