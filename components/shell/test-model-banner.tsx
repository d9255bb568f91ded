"use client";

import { ChevronRight, FlaskConical } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useModelState } from "#components/model/model-state.ts";
import { buttonClass } from "#components/ui/button.tsx";

/**
 * On every page while the built-in test model is what answers when nobody names another; it cannot be sent away. The
 * server says what to begin with, so that its room is there from the first paint.
 */
export function TestModelBanner({ initial }: { initial: boolean }) {
  const t = useTranslations("shell");
  const state = useModelState();
  const shown = state === null || state.state === "app-down" ? initial : state.testModel === true;
  if (!shown) return null;
  return (
    <section
      data-part="test-model-banner"
      aria-label={t("testModel.label")}
      className="shrink-0 border-b border-warn-line bg-warn-bg text-ink print:hidden"
    >
      <Link href="/models" className="press flex min-h-11 items-center gap-2 px-4 md:hidden">
        <FlaskConical size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-warn" />
        <span className="min-w-0 flex-1 truncate font-label">{t("testModel.short")}</span>
        <ChevronRight size={16} aria-hidden className="shrink-0" />
      </Link>
      <div className="flex min-h-11 items-center gap-2.5 px-6 max-md:hidden">
        <FlaskConical size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-warn" />
        <p className="min-w-0 flex-1 py-1.5">
          <span className="font-semibold">{t("testModel.title")}</span> {t("testModel.text")}
        </p>
        <Link href="/models" className={buttonClass("secondary", "sm")}>
          {t("testModel.connect")}
        </Link>
      </div>
    </section>
  );
}
