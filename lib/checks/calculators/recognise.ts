import { bond } from "./kinds/bonds.ts";
import { change, compound } from "./kinds/changes.ts";
import { capitalCost, depreciation, equityCost } from "./kinds/corporate.ts";
import { exchange } from "./kinds/currencies.ts";
import { loan } from "./kinds/loans.ts";
import { option, parity } from "./kinds/options.ts";
import { project } from "./kinds/projects.ts";
import { dailyRate, effective, simpleInterest } from "./kinds/rates.ts";
import { ratios } from "./kinds/ratios.ts";
import { creditLoss, historicalVar, valueAtRisk } from "./kinds/risk.ts";
import { perpetual, timeValue } from "./kinds/time-value.ts";
import { type Conventions, readQuestion, taskOf } from "./read-task.ts";
import type { Kind, Recognised } from "./recognised.ts";

/** Every kind of question that a calculator answers. Adding one: its file in `kinds/` and its name here. */
const KINDS: readonly Kind[] = [
  option,
  parity,
  bond,
  loan,
  timeValue,
  perpetual,
  dailyRate,
  effective,
  simpleInterest,
  project,
  valueAtRisk,
  historicalVar,
  creditLoss,
  compound,
  change,
  capitalCost,
  equityCost,
  depreciation,
  exchange,
  ratios,
];
const MOST_TEXT = 3000;

/** A kind that fits, and how many of the question's numbers it left unused: more conditions than the formula knows. */
export type Reading = { recognised: Recognised; unused: string[] };

/** What each calculator makes of a question. Long texts are reports, not questions: only their head is read. */
export function recognise(question: string, table: string[][], conventions: Conventions): Reading[] {
  const read = readQuestion(question.slice(0, MOST_TEXT));
  return KINDS.flatMap((kind) => {
    const task = taskOf(read, table, conventions);
    const recognised = kind(task);
    return recognised ? [{ recognised, unused: task.unused().map((one) => task.text.slice(one.start, one.end)) }] : [];
  });
}
