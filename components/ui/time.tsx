"use client";

import { useLocale } from "use-intl";
import { formatWhen } from "./format-when.ts";
import { useHydrated } from "./use-hydrated.ts";

/** A time in the reader's own time zone. The server does not know it: it sends the moment and the browser words it. */
export function Time({ ms, className, full = false }: { ms: number; className?: string; full?: boolean }) {
  const locale = useLocale();
  const hydrated = useHydrated();
  const iso = new Date(ms).toISOString();
  return (
    <time dateTime={iso} className={className} title={hydrated ? formatWhen(ms, Date.now(), locale).full : undefined}>
      {hydrated ? formatWhen(ms, Date.now(), locale)[full ? "full" : "short"] : iso.slice(0, 10)}
    </time>
  );
}
