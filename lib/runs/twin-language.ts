import type { Language } from "./schema.ts";

/** The language a task is asked in once more: the models were trained on Chinese and English. */
export const twinLanguage = (language: Language): Language => (language === "en" ? "zh" : "en");
