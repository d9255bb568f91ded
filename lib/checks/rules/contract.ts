import type { Finding } from "../../reply/types.ts";
import { checkAllocation } from "../contract/allocation.ts";
import { bannedPromises } from "../contract/banned-promises.ts";
import { checkDates } from "../contract/dates.ts";
import { checkUnit } from "../contract/unit.ts";
import { defineCheck } from "../types.ts";

/** What an answer must keep beside its box: its unit, an allocation of 100 %, dates in order, no forbidden promises. */
export default defineCheck({
  id: "contract",
  version: 1,
  run(input) {
    const params = Object.assign(
      {},
      ...(input.plans ?? []).filter((plan) => plan.id === "contract").map((plan) => plan.params ?? {}),
    ) as Record<string, unknown>;
    const findings: Finding[] = [
      ...checkUnit(input),
      ...checkAllocation(input, params.allocation !== undefined || input.workspace === "robo-advisory"),
      ...checkDates(input),
      ...(params.bannedPromises === true || input.workspace === "robo-advisory" ? bannedPromises(input) : []),
    ];
    return { findings };
  },
});
