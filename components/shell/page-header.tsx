"use client";

import { Menu as MenuIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ModelDot } from "./model-dot.tsx";
import { SIDEBAR_ID } from "./sidebar-frame.tsx";

type Props = { title: string; lang?: string; crumb?: ReactNode; actions?: ReactNode };

/** The 52 px head of every page. On a phone it is the app bar: menu, title, model. */
export function PageHeader({ title, lang, crumb, actions }: Props) {
  const t = useTranslations("shell");
  return (
    <header className="flex h-[52px] shrink-0 items-center gap-3 border-b px-6 max-md:gap-1 max-md:px-2">
      <button
        type="button"
        popoverTarget={SIDEBAR_ID}
        aria-label={t("menu")}
        className="press grid size-11 shrink-0 place-items-center rounded-md hover:bg-hover md:hidden"
      >
        <MenuIcon size={18} aria-hidden />
      </button>
      {crumb ? <div className="flex shrink-0 items-center gap-3 text-ink-3 max-md:hidden">{crumb}</div> : null}
      <h1 lang={lang} title={title} className="min-w-0 flex-1 truncate text-title font-semibold tracking-[-0.005em]">
        {title}
      </h1>
      <div className="flex shrink-0 items-center gap-2">{actions}</div>
      <ModelDot />
    </header>
  );
}
