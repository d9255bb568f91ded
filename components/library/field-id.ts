/** What is wrong with a field named as in checkTemplate, in words; null when nothing is. */
export type Said = (field: string) => string | null;

/** The id of the control of a field named as in checkTemplate. */
export const fieldId = (field: string) => `template-${field.replaceAll(".", "-")}`;
