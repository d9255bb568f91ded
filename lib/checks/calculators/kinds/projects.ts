import { latinScale } from "../../../reply/values/units.ts";
import {
  datedPresentValue,
  datedRates,
  internalRates,
  modifiedRate,
  netPresentValue,
  paybackYears,
} from "../cash-flows.ts";
import { cellNumber } from "../cell-number.ts";
import type { Quantity, Task } from "../read-task.ts";
import { found, type Kind, missing } from "../recognised.ts";

const IS_PROJECT =
  /\b(?:X?IRR|X?NPV|MIRR|payback|profitability index)\b|内部收益率|内含(?:报酬|收益)率|净现值|回收期|现值指数|获利指数|内部収益率|正味現在価値/i;
const DISCOUNT =
  /NPV at(?: a discount rate of)?|NPV(?: of)? \w+ at|折现率|贴现率|资本成本(?:率)?|必要(?:报酬|收益)率|基准收益率|discount(?:ed)?(?: rate)?(?: of| at)?|cost of capital(?: of)?|hurdle rate(?: of)?|required (?:rate of )?return(?: of)?|按|割引率/i;
const FINANCE = /(?:融资|筹资)(?:成本|利率)率?|finance rate(?: of)?|financing (?:rate|cost)(?: of)?/i;
const REINVEST = /再投资(?:收益)?率|reinvest(?:ment)?(?: rate)?(?: of| at)?/i;

/** Flows of a project: NPV, every IRR, MIRR, payback, profitability index; XNPV and XIRR where they are dated. */
export const project: Kind = (task) => {
  if (
    !IS_PROJECT.test(task.text) ||
    /通胀|inflation|税后|after tax|after-tax|折旧|depreciation|残值|salvage/i.test(task.text)
  )
    return null;
  const dated = datedFlows(task);
  const flows = dated ? [] : flowsOf(task);
  const rate = task.find(DISCOUNT, "rate") ?? distinctRate(task);
  const scale = scaleOf(task);
  if (dated) {
    return found("xirr", {
      irr: datedRates(dated),
      npv: rate === null ? null : datedPresentValue(rate, dated) * scale,
    });
  }
  if (!flows || flows.length < 2) return missing("npv-irr", { "cash flows": null });
  const outlay = -(flows[0] ?? 0);
  const npv = rate === null ? null : netPresentValue(rate, flows);
  const [finance, reinvest] = [task.find(FINANCE, "rate") ?? rate, task.find(REINVEST, "rate") ?? rate];
  return found("npv-irr", {
    irr: internalRates(flows),
    npv: npv === null ? null : npv * scale,
    mirr: finance === null || reinvest === null ? null : modifiedRate(flows, finance, reinvest),
    payback: paybackYears(flows),
    "discounted-payback": rate === null ? null : paybackYears(flows, rate),
    "profitability-index": npv === null || outlay <= 0 ? null : 1 + npv / outlay,
  });
};

/** The one rate of the question that no other label took, where there is only one. */
function distinctRate(task: Task): number | null {
  const rates = task.unused().filter((one) => one.rate);
  if (rates.length !== 1 || !rates[0] || /IRR[^。.;；]{0,20}$/i.test(task.text.slice(0, rates[0].start))) return null;
  task.use(rates[0]);
  return rates[0].value;
}

/** Flows at years 0, 1, 2 ...: from the table's last column, from a list, or an outlay and level inflows. */
function flowsOf(task: Task): number[] | null {
  const fromTable = tableFlows(task.table);
  if (fromTable) return fromTable;
  const listed = longestRun(task);
  if (listed.length >= 3) {
    task.use(...listed, ...yearsNamed(task));
    const flows = listed.map((one) => one.value);
    const outlay = flows.some((flow) => flow < 0) ? null : task.find(OUTLAY, "amount");
    return outlay === null
      ? flows.some((flow) => flow < 0)
        ? flows
        : null
      : flows[0] === outlay
        ? [-outlay, ...flows.slice(1)]
        : [-outlay, ...flows];
  }
  const outlay = task.find(OUTLAY, "amount");
  const inflow = task.find(
    /每年(?:末|年末)?(?:可)?(?:产生|流入|带来|回收|收回|净现金流量?|现金净?流入?|收入)*|(?:annual|yearly) (?:cash )?(?:inflows?|flows?)(?: of)?|(?:returns?|generates?|pays?|yields?|produces?|inflows? of)/i,
    "amount",
  );
  const years = task.years(/(?:共|连续|期限|寿命|for|over|,|每年|a year for|per year for|(?:for )?the next)/i);
  if (outlay === null || inflow === null || years === null || !Number.isInteger(years) || years < 1 || years > 200)
    return null;
  return [-Math.abs(outlay), ...Array.from({ length: years }, () => inflow)];
}

const OUTLAY =
  /初始(?:投资|投入|支出)(?:额)?|期初投(?:资|入)|投资(?:额|支出)?|投入|initial (?:investment|outlay|cost)(?: of)?|outlay(?: of)?|invest(?:ment|s|ing)?(?: of)?|costs?|初期投資/i;

function tableFlows(table: string[][]): number[] | null {
  const rows = table.filter((row) => row.length >= 2);
  const years = rows.map((row) => /^(?:第|year\s*)?\s?(\d{1,2})\s?(?:年末?|期)?$/i.exec((row[0] ?? "").trim())?.[1]);
  const from = years.indexOf("0");
  if (from < 0 || rows.some((row) => row.length !== 2)) return null;
  const body = rows.slice(from);
  const flows = body.map((row) => cellNumber(row[1]));
  const ordered = body.every((_, i) => years[from + i] === String(i));
  return ordered && flows.every((flow) => flow !== null) ? (flows as number[]) : null;
}

/** Amounts that follow each other with nothing but list marks, currencies and "year 1:" between them. */
function longestRun(task: Task): Quantity[] {
  let [best, run]: [Quantity[], Quantity[]] = [[], []];
  for (const one of task.quantities) {
    if (one.rate || one.unit !== null || one.date) continue;
    const last = run.at(-1);
    const gap = last ? task.text.slice(last.end, one.start) : "";
    if (last && !/^(?:[\s,，、;；:()$¥€£+-]|元|美元|万|and|then|和|第|年末?|year|in|\d(?=年|\s*[:：]))*$/i.test(gap))
      run = [];
    run = [...run, one];
    if (run.length > best.length) best = run;
  }
  return best;
}

const yearsNamed = (task: Task) =>
  task.quantities.filter(
    (one) =>
      /(?:years?|第)\s?\d*\s?(?:to|–|-|至|到)?\s?$/i.test(task.text.slice(Math.max(0, one.start - 12), one.start)) ||
      one.unit === "year",
  );

/** A scale that stands beside the flows, not at each of them: (USD k, years 0 to 2), a head "Cash flow (万元)". */
function scaleOf({ text, table, quantities }: Task): number {
  const said =
    /\((?:in )?(?:USD|EUR|GBP|CNY|RMB|HKD|JPY|\$|€|£)\s?([a-z]{1,9})\b/i.exec(
      `${table[0]?.join(" ") ?? ""} ${text}`,
    )?.[1] ?? /(?:USD|EUR|GBP|CNY|RMB|\$) (k|thousand|million|m)\b(?![^.;。]*\d)/i.exec(table[0]?.join(" ") ?? "")?.[1];
  const latin = said ? latinScale(said, true) : null;
  if (latin) return 10 ** latin.power;
  const han = /[(（：:]\s?(?:单位[:：]\s?)?(亿|万)(?:元|美元)/.exec(`${table[0]?.join(" ") ?? ""} ${text}`)?.[1];
  return han && !quantities.some((one) => Math.abs(one.value) >= 1e4 && han === "亿") ? (han === "亿" ? 1e8 : 1e4) : 1;
}

/** Two columns, dates and amounts, in any order of dates; null for another table. */
function datedFlows({ table }: Task): { date: string; amount: number }[] | null {
  const rows = table.flatMap((row) => {
    const date = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec((row[0] ?? "").trim());
    const amount = cellNumber(row[1]);
    return date && row.length === 2 && amount !== null
      ? [{ date: `${date[1]}-${date[2]?.padStart(2, "0")}-${date[3]?.padStart(2, "0")}`, amount }]
      : [];
  });
  return rows.length >= 2 && rows.length >= table.length - 1 ? rows.sort((a, b) => (a.date < b.date ? -1 : 1)) : null;
}
