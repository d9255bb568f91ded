const SAMPLE = 400;

/** The language a text is set in (glyphs, line breaks): by its script, from its beginning only. */
export function languageOf(text: string): "ja" | "zh" | "en" {
  const sample = text.slice(0, SAMPLE);
  if (/[\u3040-\u30ff]/.test(sample)) return "ja";
  return /[\u4e00-\u9fff]/.test(sample) ? "zh" : "en";
}
