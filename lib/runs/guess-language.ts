import type { Language } from "./schema.ts";

/** The language of a text by its script: kana is Japanese, Han without kana Chinese, anything else English. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, 4000);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const latin = count(sample, /\p{Script=Latin}+/gu);
  // A quoted product name does not make a Chinese text Japanese, nor a ticker an English one.
  if (kana > 0 && kana * 10 > han) return kana + han > latin / 2 ? "ja" : "en";
  return han > latin / 2 ? "zh" : "en";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
