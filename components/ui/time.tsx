"use client";

import { useSyncExternalStore } from "react";
import { useLocale } from "use-intl";
import { formatWhen } from "./format-when.ts";

const never = () => () => {};
const onClient = () => true;
const onServer = () => false;

/** A time in the reader's own time zone. The server does not know it: it sends the moment and the browser words it. */
export function Time({ ms, className, full = false }: { ms: number; className?: string; full?: boolean }) {
  const locale = useLocale();
  const hydrated = useSyncExternalStore(never, onClient, onServer);
  const iso = new Date(ms).toISOString();
  return (
    <time dateTime={iso} className={className} title={hydrated ? formatWhen(ms, Date.now(), locale).full : undefined}>
      {hydrated ? formatWhen(ms, Date.now(), locale)[full ? "full" : "short"] : iso.slice(0, 10)}
    </time>
  );
}
