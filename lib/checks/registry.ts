import agreement from "./rules/agreement.ts";
import arithmetic from "./rules/arithmetic.ts";
import boxInContract from "./rules/box-in-contract.ts";
import calculators from "./rules/calculators.ts";
import citations from "./rules/citations.ts";
import code from "./rules/code.ts";
import contract from "./rules/contract.ts";
import origin from "./rules/origin.ts";
import personalData from "./rules/personal-data.ts";
import quotes from "./rules/quotes.ts";
import type { Check } from "./types.ts";

/** Every check, in the order in which they run. Adding one: its file in `rules/` and a line here. */
export const CHECKS: readonly Check[] = [
  arithmetic,
  origin,
  quotes,
  citations,
  calculators,
  boxInContract,
  agreement,
  contract,
  code,
  personalData,
];
