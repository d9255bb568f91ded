import arithmetic from "./rules/arithmetic.ts";
import type { Check } from "./types.ts";

/** Every check, in the order of their findings. Adding one: its file in `rules/` and a line here. */
export const CHECKS: readonly Check[] = [arithmetic];
