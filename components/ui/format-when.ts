import { dateFormat } from "./intl-cache.ts";

const DAY_MS = 86_400_000;

/** "15:42" today, "yesterday", "19 Nov" this year, "19 Nov 2025" before; `full` has everything. In the local time zone. */
export function formatWhen(ms: number, nowMs: number, locale: string): { short: string; full: string } {
  const date = new Date(ms);
  const now = new Date(nowMs);
  const full = dateFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(date);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(date)) / DAY_MS);
  if (daysAgo <= 0) {
    return {
      short: dateFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false }).format(date),
      full,
    };
  }
  if (daysAgo === 1) return { short: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-1, "day"), full };
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return { short: dateFormat(locale, { day: "numeric", month: "short", year }).format(date), full };
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
