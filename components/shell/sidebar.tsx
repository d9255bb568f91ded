import { Columns2, House, ScrollText, Waypoints } from "lucide-react";
import { cookies } from "next/headers";
import Link from "next/link";
import { WorkspaceIcon } from "#components/ui/workspace-icon.tsx";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { listConversations } from "#lib/conversations/list-conversations.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { THEME_COOKIE, toTheme } from "#lib/i18n/themes.ts";
import { listWorkspaces } from "#lib/workspaces/index.ts";
import { BrandMark } from "./brand-mark.tsx";
import { History } from "./history.tsx";
import { ModelStatus } from "./model-status.tsx";
import { NavLink } from "./nav-link.tsx";
import { SearchBox } from "./search-box.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import { SidebarFrame } from "./sidebar-frame.tsx";

const ICON = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** 208 px from 1280, icons from 768, a drawer below. Reads the database: its page must be dynamic. */
export async function Sidebar() {
  const t = await getTranslator("shell");
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const history = await listConversations(LOCAL_ACTOR, {});
  const workspaces = listWorkspaces().map((w) => ({ href: `/w/${w.id}`, label: w.title[locale], icon: w.icon }));
  const targets = [
    { href: "/", label: t("home") },
    ...workspaces,
    { href: "/library", label: t("library") },
    { href: "/compare", label: t("compare") },
    { href: "/models", label: t("models") },
  ];
  return (
    <SidebarFrame label={t("navigation")}>
      <Link
        href="/"
        className="press flex h-8 shrink-0 items-center gap-2 rounded-md px-2 text-[14px] font-semibold tracking-[-0.005em] md:max-xl:justify-center"
      >
        <BrandMark />
        <span className="truncate md:max-xl:sr-only">{t("product")}</span>
      </Link>
      <SearchBox targets={targets.map(({ href, label }) => ({ href, label }))} />
      <nav
        aria-label={t("navigation")}
        className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto [scrollbar-width:thin]"
      >
        <NavLink href="/" label={t("home")} icon={<House {...ICON} className="shrink-0" />} />
        <h2 className="px-2 pt-3.5 pb-1 text-[12px] leading-4 text-ink-3 md:max-xl:my-2 md:max-xl:h-px md:max-xl:overflow-hidden md:max-xl:bg-line md:max-xl:p-0">
          {t("workspaces")}
        </h2>
        {workspaces.map((w) => (
          <NavLink
            key={w.href}
            href={w.href}
            label={w.label}
            icon={<WorkspaceIcon name={w.icon} className="shrink-0" />}
          />
        ))}
        <NavLink href="/library" label={t("library")} icon={<ScrollText {...ICON} className="shrink-0" />} />
        <NavLink href="/compare" label={t("compare")} icon={<Columns2 {...ICON} className="shrink-0" />} />
        <History initial={history} />
      </nav>
      <div className="shrink-0 pt-2">
        <NavLink href="/models" label={t("models")} icon={<Waypoints {...ICON} className="shrink-0" />} />
      </div>
      <div className="mt-2 flex shrink-0 items-center gap-1 border-t pt-2 md:max-xl:flex-col">
        <ModelStatus />
        <SettingsMenu theme={toTheme(jar.get(THEME_COOKIE)?.value)} />
      </div>
    </SidebarFrame>
  );
}
