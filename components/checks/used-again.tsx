import { useTranslations } from "use-intl";
import type { Finding } from "#lib/reply/types.ts";
import { cutShort, readable } from "./snippet.ts";

/** The lines that take up a wrong number, each with whether it still holds. */
export function UsedAgain({ uses, raw }: { uses: NonNullable<Finding["usedAgain"]>; raw: string }) {
  const t = useTranslations("checks");
  return (
    <span className="block pt-1" data-part="used-again">
      <span className="block text-ink-3">{t("used.title")}</span>
      {uses.map(({ start, end, holds }) => (
        <span key={start} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
          <span className="wrap-anywhere font-mono text-code">{cutShort(readable(raw.slice(start, end)))}</span>
          <span className={holds ? "" : "text-fail"}>{holds ? t("used.holds") : t("used.falls")}</span>
        </span>
      ))}
    </span>
  );
}
