import { RATIOS, type Ratio } from "../../statements/ratios.ts";
import { itemOf, type Period, readStatement, type StatementItem } from "../../statements/read-statement.ts";
import type { Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";

/** Ratios of the statement in the table, in the one year that is asked about, or of the lines that the text names. */
export const ratios: Kind = (task) => {
  // A ratio with its value behind it is given, not asked for.
  const named = RATIOS.filter((ratio) => ratio.name.test(task.text) && !isGiven(ratio, task));
  if (named.length === 0 || /变化|变动|同比|提高|下降了|change|increase|decrease|差/i.test(task.text)) return null;
  if (/平均(?:净资产|总资产|股东权益|余额)|average (?:equity|assets|total)/i.test(task.text)) return null;
  const period = periodAsked(task);
  if (!period) return missing("ratio", { "statement lines": null });
  // DuPont names its factors instead of the lines: ROE from margin, turnover and leverage.
  const figures = Object.fromEntries(named.map((ratio) => [ratio.id, valuesOf(ratio, period, task)]));
  return found("ratio", figures) ?? missing("ratio", { "statement lines": null });
};

const isGiven = (ratio: Ratio, task: Task) =>
  new RegExp(`(?:${ratio.name.source})[\\s:=]*(?:为|是|达|of|is)?\\s?\\d`, "i").test(task.text);

const valuesOf = (ratio: Ratio, period: Period, task: Task) => [
  ...ratio.values((item) => period.lines.get(item)?.value ?? null),
  ...(ratio.id === "roe" ? [duPontOf(task)] : []),
];

function duPontOf(task: Task): number | null {
  const margin = task.find(/(?:销售)?净利(?:润)?率|(?:net )?(?:profit )?margin(?: of)?/i, "rate");
  const turnover = task.find(/总?资产周转率(?:\(次\))?|asset turnover(?: of)?/i, "number");
  const leverage = task.find(/权益乘数|equity multiplier(?: of)?|leverage(?: of)?/i, "number");
  return margin === null || turnover === null || leverage === null ? null : margin * turnover * leverage;
}

function periodAsked(task: Task): Period | null {
  const periods = readStatement(task.table).filter((one) => one.lines.size > 0);
  if (periods.length === 0) return periodOfText(task);
  if (periods.length === 1) return periods[0] ?? null;
  const years = new Set([...task.text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => match[1] ?? ""));
  const hits = periods.filter((one) => [...years].some((year) => one.head.includes(year)));
  return years.size === 1 && hits.length === 1 ? (hits[0] ?? null) : null;
}

/** The line whose name ends right before a number: "its current assets are $", 某公司的存货为. */
function namedBefore(before: string): StatementItem | null {
  const words =
    /([^,，。.;；、:：]{1,40})$/.exec(
      before.replace(/(?:[:：=\s$¥€£(]|USD|CNY|RMB|EUR|为|是|有|of|is|are|was)+$/i, ""),
    )?.[1] ?? "";
  const parts = words.split(/的|\b(?:and|with|has|have|its|the|of|a|firm's|company's|在去年|去年|今年)\b|年/);
  const last = parts.at(-1)?.trim() ?? "";
  return itemOf(words) ?? itemOf(last) ?? itemOf(last.replace(/^(?:某?公司|企业|年末|期末)\w?/, ""));
}

/** 流动资产 500 万元，流动负债 250 万元: each amount with the line named right before it. */
function periodOfText(task: Task): Period | null {
  const lines: Period["lines"] = new Map();
  for (const one of task.quantities) {
    if (one.rate || one.unit !== null || one.date) continue;
    const before = task.text.slice(Math.max(0, one.start - 48), one.start);
    const item = namedBefore(before);
    if (!item || lines.has(item)) continue;
    lines.set(item, { value: one.value, half: 0 });
    task.use(one);
  }
  return lines.size > 0 || /周转|turnover/i.test(task.text) ? { head: "", lines } : null;
}
