import { DEFAULT_LOCALE, isLocale, type Locale } from "./locales.ts";

/** The interface language: the person's own choice, else the browser's best supported one, else English. */
export function negotiateLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part, position) => {
      const [tag = "", ...params] = part.trim().split(";");
      const q = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((v) => v !== undefined);
      return { language: tag.toLowerCase().split("-")[0] ?? "", q: q === undefined ? 1 : Number(q), position };
    })
    .filter((entry) => isLocale(entry.language) && entry.q > 0)
    .sort((a, b) => b.q - a.q || a.position - b.position);
  const best = wanted[0]?.language;
  return isLocale(best) ? best : DEFAULT_LOCALE;
}
