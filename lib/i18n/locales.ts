/** The languages of the interface, in the order the switch shows them; each is named in itself. */
export const LOCALES = ["zh", "en", "ja"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_NAMES: Record<Locale, string> = { zh: "中文", en: "English", ja: "日本語" };

/** For `<html lang>`: "zh-CN" picks the simplified glyphs. */
export const HTML_LANG: Record<Locale, string> = { zh: "zh-CN", en: "en", ja: "ja" };

export const LOCALE_COOKIE = "locale";
export const DEFAULT_LOCALE: Locale = "en";

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}
