"use client";

import { useTranslations } from "use-intl";
import { cx } from "./class-names.ts";

/** Below every answer, panel and export: small and quiet, never a banner people learn to ignore. */
export function Disclaimer({ className }: { className?: string }) {
  const t = useTranslations("ui");
  return (
    <p data-part="disclaimer" className={cx("text-meta text-ink-3", className)}>
      {t("disclaimer")}
    </p>
  );
}
