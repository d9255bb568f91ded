import type { Scenario } from "../types.ts";
import { FACTS } from "./facts.ts";
import { FINISHING } from "./finishing.ts";
import { FRAMING } from "./framing.ts";
import { HEALTHY } from "./healthy.ts";
import { MACHINES } from "./machines.ts";
import { REASONING } from "./reasoning.ts";
import { REFUSALS } from "./refusals.ts";
import { REQUESTS } from "./requests.ts";

/** Every scenario of the double, by the number of the behaviour it shows. */
export const SCENARIOS: readonly Scenario[] = [
  ...HEALTHY,
  ...FRAMING,
  ...FINISHING,
  ...REASONING,
  ...REFUSALS,
  ...MACHINES,
  ...FACTS,
  ...REQUESTS,
].sort((a, b) => a.behaviour - b.behaviour);

/** Throws for a name that is not in the catalogue: a test that asks for a scenario must get it. */
export function findScenario(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name);
  if (!found) throw new Error(`no scenario "${name}"; there are: ${SCENARIOS.map((one) => one.name).join(", ")}`);
  return found;
}
