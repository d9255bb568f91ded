import type { Words } from "../../../workspaces/define-workspace.ts";

/** Rates are shown in percent, amounts and numbers as they are. */
export type FigureMeasure = "rate" | "amount" | "number" | "years" | "times";
export type FigureKind = { measure: FigureMeasure; asked: RegExp; words: Words };

/** A figure: its measure, how a question asks for it, and what findings call it in Chinese, English and Japanese. */
export const figure = (measure: FigureMeasure, asked: RegExp, zh: string, en: string, ja: string): FigureKind => ({
  measure,
  asked,
  words: { zh, en, ja },
});
