import type { Finding } from "../../reply/types.ts";
import type { ContractRules } from "../../workspaces/contract-rules.ts";
import { checkAllocation } from "../contract/allocation.ts";
import { bannedPromises } from "../contract/banned-promises.ts";
import { checkExpectedLoss, formulaNamed } from "../contract/credit-figures.ts";
import { checkDates } from "../contract/dates.ts";
import { checkDecimals } from "../contract/decimals.ts";
import { scopeTotals, undisclosedIsNotZero } from "../contract/emissions.ts";
import { esgCodes } from "../contract/esg-codes.ts";
import { leastClass } from "../contract/overdue.ts";
import { checkRowCount } from "../contract/row-count.ts";
import { checkSuitability } from "../contract/suitability.ts";
import { checkTurns } from "../contract/turns.ts";
import { checkUnit } from "../contract/unit.ts";
import { verdictFromIssues, verdictFromRows } from "../contract/verdict-from-rows.ts";
import { checkWeights } from "../contract/weights.ts";
import { checkTieOut } from "../statements/tie-out.ts";
import { type CheckInput, defineCheck } from "../types.ts";

/** What an answer must keep beside its box, by the rules its workspace switches on; units and dates in any answer. */
export default defineCheck({
  id: "contract",
  version: 2,
  run(input) {
    const plans = (input.plans ?? []).filter((plan) => plan.id === "contract");
    const rules: ContractRules = Object.assign({}, ...plans.map((plan) => plan.params ?? {}));
    return { findings: [...checkUnit(input, rules.unit), ...checkDates(input), ...switchedOn(input, rules)] };
  },
});

function switchedOn(input: CheckInput, rules: ContractRules): Finding[] {
  const { decimals, allocation, suitability, overdue, statements, emissions, turns, definitions, verdictColumn } =
    rules;
  return [
    ...(decimals ? checkDecimals(input, decimals) : []),
    ...(allocation ? checkAllocation(input, allocation) : []),
    ...(rules.bannedPromises ? bannedPromises(input) : []),
    ...(suitability ? checkSuitability(input, suitability.products, suitability.clientClass) : []),
    ...(overdue ? leastClass(input, overdue) : []),
    ...(statements ? checkTieOut(input, statements) : []),
    ...(definitions ? [...formulaNamed(input, definitions), ...checkExpectedLoss(input)] : []),
    ...(rules.weights ? checkWeights(input) : []),
    ...(emissions
      ? [
          ...scopeTotals(input, emissions.table, emissions.text),
          ...undisclosedIsNotZero(input, emissions.table, emissions.text),
          ...esgCodes(input),
        ]
      : []),
    ...(verdictColumn ? verdictFromRows(input, verdictColumn) : []),
    ...(rules.verdictFromIssues ? verdictFromIssues(input) : []),
    ...(turns ? checkTurns(input, turns) : []),
    ...(rules.rowCount ? checkRowCount(input) : []),
  ];
}
