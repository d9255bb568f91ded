import type { RatioId } from "../statements/ratios.ts";
import { BOND_FIGURES } from "./figures/bonds.ts";
import { CHANGE_FIGURES } from "./figures/changes.ts";
import { COMPANY_FIGURES } from "./figures/company.ts";
import type { FigureKind } from "./figures/figure-kind.ts";
import { LOAN_FIGURES } from "./figures/loans.ts";
import { OPTION_FIGURES } from "./figures/options.ts";
import { PROJECT_FIGURES } from "./figures/projects.ts";
import { RATIO_FIGURES } from "./figures/ratios.ts";
import { RISK_FIGURES } from "./figures/risk.ts";
import { TIME_VALUE_FIGURES } from "./figures/time-value.ts";

export type { FigureMeasure } from "./figures/figure-kind.ts";

/** What calculators give: how a question asks for it, and what findings call it. */
export const FIGURES = {
  ...OPTION_FIGURES,
  ...BOND_FIGURES,
  ...LOAN_FIGURES,
  ...TIME_VALUE_FIGURES,
  ...PROJECT_FIGURES,
  ...RISK_FIGURES,
  ...CHANGE_FIGURES,
  ...COMPANY_FIGURES,
  ...RATIO_FIGURES,
} satisfies Record<string, FigureKind> & Record<RatioId, FigureKind>;

export type FigureId = keyof typeof FIGURES;
