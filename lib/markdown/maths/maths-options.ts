/**
 * How formulas are set, on the page and in exports. Untrusted text: no links, images or classes of its own,
 * no sizes that cover the page, bounded macro expansion; errors are thrown so that the source can be shown.
 */
export const mathsOptions = {
  output: "htmlAndMathml" as const,
  throwOnError: true,
  strict: "ignore" as const,
  trust: false,
  maxSize: 20,
  maxExpand: 500,
  minRuleThickness: 0.04,
};
