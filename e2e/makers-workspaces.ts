/** The scenarios that the makers of Fin-R1 show. */
export const SEVEN = [
  "compliance",
  "risk-control",
  "robo-advisory",
  "esg",
  "calculation-zh",
  "calculation-en",
  "financial-code",
];

/** And the functions that they name besides. */
export const TWELVE = [...SEVEN, "table-qa", "sentiment", "cause-effect", "dialogue-check", "compliance-report"];
