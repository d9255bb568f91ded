import type { ScenarioOptions } from "../types.ts";

/** A number among a scenario's options, or what it means when none is given. */
export function numberOption(options: ScenarioOptions, name: string, otherwise: number): number {
  const value = options[name];
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

/** Whether a scenario that fails its first `times` requests still fails this one; absent = always. */
export function stillFails(options: ScenarioOptions, hit: number, otherwise = Infinity): boolean {
  return hit < numberOption(options, "times", otherwise);
}
